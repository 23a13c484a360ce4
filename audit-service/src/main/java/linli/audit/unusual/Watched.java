package linli.audit.unusual;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What rules need to know of an entry of the trail; kept apart from it, so that counting costs the
 * trail no index.
 *
 * @param position of the entry
 * @param type the operation, or the event where it is none
 * @param object id of what it was done to
 * @param times for how many it stands: refusals of a minute are told together
 */
@Document("watched")
public record Watched(
        @Id long position,
        String person,
        String name,
        String type,
        @Nullable String object,
        Instant time,
        long times) {}
