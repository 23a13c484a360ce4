package linli.billing.payments;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.jobs.Jobs;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;
import linli.contracts.Actor;
import org.springframework.stereotype.Component;

/**
 * Each night, what is owed takes what is prepaid: bills of a run have done so when they were
 * issued, those of repairs and what a crash left behind do now.
 */
@Component
class PrepaidEachNight implements Schedule {

    private final Jobs jobs;

    PrepaidEachNight(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "prepaid";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(LocalTime.of(2, 0));
    }

    @Override
    public int caughtUp() {
        return 1; // Whatever was missed, the newest does it all.
    }

    @Override
    public void run(Occurrence occurrence, ZoneId zone) {
        jobs.submit(
                UUID.nameUUIDFromBytes(
                        ("prepaid " + occurrence.period() + " " + zone)
                                .getBytes(StandardCharsets.UTF_8)),
                PrepaidIsUsed.KIND,
                occurrence.period(),
                0,
                Reach.GROUP,
                Actor.SYSTEM);
    }
}
