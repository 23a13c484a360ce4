package linli.chassis.jobs;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;
import linli.contracts.Actor;

/** A job of the whole group, each night once; the newest does what was missed as well. */
public abstract class JobEachNight implements Schedule {

    private final Jobs jobs;
    private final String kind;
    private final LocalTime at;

    /**
     * @param kind of the job, and what the schedule is called
     * @param at in the group's zone
     */
    protected JobEachNight(Jobs jobs, String kind, LocalTime at) {
        this.jobs = jobs;
        this.kind = kind;
        this.at = at;
    }

    @Override
    public final String name() {
        return kind;
    }

    @Override
    public final Recurrence recurrence() {
        return Recurrence.daily(at);
    }

    @Override
    public final int caughtUp() {
        return 1;
    }

    @Override
    public final void run(Occurrence occurrence, ZoneId zone) {
        jobs.submit(
                UUID.nameUUIDFromBytes(
                        (kind + " " + occurrence.period() + " " + zone)
                                .getBytes(StandardCharsets.UTF_8)),
                kind,
                occurrence.period(),
                0,
                Reach.GROUP,
                Actor.SYSTEM);
    }
}
