package linli.workorder.escalations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How escalations are found. */
public interface EscalationSearch {

    /**
     * @param statuses all when empty
     * @param orderId only of this order; null for all
     */
    record Filter(
            List<EscalationStatus> statuses, @Nullable UUID communityId, @Nullable UUID orderId) {}

    /** The newest first. */
    Page<Escalation> all(Filter filter, Access access, Paging paging);

    /** The one of an order that is not resolved. */
    Optional<UUID> openOf(UUID orderId);

    /** Those that nobody has acknowledged in time. */
    List<UUID> climbing(Instant now, int most);

    /** How many somebody has to look after. */
    long openOfSupervisor(UUID staffId);
}
