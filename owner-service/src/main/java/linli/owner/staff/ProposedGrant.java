package linli.owner.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import linli.contracts.owner.StaffEvent.Grant;

/**
 * A grant of a weighty post that holds only once a second administrator has approved it.
 *
 * @param proposedBy the account that proposed it, which may not approve it
 * @param proposer that account's name, for whoever decides
 */
public record ProposedGrant(
        UUID id, Grant grant, String proposedBy, String proposer, Instant proposedAt) {

    /** The same grant for the same person is the same proposal. */
    static UUID idOf(UUID staffId, Grant grant) {
        var scope = grant.scope();
        var said =
                "proposal %s %s %s %s"
                        .formatted(staffId, grant.post(), scope.kind(), new TreeSet<>(scope.ids()));
        if (grant.from() != null || grant.to() != null) {
            said += " %s %s".formatted(grant.from(), grant.to());
        }
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }
}
