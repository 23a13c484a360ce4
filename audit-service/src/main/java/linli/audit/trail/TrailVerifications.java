package linli.audit.trail;

import java.util.Optional;
import linli.chassis.access.Access;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import org.springframework.stereotype.Service;

/** Has the trail verified, and says what came of it. */
@Service
public class TrailVerifications {

    private final TrailChecks checks;
    private final Jobs jobs;

    TrailVerifications(TrailChecks checks, Jobs jobs) {
        this.checks = checks;
        this.jobs = jobs;
    }

    /** The same command again changes nothing. */
    public void begin(Access access) {
        var id = access.newId();
        checks.begin(id, access.at());
        jobs.submit(id, TrailVerification.KIND, "trail", 0, access);
    }

    /** The one that was begun last, with the job that does it; empty before the first. */
    public Optional<Running> newest() {
        return checks.newest().map(check -> new Running(check, jobs.find(check.id())));
    }

    public record Running(TrailCheck check, Optional<Job> job) {}
}
