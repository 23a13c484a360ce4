package linli.owner.owners.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Masks;
import linli.chassis.web.Versioned;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.owner.owners.OwnerService.Found;
import linli.owner.owners.Phones;
import org.jspecify.annotations.Nullable;

/**
 * An owner as the API shows one: phones masked.
 *
 * @param links only to units that the caller may see
 */
record OwnerView(
        UUID id,
        long version,
        String name,
        List<String> phones,
        boolean hasAccount,
        List<LinkView> links,
        Instant createdAt)
        implements Versioned {

    /**
     * @param label such as {@code 3-2-1201}
     * @param to first day on which it no longer holds; absent while it holds
     */
    record LinkView(
            UUID unitId,
            UUID communityId,
            String label,
            Relation relation,
            boolean verified,
            LocalDate from,
            @Nullable LocalDate to) {}

    static OwnerView of(Found found) {
        var owner = found.owner();
        return new OwnerView(
                owner.id(),
                owner.version(),
                owner.name(),
                owner.phones().stream()
                        .map(phone -> String.valueOf(Masks.phone(Phones.shown(phone))))
                        .toList(),
                owner.accountId() != null,
                owner.links().stream()
                        .filter(link -> found.labels().containsKey(link.unitId()))
                        .map(link ->
                                new LinkView(
                                        link.unitId(),
                                        link.communityId(),
                                        found.labels().getOrDefault(link.unitId(), ""),
                                        link.relation(),
                                        link.verified(),
                                        link.from(),
                                        link.to()))
                        .toList(),
                owner.createdAt());
    }
}
