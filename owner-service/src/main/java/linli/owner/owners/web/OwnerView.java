package linli.owner.owners.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Masks;
import linli.chassis.web.Versioned;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.owners.IdentityNumber;
import linli.owner.owners.OwnerService.Found;
import linli.owner.owners.Particulars;
import linli.owner.owners.Phones;
import linli.owner.owners.Plates;
import linli.owner.owners.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * An owner as the API shows one: phones masked.
 *
 * @param links only to units that the caller may see
 * @param particulars what colleagues wrote down; shown to staff alone
 * @param erasedAt when the person was forgotten; absent of everybody else
 * @param mergedInto the record that goes on in this one's place; absent of one that goes on itself
 * @param mergedFrom records of the same person that went over into this one: what other services
 *     know of them is this person's
 */
record OwnerView(
        UUID id,
        long version,
        String name,
        List<String> phones,
        boolean hasAccount,
        List<LinkView> links,
        List<VehicleView> vehicles,
        @Nullable ParticularsView particulars,
        Instant createdAt,
        @Nullable Instant erasedAt,
        @Nullable UUID mergedInto,
        List<MergedView> mergedFrom)
        implements Versioned {

    /**
     * @param label such as {@code 3-2-1201}
     * @param to first day on which it no longer holds; absent while it holds
     * @param share of an owner whose deed states one
     */
    record LinkView(
            UUID unitId,
            UUID communityId,
            String label,
            Relation relation,
            boolean verified,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Share share) {}

    /**
     * @param plate as it stands on the vehicle, such as {@code 京A·12345}
     * @param parking label of its parking space; absent when it has none that the caller may see
     */
    record VehicleView(
            UUID id,
            String plate,
            @Nullable UUID parkingUnitId,
            @Nullable String parking,
            @Nullable String note) {

        static VehicleView of(Vehicle vehicle, Map<UUID, String> labels) {
            var parking = vehicle.parkingUnitId();
            var seen = parking != null && labels.containsKey(parking) ? parking : null;
            return new VehicleView(
                    vehicle.id(),
                    Plates.shown(vehicle.plate()),
                    seen,
                    seen == null ? null : labels.get(seen),
                    vehicle.note());
        }
    }

    /**
     * @param identity masked; absent when no papers were shown
     * @param tags words of the dictionary {@code owner-tag}
     */
    record ParticularsView(
            Particulars.Kind kind,
            @Nullable IdentityView identity,
            Set<String> tags,
            @Nullable ContactView emergency,
            @Nullable String note) {

        /** As everybody sees it who may see the person. */
        static ParticularsView of(Particulars particulars) {
            var identity = particulars.identity();
            var emergency = particulars.emergency();
            return new ParticularsView(
                    particulars.kind(),
                    identity == null
                            ? null
                            : new IdentityView(
                                    identity.type(),
                                    String.valueOf(Masks.identity(identity.number()))),
                    particulars.tags(),
                    emergency == null
                            ? null
                            : new ContactView(
                                    emergency.name(),
                                    OwnerView.masked(List.of(emergency.phone())).getFirst(),
                                    emergency.relation()),
                    particulars.note());
        }
    }

    record IdentityView(IdentityNumber.Type type, String number) {}

    record ContactView(String name, String phone, @Nullable String relation) {}

    record MergedView(UUID id, String name) {}

    static OwnerView of(Found found, Access access) {
        var owner = found.owner();
        var isStaff = access.account().staffId() != null;
        return new OwnerView(
                owner.id(),
                owner.version(),
                owner.name(),
                masked(owner.phones()),
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
                                        link.to(),
                                        link.share()))
                        .toList(),
                owner.vehicles().stream()
                        .map(vehicle -> VehicleView.of(vehicle, found.labels()))
                        .toList(),
                isStaff ? ParticularsView.of(owner.particulars()) : null,
                owner.createdAt(),
                owner.erasedAt(),
                owner.mergedInto(),
                owner.absorbed().stream()
                        .flatMap(
                                one -> one.ids().stream().map(id -> new MergedView(id, one.name())))
                        .toList());
    }

    static List<String> masked(List<String> phones) {
        return phones.stream()
                .map(phone -> String.valueOf(Masks.phone(Phones.shown(phone))))
                .toList();
    }
}
