package linli.billing.dunning;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Jobs;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;
import linli.contracts.Actor;
import org.springframework.stereotype.Component;

/**
 * Every morning, as it comes where the community lies, who owes is reminded of each stage that was
 * reached; the office may do so in between.
 */
@Component
class RemindersEachDay implements Schedule {

    private final Jobs jobs;
    private final Estate estate;
    private final Calendars calendars;

    RemindersEachDay(Jobs jobs, Estate estate, Calendars calendars) {
        this.jobs = jobs;
        this.estate = estate;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(LocalTime.of(9, 0));
    }

    @Override
    public Set<ZoneId> zones(Calendars known) {
        return known.zones();
    }

    /** Of a debt the stage is told that it has reached by now: the newest day does it all. */
    @Override
    public int caughtUp() {
        return 1;
    }

    @Override
    public void run(Occurrence occurrence, ZoneId zone) {
        for (var community : estate.communities()) {
            if (calendars.zoneOf(community.id()).equals(zone)) {
                jobs.submit(
                        idOf(community.id(), occurrence),
                        RemindersAreSent.KIND,
                        occurrence.period(),
                        0,
                        Reach.community(community.id()),
                        Actor.SYSTEM);
            }
        }
    }

    private static UUID idOf(UUID community, Occurrence occurrence) {
        return UUID.nameUUIDFromBytes(
                ("reminders " + occurrence.period() + " " + community)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
