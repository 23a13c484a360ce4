package linli.workorder.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** The numbers of the day: what is on hand, what is late, how today compares. */
public interface WorkOrderFigures {

    /**
     * @param communityId only of this community; null for all that the caller may see
     */
    Figures of(@Nullable UUID communityId, Instant now, Access access);

    /**
     * @param byStatus orders on hand and those that wait to be rated
     * @param late open ones whose running clock is used up
     * @param soon open ones whose running clock nearly is
     * @param byType open ones, the most first
     * @param byCommunity open ones, the most first
     * @param days the last fourteen days, the oldest first
     */
    record Figures(
            List<OfStatus> byStatus,
            long open,
            long late,
            long soon,
            Compared opened,
            Compared completed,
            List<OfType> byType,
            List<OfCommunity> byCommunity,
            List<OfDay> days) {}

    record OfStatus(OrderStatus status, long count) {}

    /** Today so far against the same day a week ago, up to the same time of day. */
    record Compared(long today, long lastWeek) {}

    record OfType(String type, long open, long late) {}

    record OfCommunity(UUID communityId, long open, long late) {}

    /** What was completed on a day, and how much of it within its targets. */
    record OfDay(LocalDate day, long completed, long respondedInTime, long completedInTime) {}
}
