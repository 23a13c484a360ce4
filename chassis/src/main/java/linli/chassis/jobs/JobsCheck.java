package linli.chassis.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;

/** Long work comes to its end: what nobody takes up, waits for others or failed is told. */
final class JobsCheck implements Check {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration LATELY = Duration.ofHours(24);

    private final Jobs jobs;
    private final Clock clock;

    JobsCheck(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var now = clock.instant();
        return List.of(
                Finding.unlessEmpty(
                        jobs.kindsThatStand(now.minus(LONG)),
                        Found.JOBS_GO_ON,
                        Found.JOBS_STAND,
                        Grade.DOUBTFUL),
                Finding.unlessEmpty(
                        jobs.kindsThatFailedSince(now.minus(LATELY)),
                        Found.JOBS_END_WELL,
                        Found.JOBS_FAILED,
                        Grade.DOUBTFUL));
    }
}
