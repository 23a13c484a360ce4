package linli.workorder.dispatching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.workorder.dispatching.DispatchTrial.Outcome;

/** What the platform chose, for as long as it is looked at. */
public interface DispatchTrials {

    Optional<DispatchTrial> find(String id);

    void keep(DispatchTrial trial);

    /** Those of a community since a moment, the newest first. */
    List<DispatchTrial> of(UUID communityId, Instant since, int limit);

    /** How many of a community came to what, since a moment. */
    Map<Outcome, Long> counts(UUID communityId, Instant since);

    void forgetBefore(Instant moment);
}
