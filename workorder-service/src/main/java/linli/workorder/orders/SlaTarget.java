package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.time.LedgerClock;
import linli.chassis.time.LedgerClock.Counts;
import linli.contracts.workorder.Priority;

/**
 * How long things may take, by priority: the usual targets of published practice guides.
 *
 * @param accept from assignment to acceptance, after which the order goes back into the queue
 * @param response from creation to acceptance
 * @param resolution from creation to completion, less what pauses it
 * @param counts which hours count: what is urgent does not wait for the morning
 */
public record SlaTarget(Duration accept, Duration response, Duration resolution, Counts counts) {

    /**
     * Nothing is nearly late longer than this: a fifth of the longest target, in business hours
     * around the longest holidays.
     */
    public static final Duration LONGEST_SOON = Duration.ofDays(21);

    public static SlaTarget of(Priority priority) {
        return switch (priority) {
            case EMERGENCY -> minutes(3, 5, 24 * 60, Counts.ALL_HOURS);
            case URGENT -> minutes(10, 15, 24 * 60, Counts.ALL_HOURS);
            case NORMAL -> minutes(30, 60, 24 * 60, Counts.BUSINESS_HOURS);
            case LOW -> minutes(4 * 60, 8 * 60, 72 * 60, Counts.BUSINESS_HOURS);
        };
    }

    LedgerClock startResponse(Instant at, String reason) {
        return LedgerClock.start(response, counts, at, reason);
    }

    LedgerClock startResolution(Instant at, String reason) {
        return LedgerClock.start(resolution, counts, at, reason);
    }

    /** Until when it has to be accepted that was assigned at an instant. */
    Instant acceptBy(Instant at, BusinessCalendar business) {
        return counts == Counts.BUSINESS_HOURS ? business.plus(at, accept) : at.plus(accept);
    }

    /** Rework is due in half the time. */
    SlaTarget forRework() {
        return new SlaTarget(accept, response, resolution.dividedBy(2), counts);
    }

    private static SlaTarget minutes(int accept, int response, int resolution, Counts counts) {
        return new SlaTarget(
                Duration.ofMinutes(accept),
                Duration.ofMinutes(response),
                Duration.ofMinutes(resolution),
                counts);
    }
}
