package linli.audit.trail;

import java.time.Instant;
import java.util.UUID;
import linli.audit.trail.Trail.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A verification of the whole trail, by the job of the same id.
 *
 * @param verdict null until it is over; so is {@code endedAt}
 */
@Document("trail_checks")
public record TrailCheck(
        @Id UUID id, Instant beganAt, @Nullable Instant endedAt, @Nullable Verdict verdict) {}
