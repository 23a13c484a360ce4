package linli.audit.trail;

import java.time.Clock;
import java.util.Map;
import linli.audit.trail.Trail.Verdict;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.operations.Operations;
import org.springframework.stereotype.Component;

/**
 * Walks the whole chain and computes every hash anew, as long as that takes. Broken off it goes on
 * from the newest signature up to which all was whole; what is broken ends no walk, so that it is
 * found again by whoever goes on. That somebody looked, and what they saw, is in the trail.
 */
@Component
class TrailVerification implements JobWork {

    static final String KIND = "trail-verification";

    private static final int TOLD_EVERY = 1_000;

    private final Trail trail;
    private final Notary notary;
    private final TrailChecks checks;
    private final Operations operations;
    private final Clock clock;

    TrailVerification(
            Trail trail, Notary notary, TrailChecks checks, Operations operations, Clock clock) {
        this.trail = trail;
        this.notary = notary;
        this.checks = checks;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "audit:verify";
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var since = trail.newestAnchorUpTo(job.done()).orElse(null);
        var walk =
                new Walk(notary.chainFrom(since), since == null ? 0 : since.position(), progress);
        progress.total(trail.length());
        try {
            trail.lines(walk.behind, walk::step);
        } catch (Stopped byRequest) {
            return; // The job ends as cancelled, without a verdict.
        }
        var verdict = Verdict.of(walk.chain, walk.behind);
        walk.tell();
        operations.record(
                progress.access(),
                "trail.verified",
                "trail",
                null,
                null,
                Map.of(
                        "entries", Long.toString(verdict.entries()),
                        "head", verdict.head(),
                        "brokenAt", String.valueOf(verdict.brokenAt())));
        checks.end(job.id(), verdict, clock.instant());
    }

    @Override
    public void forget(Job job) {
        checks.forget(job.id());
    }

    /** One attempt, from a signature or from the beginning. */
    private static final class Walk {

        private final Chain chain;
        private final long behind;
        private final JobProgress progress;

        Walk(Chain chain, long behind, JobProgress progress) {
            this.chain = chain;
            this.behind = behind;
            this.progress = progress;
        }

        void step(ArchiveLine line) {
            chain.step(line);
            if (line instanceof Entry && chain.entries() % TOLD_EVERY == 0) {
                if (progress.cancelled()) {
                    throw new Stopped();
                }
                tell();
            }
        }

        void tell() {
            if (chain.broken() == null) {
                progress.reached(chain.position(), 0, Map.of());
            }
        }
    }
}
