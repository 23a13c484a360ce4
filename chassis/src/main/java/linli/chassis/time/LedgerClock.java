package linli.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock kept as a ledger of intervals, running or paused, each with its reason: what is left is
 * computed from it on a calendar, and everybody can read why ({@link ClockExplanation}). Once
 * stopped it never runs again.
 *
 * @param target what may be used until it is late
 * @param counts which hours count; null in clocks from before there were calendars, which count all
 */
public record LedgerClock(
        Duration target,
        @Nullable Counts counts,
        List<Interval> intervals,
        @Nullable Instant stoppedAt) {

    /** Later than anything: a clock that does not run is never late. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** From here on it is nearly used up. */
    private static final int SOON_PERCENT = 80;

    /** More changes than any real case has; the ledger must not grow without end. */
    private static final int MOST_INTERVALS = 200;

    /** Which hours count. */
    public enum Counts {
        ALL_HOURS,
        BUSINESS_HOURS
    }

    /**
     * @param to null while it lasts
     * @param reason why it runs or is paused, such as {@code WAITING_PARTS}
     * @param counts which hours counted then, when it was other than now; null for the clock's
     */
    public record Interval(
            Instant from,
            @Nullable Instant to,
            boolean running,
            String reason,
            @Nullable Counts counts) {}

    public static LedgerClock start(Duration target, Counts counts, Instant at, String reason) {
        return new LedgerClock(
                target, counts, List.of(new Interval(at, null, true, reason, null)), null);
    }

    @Override
    public Counts counts() {
        return Objects.requireNonNullElse(counts, Counts.ALL_HOURS);
    }

    public LedgerClock pause(Instant at, String reason) {
        return turn(at, false, reason);
    }

    public LedgerClock resume(Instant at, String reason) {
        return turn(at, true, reason);
    }

    public LedgerClock stop(Instant at) {
        return stoppedAt != null ? this : new LedgerClock(target, counts, closed(at), at);
    }

    /**
     * The same ledger held against another target from now on: what was used stays used, counted as
     * it was counted then.
     */
    public LedgerClock against(Duration newTarget, Counts newCounts, Instant at, String reason) {
        if (newCounts == counts() || stoppedAt != null || intervals.size() >= MOST_INTERVALS) {
            return new LedgerClock(newTarget, counts(), intervals, stoppedAt);
        }
        var kept = new ArrayList<Interval>();
        for (var past : closed(at)) {
            kept.add(
                    new Interval(
                            past.from(), past.to(), past.running(), past.reason(), countsIn(past)));
        }
        kept.add(new Interval(at, null, intervals.getLast().running(), reason, null));
        return new LedgerClock(newTarget, newCounts, kept, null);
    }

    /** What was used up to an instant. */
    public Duration used(Instant at, BusinessCalendar business) {
        var used = Duration.ZERO;
        for (var interval : intervals) {
            if (interval.running()) {
                var calendar = calendar(interval, business);
                used = used.plus(calendar.between(interval.from(), end(interval, at)));
            }
        }
        return used;
    }

    public boolean isBreached(Instant at, BusinessCalendar business) {
        return used(at, business).compareTo(target) > 0;
    }

    /** When it is late if nothing pauses it, or was; null while it is paused or stopped. */
    public @Nullable Instant due(BusinessCalendar business) {
        return isRunning() ? reaches(target, business) : null;
    }

    /** The same for sorting: {@link #NEVER} instead of null. */
    public Instant late(BusinessCalendar business) {
        return isRunning() ? reaches(target, business) : NEVER;
    }

    /** When so much of the target will be used; {@link #NEVER} unless it runs. */
    public Instant reaches(int percent, BusinessCalendar business) {
        return isRunning() ? reaches(target.multipliedBy(percent).dividedBy(100), business) : NEVER;
    }

    /** When four fifths of the target will be used. */
    public Instant soon(BusinessCalendar business) {
        return reaches(SOON_PERCENT, business);
    }

    /** When so much of it is used, for a clock that runs. */
    private Instant reaches(Duration wanted, BusinessCalendar business) {
        var left = wanted;
        for (var interval : intervals) {
            if (interval.running()) {
                var calendar = calendar(interval, business);
                var to = interval.to();
                var there = to == null ? null : calendar.between(interval.from(), to);
                if (there == null || left.compareTo(there) <= 0) {
                    return calendar.plus(interval.from(), left);
                }
                left = left.minus(there);
            }
        }
        throw new IllegalStateException("A clock that runs has an open interval");
    }

    public boolean isRunning() {
        return stoppedAt == null && intervals.getLast().running();
    }

    Counts countsIn(Interval interval) {
        return Objects.requireNonNullElse(interval.counts(), counts());
    }

    BusinessCalendar calendar(Interval interval, BusinessCalendar business) {
        return countsIn(interval) == Counts.BUSINESS_HOURS
                ? business
                : BusinessCalendar.aroundTheClock(business.zone());
    }

    Instant end(Interval interval, Instant at) {
        var to = interval.to();
        return to != null ? to : stoppedAt != null ? stoppedAt : at;
    }

    private LedgerClock turn(Instant at, boolean running, String reason) {
        if (stoppedAt != null || intervals.size() >= MOST_INTERVALS) {
            return this;
        }
        var turned = closed(at);
        turned.add(new Interval(at, null, running, reason, null));
        return new LedgerClock(target, counts, turned, null);
    }

    private List<Interval> closed(Instant at) {
        var closed = new ArrayList<>(intervals);
        // What was to begin later never did.
        while (closed.size() > 1 && closed.getLast().from().isAfter(at)) {
            closed.removeLast();
        }
        var last = closed.removeLast();
        closed.add(new Interval(last.from(), at, last.running(), last.reason(), last.counts()));
        return closed;
    }
}
