package linli.chassis.web;

import java.time.Instant;
import java.util.List;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.time.LedgerClock;
import linli.chassis.time.LedgerClock.Counts;
import linli.chassis.time.LedgerClock.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A clock as screens show it.
 *
 * @param counts whether only business hours count
 * @param due when it will be late; absent while it is paused or stopped
 */
public record ClockView(
        long targetMinutes,
        long usedMinutes,
        boolean running,
        boolean breached,
        Counts counts,
        @Nullable Instant due,
        @Nullable Instant stoppedAt,
        List<Interval> intervals) {

    public static ClockView of(LedgerClock clock, BusinessCalendar business, Instant now) {
        return new ClockView(
                clock.target().toMinutes(),
                clock.used(now, business).toMinutes(),
                clock.isRunning(),
                clock.isBreached(now, business),
                clock.counts(),
                clock.due(business),
                clock.stoppedAt(),
                clock.intervals());
    }
}
