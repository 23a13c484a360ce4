package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock kept as a ledger of intervals, running or paused, each with its reason: what is left is
 * computed from it, and everybody can read why. Once stopped it never runs again.
 *
 * @param target what may be used until it is late
 */
public record SlaClock(Duration target, List<Interval> intervals, @Nullable Instant stoppedAt) {

    /** Later than anything: a clock that does not run is never late. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** From here on it is nearly used up. */
    private static final int SOON_PERCENT = 80;

    /** More changes than any real repair has; the ledger must not grow without end. */
    private static final int MOST_INTERVALS = 200;

    /**
     * @param to null while it lasts
     * @param reason why it runs or is paused, such as {@code WAITING_PARTS}
     */
    public record Interval(Instant from, @Nullable Instant to, boolean running, String reason) {}

    static SlaClock start(Duration target, Instant at, String reason) {
        return new SlaClock(target, List.of(new Interval(at, null, true, reason)), null);
    }

    SlaClock pause(Instant at, String reason) {
        return turn(at, false, reason);
    }

    SlaClock resume(Instant at, String reason) {
        return turn(at, true, reason);
    }

    SlaClock stop(Instant at) {
        return stoppedAt != null ? this : new SlaClock(target, closed(at), at);
    }

    /** What was used up to an instant. */
    public Duration used(Instant at) {
        var used = Duration.ZERO;
        for (var interval : intervals) {
            if (interval.running()) {
                var end =
                        interval.to() != null ? interval.to() : stoppedAt != null ? stoppedAt : at;
                used = used.plus(Duration.between(interval.from(), end));
            }
        }
        return used;
    }

    public boolean isBreached(Instant at) {
        return used(at).compareTo(target) > 0;
    }

    /** When it will be late if nothing pauses it; null while it is paused or stopped. */
    public @Nullable Instant due(Instant at) {
        return isRunning() ? at.plus(target.minus(used(at))) : null;
    }

    /** The same for sorting: {@link #NEVER} instead of null. */
    Instant late(Instant at) {
        var due = due(at);
        return due == null ? NEVER : due;
    }

    /** When four fifths of the target will be used. */
    Instant soon(Instant at) {
        var due = due(at);
        return due == null
                ? NEVER
                : due.minus(target.multipliedBy(100 - SOON_PERCENT).dividedBy(100));
    }

    public boolean isRunning() {
        return stoppedAt == null && intervals.getLast().running();
    }

    private SlaClock turn(Instant at, boolean running, String reason) {
        if (stoppedAt != null || intervals.size() >= MOST_INTERVALS) {
            return this;
        }
        var turned = closed(at);
        turned.add(new Interval(at, null, running, reason));
        return new SlaClock(target, turned, null);
    }

    private List<Interval> closed(Instant at) {
        var closed = new ArrayList<>(intervals);
        var last = closed.removeLast();
        closed.add(new Interval(last.from(), at, last.running(), last.reason()));
        return closed;
    }
}
