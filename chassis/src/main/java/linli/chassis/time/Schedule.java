package linli.chassis.time;

import java.time.ZoneId;
import java.util.Set;
import linli.chassis.time.Recurrence.Occurrence;

/**
 * Something that happens once a day or once a month, however many instances there are, and is
 * caught up when none was there. It may be run again for the same period after a crash: what it
 * makes has ids that follow from the period. What takes long it submits as a job.
 */
public interface Schedule {

    /** Stable: under it is kept how far it has come. */
    String name();

    Recurrence recurrence();

    /** In whose days; each zone has its own occurrences. */
    default Set<ZoneId> zones(Calendars calendars) {
        return Set.of(calendars.groupZone());
    }

    /** How many missed periods are caught up; older ones are not run any more. */
    default int caughtUp() {
        return 31;
    }

    void run(Occurrence occurrence, ZoneId zone);
}
