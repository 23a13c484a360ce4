package linli.owner.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.time.Calendars;
import linli.contracts.owner.PostEvent.Permission;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.owner.communities.Communities;
import linli.owner.communities.RegionHolders;
import linli.owner.communities.Regions;
import linli.owner.properties.Buildings;
import org.springframework.stereotype.Component;

/** How far somebody may give posts: never beyond where they may give them themselves. */
@Component
class Giving implements RegionHolders {

    static final String GIVES = "role:assign";

    private final Staff staff;
    private final StaffSearch search;
    private final Communities communities;
    private final Regions regions;
    private final Buildings buildings;
    private final Calendars calendars;

    Giving(
            Staff staff,
            StaffSearch search,
            Communities communities,
            Regions regions,
            Buildings buildings,
            Calendars calendars) {
        this.staff = staff;
        this.search = search;
        this.communities = communities;
        this.regions = regions;
        this.buildings = buildings;
        this.calendars = calendars;
    }

    /**
     * @throws Refusal.Forbidden {@code staff.beyond-scope} when one of these reaches further than
     *     the giver may
     */
    void requireWithin(Iterable<Grant> grants, Access access) {
        for (var grant : grants) {
            if (!isWithin(grant, access)) {
                throw new Refusal.Forbidden(
                        "staff.beyond-scope", "Nobody gives or takes posts beyond their own scope");
            }
        }
    }

    /** What one of two lists of grants holds and the other does not. */
    static Set<Grant> difference(List<Grant> before, List<Grant> after) {
        var difference = new HashSet<>(before);
        difference.addAll(after);
        difference.removeIf(grant -> before.contains(grant) && after.contains(grant));
        return difference;
    }

    private boolean isWithin(Grant grant, Access access) {
        var scope = access.account().scopeOf(GIVES);
        if (scope.all()) {
            return true;
        }
        var ids = grant.scope().ids();
        return switch (grant.scope().kind()) {
            case ALL -> false;
            case REGIONS -> ids.stream().allMatch(region -> holds(GIVES, region, access));
            case COMMUNITIES -> scope.communities().containsAll(ids);
            case BUILDINGS -> ids.stream().allMatch(id -> coversBuilding(scope, id));
            case SELF -> !scope.communities().isEmpty() || !scope.buildings().isEmpty();
        };
    }

    private boolean coversBuilding(Scope scope, UUID id) {
        return scope.buildings().contains(id)
                || buildings
                        .find(id)
                        .filter(building -> scope.communities().contains(building.communityId()))
                        .isPresent();
    }

    /**
     * Asks the person's grants themselves: a scope tells the communities that a region has today,
     * which is not the region.
     */
    @Override
    public boolean holds(String permission, UUID regionId, Access access) {
        if (access.account().scopeOf(permission).all()) {
            return true;
        }
        var today = calendars.today(null);
        var carrying =
                search.posts().stream()
                        .filter(post ->
                                post.permissions().contains(new Permission(permission, false)))
                        .map(Post::code)
                        .collect(Collectors.toSet());
        return access.account().hands().stream()
                .flatMap(id -> staff.find(id).stream())
                .filter(StaffMember::isEnabled)
                .flatMap(member -> member.facts().grants().stream())
                .anyMatch(grant ->
                        carrying.contains(grant.post())
                                && grant.holdsOn(today)
                                && grant.scope().kind() == ScopeKind.REGIONS
                                && grant.scope().ids().contains(regionId));
    }

    /**
     * @throws Refusal.Invalid naming the first that nobody knows
     */
    void requireKnown(Iterable<Grant> grants) {
        var posts = search.posts().stream().map(Post::code).collect(Collectors.toSet());
        for (var grant : grants) {
            if (!posts.contains(grant.post())) {
                throw new Refusal.Invalid("post.unknown", "There is no post " + grant.post());
            }
            for (var id : grant.scope().ids()) {
                if (!isKnown(grant.scope().kind(), id)) {
                    throw new Refusal.Invalid(
                            "staff.scope-unknown", "There is no such place: " + id);
                }
            }
        }
    }

    private boolean isKnown(ScopeKind kind, UUID id) {
        return switch (kind) {
            case COMMUNITIES -> communities.find(id).isPresent();
            case BUILDINGS -> buildings.find(id).isPresent();
            case REGIONS -> regions.find(id).isPresent();
            case ALL, SELF -> false;
        };
    }
}
