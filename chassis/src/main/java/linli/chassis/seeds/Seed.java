package linli.chassis.seeds;

import java.time.Instant;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this installation was ever given of one thing, such as a post's permissions. What was given
 * once is the administrator's: taken away, it is not given again.
 *
 * @param id names the thing, such as {@code post SA}
 * @param number counts how often something new was given
 * @param given all that was given so far
 */
@Document("seeds")
public record Seed(@Id String id, int number, Set<String> given, Instant at) {}
