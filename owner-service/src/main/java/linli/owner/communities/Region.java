package linli.owner.communities;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A region (片区): communities with one manager. It stays the same when it is renamed. */
@Document("regions")
public record Region(@Id UUID id, String name) {

    /** The id that a region gets with its first name. */
    static UUID firstIdOf(String name) {
        return UUID.nameUUIDFromBytes(("region " + name).getBytes(StandardCharsets.UTF_8));
    }
}
