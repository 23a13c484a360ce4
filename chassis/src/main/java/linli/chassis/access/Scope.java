package linli.chassis.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * How far something a caller may do reaches: everything, or the union of communities, buildings,
 * units and what is the caller's own. An empty scope covers nothing.
 *
 * @param people the ids under which records are the caller's own
 */
public record Scope(
        boolean all,
        Set<UUID> communities,
        Set<UUID> buildings,
        Set<UUID> units,
        Set<UUID> people) {

    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), Set.of(), Set.of());

    public static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of(), Set.of(), Set.of());

    public boolean covers(Reach reach) {
        return all
                || (reach.communityId() != null && communities.contains(reach.communityId()))
                || (reach.buildingId() != null && buildings.contains(reach.buildingId()))
                || (reach.unitId() != null && units.contains(reach.unitId()))
                || reach.people().stream().anyMatch(people::contains);
    }

    public boolean isEmpty() {
        return !all
                && communities.isEmpty()
                && buildings.isEmpty()
                && units.isEmpty()
                && people.isEmpty();
    }

    /** The same as {@link #covers}, as a condition of a query. */
    public Criteria criteria() {
        if (all) {
            return new Criteria();
        }
        var any = new ArrayList<Criteria>();
        addIn(any, "reach.communityId", communities);
        addIn(any, "reach.buildingId", buildings);
        addIn(any, "reach.unitId", units);
        addIn(any, "reach.people", people);
        return switch (any.size()) {
            case 0 -> Criteria.where("_id").in(Set.of());
            case 1 -> any.getFirst();
            default -> new Criteria().orOperator(any);
        };
    }

    public Scope plus(Scope other) {
        return new Scope(
                all || other.all,
                union(communities, other.communities),
                union(buildings, other.buildings),
                union(units, other.units),
                union(people, other.people));
    }

    private static void addIn(ArrayList<Criteria> any, String field, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            any.add(Criteria.where(field).in(ids));
        }
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        if (one.isEmpty()) {
            return other;
        }
        var union = new HashSet<>(one);
        union.addAll(other);
        return Set.copyOf(union);
    }
}
