package linli.workorder.complaints;

import java.time.Duration;
import linli.chassis.time.LedgerClock.Counts;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintGrade;

/**
 * How long the steps of a complaint may take, by grade.
 *
 * @param acknowledge from receipt to the first word
 * @param answer from receipt to the first reply
 * @param settle from receipt to the end
 * @param counts which hours count: what is major does not wait for the morning
 */
public record ComplaintTarget(
        Duration acknowledge, Duration answer, Duration settle, Counts counts) {

    /** What is promised in days is promised in working days. */
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    public static ComplaintTarget of(ComplaintGrade grade) {
        return switch (grade) {
            case GENERAL, SERIOUS ->
                    new ComplaintTarget(
                            Duration.ofMinutes(15),
                            WORKING_DAY,
                            WORKING_DAY.multipliedBy(3),
                            Counts.BUSINESS_HOURS);
            case MAJOR ->
                    new ComplaintTarget(
                            Duration.ofMinutes(15),
                            Duration.ofHours(2),
                            Duration.ofHours(24),
                            Counts.ALL_HOURS);
        };
    }

    Duration of(Clock clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> acknowledge;
            case ANSWER -> answer;
            case SETTLE -> settle;
        };
    }
}
