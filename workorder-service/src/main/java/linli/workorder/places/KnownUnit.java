package linli.workorder.places;

import java.util.UUID;
import linli.chassis.Reach;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A property unit as owner-service told it.
 *
 * @param label such as {@code 3-2-1201}
 */
@Document("known_units")
public record KnownUnit(@Id UUID id, UUID communityId, UUID buildingId, String label) {

    public Reach reach() {
        return Reach.of(communityId, buildingId, id);
    }
}
