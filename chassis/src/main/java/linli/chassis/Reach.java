package linli.chassis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a record lies and whose it is: what a data scope is held against. It is stored with every
 * record as {@code reach}, and every query carries the scope's condition on it. Most records lie in
 * one place; a person may live in several.
 *
 * @param people members of staff, owners or residents whose own it is
 */
public record Reach(Set<UUID> communities, Set<UUID> buildings, Set<UUID> units, Set<UUID> people) {

    /** Visible only to who may see everything. */
    public static final Reach GROUP = new Reach(Set.of(), Set.of(), Set.of(), Set.of());

    public static Reach community(UUID communityId) {
        return new Reach(Set.of(communityId), Set.of(), Set.of(), Set.of());
    }

    /** Nobody's place, these people's own. */
    public static Reach own(@Nullable UUID... people) {
        return new Reach(Set.of(), Set.of(), Set.of(), known(people));
    }

    public static Reach of(
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable UUID... people) {
        return new Reach(known(communityId), known(buildingId), known(unitId), known(people));
    }

    /** The community it lies in; null when that is none or several. */
    public @Nullable UUID communityId() {
        return communities.size() == 1 ? communities.iterator().next() : null;
    }

    /** One line, as it travels with events: four lists, {@code ;} between them. */
    public String text() {
        return String.join(
                ";", listed(communities), listed(buildings), listed(units), listed(people));
    }

    public static Reach parse(String text) {
        var lists = text.split(";", -1);
        if (lists.length != 4) {
            throw new IllegalArgumentException("No reach: " + text);
        }
        return new Reach(ids(lists[0]), ids(lists[1]), ids(lists[2]), ids(lists[3]));
    }

    private static String listed(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static Set<UUID> ids(String list) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private static Set<UUID> known(@Nullable UUID... ids) {
        var known = new LinkedHashSet<UUID>();
        Arrays.stream(ids)
                .forEach(id -> {
                    if (id != null) {
                        known.add(id);
                    }
                });
        return known;
    }
}
