package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long was worked on something (工时): from each start to the stop, hold or wait after it.
 *
 * @param spent what came to an end
 * @param since when work began that goes on; null while it rests
 */
record LabourTime(Duration spent, @Nullable Instant since) {

    static final LabourTime NONE = new LabourTime(Duration.ZERO, null);

    LabourTime begin(Instant at) {
        return since == null ? new LabourTime(spent, at) : this;
    }

    LabourTime end(Instant at) {
        return new LabourTime(upTo(at), null);
    }

    Duration upTo(Instant at) {
        return since == null || at.isBefore(since)
                ? spent
                : spent.plus(Duration.between(since, at));
    }
}
