package linli.owner.duplicates.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.Masks;
import linli.owner.duplicates.Duplicate;
import linli.owner.duplicates.Duplicate.Reason;
import linli.owner.duplicates.Duplicate.Status;
import linli.owner.duplicates.DuplicateSearch;
import linli.owner.duplicates.DuplicateService;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Owners;
import linli.owner.owners.Phones;
import linli.owner.owners.Plates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DuplicateController {

    private final DuplicateService service;
    private final DuplicateSearch search;
    private final Owners owners;
    private final OwnerService people;

    DuplicateController(
            DuplicateService service, DuplicateSearch search, Owners owners, OwnerService people) {
        this.service = service;
        this.search = search;
        this.owners = owners;
        this.people = people;
    }

    /**
     * Records that may be of one person, the likeliest first; those of which the caller may see one
     * only are left out, so that a page may be shorter than it was asked to be.
     *
     * @param owner only pairs that this record is in
     */
    @GetMapping("/duplicates")
    @Allowed("owner:write")
    Page<DuplicateView> list(
            @RequestParam(defaultValue = "OPEN") Status status,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID owner,
            Access access,
            Paging paging) {
        var page = search.page(status, community, owner, access, paging);
        return new Page<>(
                page.items().stream().flatMap(pair -> view(pair, access).stream()).toList(),
                page.next());
    }

    /** They are two people. */
    @PostMapping("/duplicates/{id}/dismissal")
    @Allowed("owner:write")
    DuplicateView dismiss(@PathVariable UUID id, Access access) {
        return shown(service.dismiss(id, access), access);
    }

    /** This record goes on for both, with what the other has. */
    @PostMapping("/owners/{id}/merges")
    @Allowed("owner:write")
    DuplicateView merge(
            @PathVariable UUID id, @Valid @RequestBody MergeRequest request, Access access) {
        return shown(service.merge(id, request.loserId(), access), access);
    }

    /** Each has again what was its own: within thirty days. */
    @PostMapping("/duplicates/{id}/parting")
    @Allowed("owner:write")
    DuplicateView part(@PathVariable UUID id, Access access) {
        return shown(service.part(id, access), access);
    }

    private DuplicateView shown(Duplicate pair, Access access) {
        return view(pair, access).orElseThrow();
    }

    private Optional<DuplicateView> view(Duplicate pair, Access access) {
        var both =
                pair.owners().stream()
                        .flatMap(id -> owners.find(id).stream())
                        .filter(owner -> access.scope().covers(owner.reach()))
                        .map(owner -> person(owner, access))
                        .toList();
        return both.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new DuplicateView(
                                pair.id(),
                                both,
                                pair.reasons(),
                                pair.status(),
                                pair.status() == Status.MERGED ? pair.winner() : null,
                                pair.mergedAt(),
                                pair.mergedBy(),
                                pair.partedUntil()));
    }

    private AlikeView person(Owner owner, Access access) {
        var labels = people.withUnits(List.of(owner), access).getFirst().labels();
        return new AlikeView(
                owner.id(),
                owner.name(),
                owner.phones().stream()
                        .map(phone -> String.valueOf(Masks.phone(Phones.shown(phone))))
                        .toList(),
                owner.links().stream()
                        .filter(link -> link.to() == null && labels.containsKey(link.unitId()))
                        .map(link -> labels.getOrDefault(link.unitId(), ""))
                        .toList(),
                owner.vehicles().stream().map(vehicle -> Plates.shown(vehicle.plate())).toList(),
                owner.accountId() != null,
                owner.createdAt());
    }

    record MergeRequest(@NotNull UUID loserId) {}

    /**
     * @param people both, always in the same order
     * @param winner which of them goes on; absent while they are not merged
     * @param mergedAt when they were last merged
     * @param partedUntil until when the merge can be taken back
     */
    record DuplicateView(
            UUID id,
            List<AlikeView> people,
            Set<Reason> reasons,
            Status status,
            @Nullable UUID winner,
            @Nullable Instant mergedAt,
            @Nullable String mergedBy,
            @Nullable Instant partedUntil) {}

    /**
     * @param phones masked
     * @param units labels of those that the caller may see and the person is linked to
     * @param plates of the person's vehicles
     */
    record AlikeView(
            UUID id,
            String name,
            List<String> phones,
            List<String> units,
            List<String> plates,
            boolean hasAccount,
            Instant createdAt) {}
}
