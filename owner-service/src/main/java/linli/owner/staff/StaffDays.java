package linli.owner.staff;

import java.time.Instant;
import linli.chassis.Stamp;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/**
 * Tells of grants and substitutions that begin or end today. Access has read their days by itself;
 * this is for whoever keeps what follows from grants, such as who is a technician where, and for
 * the trail.
 */
@Component
class StaffDays implements Timer {

    private static final int AT_ONCE = 100;

    private final Staff staff;
    private final StaffSearch search;
    private final Calendars calendars;
    private final OneByOne oneByOne = new OneByOne("staff days");

    StaffDays(Staff staff, StaffSearch search, Calendars calendars) {
        this.staff = staff;
        this.search = search;
        this.calendars = calendars;
    }

    @Override
    public void ring(Instant now) {
        var today = calendars.dayOf(now, null);
        oneByOne.each(
                search.turningOn(today, AT_ONCE + oneByOne.failing()),
                now,
                id -> staff.move(id, member -> member.turn(today, Stamp.bySystem(now))));
    }
}
