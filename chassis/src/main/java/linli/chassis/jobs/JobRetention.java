package linli.chassis.jobs;

import java.time.LocalTime;
import java.time.ZoneId;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;

/** Every night what is left of old jobs goes. */
public final class JobRetention implements Schedule {

    private final Jobs jobs;

    public JobRetention(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "job-retention";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(LocalTime.of(3, 30));
    }

    /** One night's sweep takes what all the nights before it left. */
    @Override
    public int caughtUp() {
        return 1;
    }

    @Override
    public void run(Occurrence occurrence, ZoneId zone) {
        jobs.sweep(occurrence.at());
    }
}
