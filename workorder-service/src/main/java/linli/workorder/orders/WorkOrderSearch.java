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

    Page<WorkOrder> all(Filter filter, Sorting sorting, Access access, Paging paging);

    /** How many open orders a technician has on hand. */
    long onHand(UUID technicianId);

    /** Ids of orders that a timer must look at. */
    List<UUID> due(Instant now, int limit);

    /** How a list is sorted. */
    enum Sorting {
        NEWEST,
        /** What is late, or will be soonest, comes first; what is paused or over comes last. */
        CLOCK
    }

    /** How an order's running clock stands. */
    enum Due {
        LATE,
        /** Four fifths are used, and it is not late yet. */
        SOON
    }

    /**
     * @param statuses any of these; all when empty
     * @param assigneeId with this technician
     * @param number exactly this number
     * @param q beginning of a number or of a unit's label
     * @param claimable whether technicians may take it themselves
     */
    record Filter(
            Set<OrderStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            @Nullable UUID requestId,
            @Nullable UUID assigneeId,
            @Nullable String type,
            @Nullable String number,
            @Nullable String q,
            @Nullable Boolean claimable,
            @Nullable Due due,
            Stretch opened,
            Stretch completed) {

        /** What technicians may take themselves. */
        public static final Filter CLAIMABLE =
                new Filter(
                        Set.of(OrderStatus.PENDING_DISPATCH),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        Stretch.ALWAYS,
                        Stretch.ALWAYS);
    }

    /**
     * A stretch of time.
     *
     * @param from included; null for from the beginning
     * @param to not included; null for without end
     */
    record Stretch(@Nullable Instant from, @Nullable Instant to) {

        public static final Stretch ALWAYS = new Stretch(null, null);
    }
}
