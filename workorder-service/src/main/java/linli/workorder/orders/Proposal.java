package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * What the platform makes by itself of an order that waits to be dispatched.
 *
 * @param trial whether it only says what it would do
 * @param candidate the best who passes the filters; null when nobody does
 * @param score why them
 * @param kept why it sends nobody; null when it does
 * @param chosen whom the dispatcher sent after a trial; null before
 */
public record Proposal(
        boolean trial,
        Instant at,
        @Nullable Worker candidate,
        List<ScorePart> score,
        @Nullable Kept kept,
        @Nullable Worker chosen) {

    /** People come on duty and finish work: what stays in the queue is looked at again. */
    public static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    /** Why an order stays in the queue. */
    public enum Kept {
        /** Nobody passes the hard filters, or whoever does let it pass before. */
        NOBODY_FITS,
        /** The best one's score is smaller than the policy asks for. */
        SCORE_TOO_LOW
    }

    public boolean sends() {
        return kept == null;
    }

    public int points() {
        return score.stream().mapToInt(ScorePart::points).sum();
    }

    /** Whether the dispatcher sent whom the platform would have sent. */
    public boolean isSame() {
        return sends()
                && candidate != null
                && chosen != null
                && candidate.staffId().equals(chosen.staffId());
    }

    Proposal with(Worker sent) {
        return new Proposal(trial, at, candidate, score, kept, sent);
    }
}
