package linli.chassis.estate;

import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A building as owner-service told it.
 *
 * @param name such as {@code 3} in {@code 3-2-1201}
 * @param withdrawn true of one that was put in by mistake: it has a name and lies nowhere
 */
@Document("known_buildings")
public record KnownBuilding(
        @Id UUID id, UUID communityId, String name, @Nullable Boolean withdrawn) {

    public KnownBuilding(UUID id, UUID communityId, String name) {
        this(id, communityId, name, null);
    }

    public Reach reach() {
        return Boolean.TRUE.equals(withdrawn) ? Reach.GROUP : Reach.of(communityId, id, null);
    }
}
