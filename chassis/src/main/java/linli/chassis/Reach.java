package linli.chassis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record lies and whose it is: what a data scope is held against. It is stored with every
 * record as {@code reach}, and every query carries the scope's condition on it.
 *
 * @param people members of staff, owners or residents whose own it is
 */
public record Reach(
        @Nullable UUID communityId,
        @Nullable UUID buildingId,
        @Nullable UUID unitId,
        Set<UUID> people) {

    /** Visible only to who may see everything. */
    public static final Reach GROUP = new Reach(null, null, null, Set.of());

    public static Reach community(UUID communityId) {
        return new Reach(communityId, null, null, Set.of());
    }

    public static Reach of(
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable UUID... people) {
        var own = new LinkedHashSet<UUID>();
        Arrays.stream(people).filter(Objects::nonNull).forEach(own::add);
        return new Reach(communityId, buildingId, unitId, own);
    }
}
