package linli.chassis.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we know of an account: whose it is and what it may do where, all grants taken together.
 *
 * @param id the token's {@code sub}
 * @param staffId null for residents
 * @param ownerId null for staff
 * @param permissions by name, the scope of each
 * @param posts by permission, the code of the post that carries it, for the trail
 */
public record Account(
        String id,
        String name,
        @Nullable UUID staffId,
        @Nullable UUID ownerId,
        Map<String, Scope> permissions,
        Map<String, String> posts) {

    /** The ids under which records are this account's own. */
    public Set<UUID> people() {
        if (staffId != null) {
            return ownerId == null ? Set.of(staffId) : Set.of(staffId, ownerId);
        }
        return ownerId == null ? Set.of() : Set.of(ownerId);
    }

    public Scope scopeOf(String permission) {
        return permissions.getOrDefault(permission, Scope.NOTHING);
    }
}
