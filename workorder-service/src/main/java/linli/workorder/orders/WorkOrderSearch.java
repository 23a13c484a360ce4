package linli.workorder.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and timers ask about orders. */
public interface WorkOrderSearch {

    Page<WorkOrder> all(Filter filter, Sorting sorting, Access access, Paging paging);

    /** The order that people call by this number. */
    Optional<UUID> numbered(String number);

    /** Ids of orders that a timer must look at. */
    List<UUID> due(Instant now, int limit);

    /** Ids of orders in these communities that nobody was sent to yet, the oldest first. */
    List<UUID> toDispatch(Collection<UUID> communities, int limit);

    /** All that are open, or were opened or completed since. */
    void eachCurrent(Instant since, Consumer<WorkOrder> reader);

    /** Ids of orders that an older build stored, which had no tokens. */
    List<UUID> withoutTokens(int limit);

    /** The orders that were opened for these requests. */
    List<WorkOrder> ofRequests(Collection<UUID> requestIds);

    /** The orders that follow this one, the first one first. */
    List<WorkOrder> followersOf(UUID leadId);

    /** How a list is sorted. */
    enum Sorting {
        NEWEST,
        /** What is late, or will be soonest, comes first; what is paused or over comes last. */
        CLOCK,
        /** What was completed last comes first; what never was is left out. */
        COMPLETED,
        /** Whoever has waited for a call longest comes first; only those who should be called. */
        TO_CALL
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
     * @param workerId with this technician, or helped by them
     * @param number exactly this number
     * @param q a part of a number or of a unit's label that {@link OrderTokens} knows
     * @param offeredTo of a team that may take it now
     * @param claimable whether any technician may take it now
     * @param toCall only those of which somebody should be called (回访)
     * @param outcome only with a stretch of completion
     * @param took only with a stretch of completion
     */
    record Filter(
            Set<OrderStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            @Nullable UUID requestId,
            @Nullable UUID assigneeId,
            @Nullable UUID workerId,
            @Nullable UUID offeredTo,
            @Nullable String type,
            @Nullable String number,
            @Nullable String q,
            @Nullable Boolean claimable,
            @Nullable Due due,
            boolean toCall,
            Stretch opened,
            Stretch completed,
            @Nullable Outcome outcome,
            @Nullable Took took) {

        /** What technicians may take themselves. */
        public static final Filter CLAIMABLE = toTake(Set.of(), null, true);

        /** What a team may take that a technician is of. */
        public static Filter offeredTo(UUID staffId) {
            return toTake(Set.of(OrderStatus.PENDING_DISPATCH), staffId, null);
        }

        private static Filter toTake(
                Set<OrderStatus> statuses, @Nullable UUID offeredTo, @Nullable Boolean claimable) {
            return new Filter(
                    statuses,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    offeredTo,
                    null,
                    null,
                    null,
                    claimable,
                    null,
                    false,
                    Stretch.ALWAYS,
                    Stretch.ALWAYS,
                    null,
                    null);
        }
    }

    /** What came of work that is done. */
    enum Outcome {
        /** After its time. */
        LATE,
        /** With rework. */
        REWORKED,
        /** The same trouble was mended again within thirty days. */
        CAME_BACK,
        RATED
    }

    /** What took time. */
    enum Stage {
        RESPONSE,
        ARRIVAL,
        RESOLUTION
    }

    /** Work of which a stage took at least so many seconds. */
    record Took(Stage stage, long seconds) {}

    /**
     * The work on the same kind of trouble in a unit that was completed last.
     *
     * @param before completed before that, and not before {@code from}
     * @param besides not this one
     */
    Optional<UUID> doneLast(UUID unitId, String type, Instant from, Instant before, UUID besides);

    /** Orders that are late enough for the next level of supervision, the latest first. */
    List<UUID> toEscalate(Instant now, int limit);

    /** Open orders whose visit is expected within the time, or in part. */
    List<WorkOrder> appointed(Instant from, Instant to);

    /** All orders that somebody has to answer for. */
    List<UUID> supervised();

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
