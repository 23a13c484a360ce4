package linli.owner.owners.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.AnyAccount;
import linli.owner.communities.Communities;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Owners;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in and what they may do: what a screen needs before it shows anything. */
@RestController
@RequestMapping("/me")
class MeController {

    private final Owners owners;
    private final OwnerService service;
    private final Communities communities;

    MeController(Owners owners, OwnerService service, Communities communities) {
        this.owners = owners;
        this.service = service;
        this.communities = communities;
    }

    @GetMapping
    @AnyAccount
    MeView me(Access access) {
        var account = access.account();
        var units =
                Optional.ofNullable(account.ownerId())
                        .flatMap(owners::find)
                        .map(owner ->
                                OwnerView.of(
                                                service.withUnits(
                                                                List.of(owner),
                                                                access.under("owner:read"))
                                                        .getFirst(),
                                                access)
                                        .links())
                        .orElse(List.of());
        return new MeView(
                account.id(),
                account.name(),
                account.staffId(),
                account.ownerId(),
                new TreeSet<>(account.permissions().keySet()),
                new TreeSet<>(account.posts().values()),
                units,
                units.stream()
                        .map(OwnerView.LinkView::communityId)
                        .distinct()
                        .flatMap(id -> communities.find(id).stream())
                        .map(community -> new HomeView(community.id(), community.name()))
                        .toList(),
                account.standIns().stream()
                        .map(absent -> new StandInView(absent.name(), absent.to()))
                        .toList());
    }

    /** A community in which the resident lives. */
    record HomeView(UUID id, String name) {}

    /**
     * @param to the first day on which it is over
     */
    record StandInView(String name, LocalDate to) {}

    /**
     * @param posts codes of the posts held
     * @param units the resident's own; empty for staff
     * @param homes the communities of these units
     * @param standIns the absent colleagues whose posts are held as well
     */
    record MeView(
            String accountId,
            String name,
            @Nullable UUID staffId,
            @Nullable UUID ownerId,
            Set<String> permissions,
            Set<String> posts,
            List<OwnerView.LinkView> units,
            List<HomeView> homes,
            List<StandInView> standIns) {}
}
