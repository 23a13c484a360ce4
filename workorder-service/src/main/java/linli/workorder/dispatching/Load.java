package linli.workorder.dispatching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.workorder.orders.CurrentOrders.Row;
import linli.workorder.orders.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a technician has on hand.
 *
 * @param open orders assigned and not finished
 * @param finishedToday orders completed since midnight
 */
public record Load(UUID technicianId, List<OnHand> open, int finishedToday) {

    /**
     * @param working whether work on it has begun
     * @param reach where it lies: who does not see that is not told of it
     */
    public record OnHand(
            UUID orderId,
            String number,
            String title,
            @Nullable String titleEn,
            @Nullable String unitLabel,
            @Nullable UUID buildingId,
            boolean working,
            Reach reach) {

        static OnHand of(Row row) {
            return new OnHand(
                    row.id(),
                    row.number(),
                    row.title(),
                    row.titleEn(),
                    row.unitLabel(),
                    row.buildingId(),
                    row.status() == OrderStatus.IN_PROGRESS,
                    row.reach());
        }
    }

    /**
     * @param today midnight of the business day
     */
    static Load of(UUID technicianId, List<Row> rows, Instant today) {
        return new Load(
                technicianId,
                rows.stream().filter(row -> row.status().isOpen()).map(OnHand::of).toList(),
                (int)
                        rows.stream()
                                .filter(row -> !row.status().isOpen())
                                .map(Row::completedAt)
                                .filter(at -> at != null && !at.isBefore(today))
                                .count());
    }

    /** What they work on right now; null when nothing. */
    public @Nullable OnHand current() {
        return open.stream().filter(OnHand::working).findFirst().orElse(null);
    }
}
