package linli.workorder.orders;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and timers ask about orders. */
public interface WorkOrderSearch {

    /** The newest first. */
    Page<WorkOrder> all(Filter filter, Access access, Paging paging);

    /** How many open orders a technician has on hand. */
    long onHand(UUID technicianId);

    /** Ids of orders that a timer must look at. */
    List<UUID> due(Instant now, int limit);

    /**
     * @param statuses any of these; all when empty
     * @param assigneeId with this technician
     * @param number exactly this number
     */
    record Filter(
            Set<OrderStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID requestId,
            @Nullable UUID unitId,
            @Nullable UUID assigneeId,
            @Nullable String number) {}
}
