package linli.audit.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import linli.audit.trail.Trail.Verdict;

/** Verifications of the trail, as long as their jobs are known. */
public interface TrailChecks {

    /** The same again changes nothing. */
    void begin(UUID id, Instant at);

    void end(UUID id, Verdict verdict, Instant at);

    /** The one that was begun last. */
    Optional<TrailCheck> newest();

    void forget(UUID id);
}
