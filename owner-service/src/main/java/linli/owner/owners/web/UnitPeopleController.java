package linli.owner.owners.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.owners.OwnerService;
import linli.owner.owners.OwnerService.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/units/{id}/people")
class UnitPeopleController {

    private final OwnerService service;

    UnitPeopleController(OwnerService service) {
        this.service = service;
    }

    /**
     * Who owned it and lived there on a day; without one, whoever did, does or will. Owners first.
     */
    @GetMapping
    @Allowed("owner:read")
    List<TieView> people(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on,
            Access access) {
        return service.people(id, on, access).stream().map(TieView::of).toList();
    }

    /**
     * @param phones masked
     * @param to first day on which it no longer holds; absent while it holds
     * @param share of an owner whose deed states one
     * @param erasedAt when the person was forgotten; absent of everybody else
     */
    record TieView(
            UUID ownerId,
            String name,
            List<String> phones,
            Relation relation,
            boolean verified,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Share share,
            @Nullable Instant erasedAt) {

        static TieView of(Tie tie) {
            var owner = tie.owner();
            var link = tie.link();
            return new TieView(
                    owner.id(),
                    owner.name(),
                    OwnerView.masked(owner.phones()),
                    link.relation(),
                    link.verified(),
                    link.from(),
                    link.to(),
                    link.share(),
                    owner.erasedAt());
        }
    }
}
