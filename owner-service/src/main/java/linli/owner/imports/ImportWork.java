package linli.owner.imports;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Workbooks;
import linli.contracts.Channel;
import linli.owner.imports.Import.Status;
import linli.owner.imports.ImportProblem.Wrong;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Applies an import's rows one by one, for the person who started it and within their scope. */
@Component
class ImportWork implements JobWork {

    static final String KIND = "import";

    /** After a crash at most these rows are applied once more, to no effect. */
    private static final int ROWS_BETWEEN_PROGRESS = 50;

    /** A store that is away comes back, and somebody at the console is done in a moment. */
    private static final int TRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Imports imports;
    private final ImportProblems problems;
    private final ImportTallies tallies;
    private final Rows rows;
    private final Workbooks workbooks;
    private final Clock clock;

    ImportWork(
            Imports imports,
            ImportProblems problems,
            ImportTallies tallies,
            Rows rows,
            Workbooks workbooks,
            Clock clock) {
        this.imports = imports;
        this.problems = problems;
        this.tallies = tallies;
        this.rows = rows;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "owner:import";
    }

    @Override
    public Channel channel() {
        return Channel.IMPORT;
    }

    @Override
    public void run(Job job, JobProgress progress) throws IOException {
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
        if (course.tally.rejected() > 0) {
            progress.result(
                    "bad-rows.xlsx", BadRows.TYPE, out -> BadRows.write(running, problems, out));
        }
    }

    @Override
    public void ended(Job job, State end) {
        var tally = tallies.find(job.id()).orElseGet(() -> ImportTally.none(job.id()));
        imports.move(
                job.id(),
                one ->
                        one.finish(
                                Status.valueOf(end.name()),
                                tally.rows() - tally.rejected(),
                                tally.rejected(),
                                Stamp.bySystem(clock.instant())));
    }

    /** Rows are people: what an import said of them goes with its history. */
    @Override
    public void forget(Job job) {
        problems.forget(job.id());
        tallies.forget(job.id());
        imports.find(job.id())
                .ifPresent(one -> {
                    workbooks.discard(one.fileId());
                    imports.move(one.id(), Import::forget);
                });
    }

    /** One import on its way through its rows, from where it was left. */
    private final class Course {

        private final Import running;
        private final JobProgress progress;
        private final Map<String, Long> failedBy = new LinkedHashMap<>();
        private ImportTally tally;
        private int done;

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
            try {
                while (!progress.cancelled() && rest.hasNext()) {
                    apply(rest.next(), progress.access());
                }
            } catch (Refusal.Forbidden withdrawn) {
                keep();
                throw withdrawn;
            }
            keep();
        }

        private void apply(Line line, Access access) {
            var row = values(line);
            var effect = patiently(row, access);
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

        /**
         * Waits for what passes soon; what stays is the row's own fault and no reason to stop. What
         * takes longer the job waits for.
         */
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
            return pause.multipliedBy(2);
        }
    }
}
