package linli.workorder.orders;

import java.time.Duration;
import linli.contracts.workorder.Priority;

/**
 * How long things may take, by priority. The usual targets of published practice guides, counted
 * around the clock.
 *
 * @param accept from assignment to acceptance, after which the order goes back into the queue
 * @param response from creation to acceptance
 * @param resolution from creation to completion, less what pauses it
 */
public record SlaTarget(Duration accept, Duration response, Duration resolution) {

    /** Nothing is nearly late longer than this: a fifth of the longest target. */
    public static final Duration LONGEST_SOON = Duration.ofMinutes(72 * 60 / 5);

    public static SlaTarget of(Priority priority) {
        return switch (priority) {
            case EMERGENCY -> minutes(3, 5, 24 * 60);
            case URGENT -> minutes(10, 15, 24 * 60);
            case NORMAL -> minutes(30, 60, 24 * 60);
            case LOW -> minutes(4 * 60, 8 * 60, 72 * 60);
        };
    }

    /** Rework is due in half the time. */
    SlaTarget forRework() {
        return new SlaTarget(accept, response, resolution.dividedBy(2));
    }

    private static SlaTarget minutes(int accept, int response, int resolution) {
        return new SlaTarget(
                Duration.ofMinutes(accept),
                Duration.ofMinutes(response),
                Duration.ofMinutes(resolution));
    }
}
