package linli.chassis.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absent colleague for whom an account stands in, and what it may do in their place.
 *
 * @param staffId whose posts these are
 * @param accountId the absent one's; null before it is provisioned
 * @param to the first day on which it is over
 * @param permissions by name, the scope of each, as the absent one has them today
 * @param posts by permission, the code of the absent one's post that carries it
 */
public record StandIn(
        UUID staffId,
        @Nullable String accountId,
        String name,
        LocalDate to,
        Map<String, Scope> permissions,
        Map<String, String> posts) {

    Scope scopeOf(String permission) {
        return permissions.getOrDefault(permission, Scope.NOTHING);
    }
}
