package linli.workorder.dispatching;

import java.util.List;
import java.util.UUID;
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
     */
    public record OnHand(
            UUID orderId,
            String number,
            String title,
            @Nullable String unitLabel,
            @Nullable UUID buildingId,
            boolean working) {}

    /** What they work on right now; null when nothing. */
    public @Nullable OnHand current() {
        return open.stream().filter(OnHand::working).findFirst().orElse(null);
    }
}
