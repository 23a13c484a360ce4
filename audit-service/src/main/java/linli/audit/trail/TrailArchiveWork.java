package linli.audit.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import linli.audit.trail.ArchiveLine.Beginning;
import linli.audit.trail.ArchiveLine.End;
import linli.chassis.Refusal;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/**
 * Writes an archive, one line an entry, and signs it. It is verified as it is written: what does
 * not hold is not signed. Begun anew it is written anew, up to what is the newest entry then.
 */
@Component
class TrailArchiveWork implements JobWork {

    static final String KIND = "trail-archive";

    private static final int TOLD_EVERY = 1_000;

    private final Trail trail;
    private final Notary notary;
    private final ArchiveOrders orders;
    private final Clock clock;

    TrailArchiveWork(Trail trail, Notary notary, ArchiveOrders orders, Clock clock) {
        this.trail = trail;
        this.notary = notary;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "audit:export";
    }

    @Override
    public void run(Job job, JobProgress progress) throws IOException {
        var from = orders.get(job.id()).from();
        progress.total(trail.length() - from + 1);
        try {
            progress.result(
                    job.name() + ".jsonl",
                    "application/jsonl",
                    out -> write(new Lines(out), from, progress));
        } catch (Stopped byRequest) {
            // The job ends as cancelled, without a file.
        }
    }

    private void write(Lines lines, long from, JobProgress progress) {
        var before = from == 1 ? Entry.GENESIS : trail.at(from - 1).map(Entry::hash).orElseThrow();
        var begun = new Beginning(ArchiveLine.FORMAT, from, before);
        lines.write(begun);
        var chain = new Chain(from, before, notary::trusts);
        trail.lines(
                from - 1,
                line -> {
                    tell(chain.entries(), progress);
                    chain.step(line);
                    lines.write(line);
                });
        var broken = chain.broken();
        if (broken != null) {
            throw new Refusal.Conflict(
                    "trail.broken", "%s at %d".formatted(broken.how(), broken.position()));
        }
        lines.write(End.of(begun, chain, clock.instant(), notary.key()));
        progress.reached(chain.entries(), 0, Map.of());
    }

    private static void tell(long written, JobProgress progress) {
        if (written % TOLD_EVERY != 0) {
            return;
        }
        if (progress.cancelled()) {
            throw new Stopped();
        }
        TrailArchives.requireEverything(progress.access());
        progress.reached(written, 0, Map.of());
    }

    @Override
    public void forget(Job job) {
        orders.forget(job.id());
    }

    /** One line each. */
    private record Lines(OutputStream out) {

        void write(ArchiveLine line) {
            try {
                out.write(
                        ArchiveLine.JSON
                                .writerFor(ArchiveLine.class)
                                .writeValueAsString(line)
                                .getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
