package linli.chassis.estate;

import java.math.BigDecimal;
import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A property unit as owner-service told it.
 *
 * @param label such as {@code 3-2-1201}
 * @param type such as {@code DWELLING}; null in copies from before it was kept
 * @param grossArea 建筑面积 in square metres; null when not known
 */
@Document("known_units")
public record KnownUnit(
        @Id UUID id,
        UUID communityId,
        UUID buildingId,
        String label,
        @Nullable String type,
        @Nullable BigDecimal grossArea) {

    public Reach reach() {
        return Reach.of(communityId, buildingId, id);
    }
}
