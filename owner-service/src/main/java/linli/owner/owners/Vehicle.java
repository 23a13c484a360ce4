package linli.owner.owners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle (车辆) that somebody keeps here.
 *
 * @param plate as {@link Plates} keeps it
 * @param parkingUnitId the parking space it stands on; null when it has none of its own
 * @param note such as make and colour
 */
public record Vehicle(UUID id, String plate, @Nullable UUID parkingUnitId, @Nullable String note) {

    boolean isSame(Vehicle other) {
        return plate.equals(other.plate);
    }
}
