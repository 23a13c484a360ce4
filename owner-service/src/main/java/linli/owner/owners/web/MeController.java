package linli.owner.owners.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.AnyAccount;
import linli.chassis.time.Calendars;
import linli.owner.communities.Communities;
import linli.owner.communities.Community;
import linli.owner.communities.CommunitySearch;
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
    private final CommunitySearch search;
    private final Calendars calendars;

    MeController(
            Owners owners,
            OwnerService service,
            Communities communities,
            CommunitySearch search,
            Calendars calendars) {
        this.owners = owners;
        this.service = service;
        this.communities = communities;
        this.search = search;
        this.calendars = calendars;
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
        var homes =
                units.stream()
                        .map(OwnerView.LinkView::communityId)
                        .distinct()
                        .flatMap(id -> communities.find(id).stream())
                        .toList();
        var zones = zonesOf(homes, access);
        var zone = usual(zones.values());
        return new MeView(
                account.id(),
                account.name(),
                account.staffId(),
                account.ownerId(),
                new TreeSet<>(account.permissions().keySet()),
                new TreeSet<>(account.posts().values()),
                units,
                homes.stream()
                        .map(community -> new HomeView(community.id(), community.name()))
                        .toList(),
                zone,
                zones.entrySet().stream()
                        .filter(one -> !one.getValue().equals(zone))
                        .map(one -> new ElsewhereView(one.getKey(), one.getValue()))
                        .toList(),
                account.standIns().stream()
                        .map(absent -> new StandInView(absent.name(), absent.to()))
                        .toList());
    }

    /** By community; none while all communities of the group lie in the group's own zone. */
    private Map<UUID, String> zonesOf(List<Community> homes, Access access) {
        var zones = new TreeMap<UUID, String>();
        if (calendars.zones().size() > 1) {
            homes.forEach(home -> zones.put(home.id(), home.zone()));
            search.all(access.under("community:read"))
                    .forEach(community -> zones.put(community.id(), community.zone()));
        }
        return zones;
    }

    /** The one zone of them all, else the group's. */
    private String usual(Collection<String> zones) {
        var different = Set.copyOf(zones);
        return different.size() == 1 ? different.iterator().next() : calendars.groupZone().getId();
    }

    /** A community in which the resident lives. */
    record HomeView(UUID id, String name) {}

    /** A community of the caller's that does not lie in their usual zone. */
    record ElsewhereView(UUID communityId, String zone) {}

    /**
     * @param to the first day on which it is over
     */
    record StandInView(String name, LocalDate to) {}

    /**
     * @param posts codes of the posts held
     * @param units the resident's own; empty for staff
     * @param homes the communities of these units
     * @param zone the time zone in which the caller's times are said: that of all their
     *     communities, else the group's; a name of the IANA time zone database
     * @param elsewhere their communities in other zones, usually none
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
            String zone,
            List<ElsewhereView> elsewhere,
            List<StandInView> standIns) {}
}
