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
                || meet(communities, reach.communities())
                || meet(buildings, reach.buildings())
                || meet(units, reach.units())
                || meet(people, reach.people());
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
        addIn(any, "reach.communities", communities);
        addIn(any, "reach.buildings", buildings);
        addIn(any, "reach.units", units);
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

    private static boolean meet(Set<UUID> ours, Set<UUID> theirs) {
        return theirs.stream().anyMatch(ours::contains);
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
