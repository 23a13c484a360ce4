package linli.owner.imports;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.grants.Grants;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.contracts.Channel;
import linli.owner.imports.Import.Status;
import linli.owner.imports.ImportProblem.Wrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Applies an import's rows one by one, for the person who started it and within their scope. */
@Component
class ImportWork implements JobWork {

    static final String KIND = "import";
    private static final String RIGHT = "owner:import";

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    /** After a crash at most these rows are applied once more, to no effect. */
    private static final int ROWS_BETWEEN_PROGRESS = 50;

    /** A store that is away comes back, and somebody at the console is done in a moment. */
    private static final int TRIES = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Imports imports;
    private final ImportProblems problems;
    private final ImportTallies tallies;
    private final Rows rows;
    private final Workbooks workbooks;
    private final Grants grants;
    private final Clock clock;

    ImportWork(
            Imports imports,
            ImportProblems problems,
            ImportTallies tallies,
            Rows rows,
            Workbooks workbooks,
            Grants grants,
            Clock clock) {
        this.imports = imports;
        this.problems = problems;
        this.tallies = tallies;
        this.rows = rows;
        this.workbooks = workbooks;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var running = imports.get(job.id());
        progress.total(running.rows());
        var course = new Course(running, job, progress);
        workbooks.with(
                running.fileId(),
                sheet ->
                        sheet.read(
                                running.layout().sheet(),
                                lines -> {
                                    course.apply(
                                            lines.filter(line ->
                                                    line.row() > running.layout().headingRow()));
                                    return course;
                                }));
        course.end();
    }

    /** One import on its way through its rows, from where it was left. */
    private final class Course {

        private final Import running;
        private final JobProgress progress;
        private final Map<String, Long> failedBy = new LinkedHashMap<>();
        private ImportTally tally;
        private int done;
        private boolean stopped;
        private boolean forbidden;

        Course(Import running, Job job, JobProgress progress) {
            this.running = running;
            this.progress = progress;
            var kept = tallies.find(running.id()).orElseGet(() -> ImportTally.none(running.id()));
            this.done = (int) job.done();
            if (kept.rows() < done) {
                // Progress of an import that was begun before rows were told apart.
                var known = done - (int) job.failed();
                kept = new ImportTally(running.id(), 0, 0, known, (int) job.failed());
            }
            this.tally = kept;
            this.done = kept.rows();
            job.failedBy().forEach(reason -> failedBy.put(reason.code(), reason.steps()));
        }

        void apply(Stream<Line> lines) {
            var rest = lines.skip(done).iterator();
            while (!stopped && rest.hasNext()) {
                if (progress.cancelled()) {
                    stopped = true;
                } else {
                    apply(rest.next());
                }
            }
            keep();
        }

        void end() {
            var end = forbidden ? Status.FAILED : stopped ? Status.CANCELLED : Status.DONE;
            var applied = done - tally.rejected();
            imports.move(
                    running.id(),
                    one ->
                            one.finish(
                                    end,
                                    applied,
                                    tally.rejected(),
                                    Stamp.bySystem(clock.instant())));
            if (forbidden) {
                throw new IllegalStateException("Who started it may not import any more");
            }
        }

        private void apply(Line line) {
            var access = accessNow();
            if (access.isEmpty()) {
                forbidden = true;
                stopped = true;
                return;
            }
            var row = values(line);
            var effect = patiently(row, access.get());
            if (!row.wrong().isEmpty()) {
                problems.keep(
                        ImportProblem.of(running.id(), line.row(), row.wrong(), line.cells()));
                row.wrong().stream()
                        .map(Wrong::code)
                        .distinct()
                        .forEach(code -> failedBy.merge(code, 1L, Long::sum));
            }
            tally = tally.plus(row.wrong().isEmpty() ? effect : RowEffect.REJECTED);
            done++;
            if (done % ROWS_BETWEEN_PROGRESS == 0) {
                keep();
            }
        }

        private RowValues values(Line line) {
            var mapping = running.mapping();
            var row = new RowValues(mapping.read(running.columns(), line.cells()), mapping);
            if (line.cells().equals(running.columns())) {
                row.wrongHeading(running.columns().getFirst());
            } else {
                mapping.faults(running.columns(), line).forEach(row::fault);
            }
            return row;
        }

        private void keep() {
            tallies.keep(tally);
            progress.reached(done, tally.rejected(), failedBy);
        }

        /** Waits for what passes; what stays is the row's own fault and no reason to stop. */
        private RowEffect patiently(RowValues row, Access access) {
            var pause = FIRST_PAUSE;
            for (var attempt = 1; ; attempt++) {
                try {
                    return row.wrong().isEmpty()
                            ? rows.apply(running.kind(), row, access)
                            : RowEffect.REJECTED;
                } catch (Refusal.Conflict | DataAccessException | MongoException passing) {
                    if (attempt == TRIES) {
                        if (passing instanceof Refusal.Conflict conflict) {
                            row.refused(conflict);
                            return RowEffect.REJECTED;
                        }
                        throw passing;
                    }
                    pause = wait(pause);
                } catch (Refusal refusal) {
                    row.refused(refusal);
                    return RowEffect.REJECTED;
                }
            }
        }

        private Duration wait(Duration pause) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            keepLease();
            var next = pause.multipliedBy(2);
            return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
        }

        /** A pause must not look like a death. */
        private void keepLease() {
            try {
                progress.reached(done, tally.rejected(), failedBy);
            } catch (DataAccessException | MongoException away) {
                log.info("Import {} waits for the store: {}", running.id(), away.toString());
            }
        }

        /** What the person may do now, not what they could when they started. */
        private Optional<Access> accessNow() {
            return grants.find(running.accountId())
                    .map(account ->
                            new Access(
                                    account,
                                    RIGHT,
                                    account.scopeOf(RIGHT),
                                    Channel.IMPORT,
                                    null,
                                    null,
                                    null,
                                    clock.instant()))
                    .filter(access -> !access.scope().isEmpty());
        }
    }
}
