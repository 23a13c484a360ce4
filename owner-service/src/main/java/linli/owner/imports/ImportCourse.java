package linli.owner.imports;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Workbooks;
import linli.owner.imports.ImportProblem.Wrong;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Goes through an import's rows one by one, for the person who started it and within their scope,
 * and writes down under the job what is wrong with which and what became of the others.
 */
@Component
class ImportCourse {

    /** After a crash at most these rows are gone through once more, to no effect. */
    private static final int ROWS_BETWEEN_PROGRESS = 50;

    /** A store that is away comes back, and somebody at the console is done in a moment. */
    private static final int TRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final ImportProblems problems;
    private final ImportTallies tallies;
    private final Workbooks workbooks;

    ImportCourse(ImportProblems problems, ImportTallies tallies, Workbooks workbooks) {
        this.problems = problems;
        this.tallies = tallies;
        this.workbooks = workbooks;
    }

    /**
     * What is done with a row, which has that number in the spreadsheet: it is put in, or it is
     * only seen what would become of it.
     */
    @FunctionalInterface
    interface Deed {
        RowEffect of(int number, RowValues row, Access access);
    }

    void run(Import running, Job job, JobProgress progress, Deed deed) throws IOException {
        progress.total(running.rows());
        var course = new Course(running, job, progress, deed);
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
                    "bad-rows.xlsx",
                    BadRows.TYPE,
                    out -> BadRows.write(running.columns(), job.id(), problems, out));
        }
    }

    ImportTally tally(Job job) {
        return tallies.find(job.id()).orElseGet(() -> ImportTally.none(job.id()));
    }

    /** Rows are people: what a job said of them goes with its history. */
    void forget(Job job) {
        problems.forget(job.id());
        tallies.forget(job.id());
    }

    /** One import on its way through its rows, from where it was left. */
    private final class Course {

        private final Import running;
        private final Job job;
        private final JobProgress progress;
        private final Deed deed;
        private final Map<String, Long> failedBy = new LinkedHashMap<>();
        private ImportTally tally;
        private int done;

        Course(Import running, Job job, JobProgress progress, Deed deed) {
            this.running = running;
            this.job = job;
            this.progress = progress;
            this.deed = deed;
            var kept = tally(job);
            this.done = (int) job.done();
            if (kept.rows() < done) {
                // Progress of an import that was begun before rows were told apart.
                var known = done - (int) job.failed();
                kept = new ImportTally(job.id(), 0, 0, known, (int) job.failed());
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
            var effect = patiently(line.row(), row, access);
            if (!row.wrong().isEmpty()) {
                problems.keep(ImportProblem.of(job.id(), line.row(), row.wrong(), line.cells()));
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
        private RowEffect patiently(int number, RowValues row, Access access) {
            var pause = FIRST_PAUSE;
            for (var attempt = 1; ; attempt++) {
                try {
                    return row.wrong().isEmpty()
                            ? deed.of(number, row, access)
                            : RowEffect.REJECTED;
                } catch (DataAccessException | MongoException passing) {
                    if (attempt == TRIES) {
                        throw passing;
                    }
                    pause = wait(pause);
                } catch (Refusal refusal) {
                    if (attempt == TRIES || !isPassing(refusal)) {
                        row.refused(refusal);
                        return RowEffect.REJECTED;
                    }
                    pause = wait(pause);
                }
            }
        }

        /** Somebody else was faster; what they did is there a moment later. */
        private static boolean isPassing(Refusal refusal) {
            return refusal.code().equals("version.overtaken") || refusal.code().endsWith(".exists");
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
