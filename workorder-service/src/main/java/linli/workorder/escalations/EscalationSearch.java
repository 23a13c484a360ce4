package linli.workorder.escalations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** All of an order, in no order. */
    List<UUID> ofOrder(UUID orderId);

    /** All that somebody has still to answer for. */
    List<UUID> unresolved();

    /** Those that nobody has acknowledged in time. */
    List<UUID> climbing(Instant now, int most);

    /** How many each of them has to look after; who has none is left out. */
    Map<UUID, Long> unresolvedOf(Collection<UUID> staffIds);
}
