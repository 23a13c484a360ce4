package linli.chassis.estate;

import java.util.UUID;
import linli.chassis.Reach;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A building as owner-service told it.
 *
 * @param name such as {@code 3} in {@code 3-2-1201}
 */
@Document("known_buildings")
public record KnownBuilding(@Id UUID id, UUID communityId, String name) {

    public Reach reach() {
        return Reach.of(communityId, id, null);
    }
}
