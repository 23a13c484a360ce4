package linli.owner.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.files.Files;
import linli.chassis.grants.Grants;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.contracts.Channel;
import linli.owner.imports.Import.Status;
import linli.owner.imports.ImportProblem.Wrong;
import org.springframework.stereotype.Component;

/** Applies an import's rows one by one, for the person who started it and within their scope. */
@Component
class ImportWork implements JobWork {

    static final String KIND = "import";

    /** After a crash at most these rows are applied once more, to no effect. */
    private static final int ROWS_BETWEEN_PROGRESS = 50;

    private final Imports imports;
    private final ImportProblems problems;
    private final Rows rows;
    private final Files files;
    private final Grants grants;
    private final Clock clock;

    ImportWork(
            Imports imports,
            ImportProblems problems,
            Rows rows,
            Files files,
            Grants grants,
            Clock clock) {
        this.imports = imports;
        this.problems = problems;
        this.rows = rows;
        this.files = files;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) throws IOException {
        var running = imports.get(job.id());
        var sheet = Sheet.read(files.open(running.fileId()).bytes().getContentAsByteArray());
        var access = accessOf(running);
        progress.total(sheet.rows().size());
        var done = (int) job.done();
        var failed = (int) job.failed();
        var failedBy = new LinkedHashMap<String, Long>();
        job.failedBy().forEach(reason -> failedBy.put(reason.code(), reason.steps()));
        while (done < sheet.rows().size() && !progress.cancelled()) {
            var wrong = apply(running, sheet, done, access);
            failed += wrong.isEmpty() ? 0 : 1;
            wrong.stream()
                    .map(Wrong::code)
                    .distinct()
                    .forEach(code -> failedBy.merge(code, 1L, Long::sum));
            done++;
            if (done % ROWS_BETWEEN_PROGRESS == 0) {
                progress.reached(done, failed, failedBy);
            }
        }
        progress.reached(done, failed, failedBy);
        var end = done < sheet.rows().size() ? Status.CANCELLED : Status.DONE;
        var applied = done - failed;
        var rejected = failed;
        imports.move(
                job.id(),
                one -> one.finish(end, applied, rejected, Stamp.bySystem(clock.instant())));
    }

    /** Puts the row in, or keeps what is wrong with it. */
    private List<Wrong> apply(Import running, Sheet sheet, int index, Access access) {
        var cells = sheet.rows().get(index);
        var wrong = wrongOf(running, sheet.columns(), cells, access);
        if (!wrong.isEmpty()) {
            // Spreadsheets count from 1, and their first row is the heading.
            problems.keep(ImportProblem.of(running.id(), index + 2, wrong, cells));
        }
        return wrong;
    }

    private List<Wrong> wrongOf(
            Import running, List<String> columns, List<String> cells, Access access) {
        if (cells.equals(columns)) {
            var column = columns.getFirst();
            return List.of(new Wrong(column, "heading-repeated", "与表头相同", column, null));
        }
        var row = new RowValues(running.mapping().read(columns, cells), running.mapping());
        rows.apply(running.kind(), row, access);
        return row.wrong();
    }

    /** What the person may do now, not what they could when they started. */
    private Access accessOf(Import running) {
        var account =
                grants.find(running.accountId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Who started it may do nothing any more"));
        return new Access(
                account,
                "owner:import",
                account.scopeOf("owner:import"),
                Channel.IMPORT,
                null,
                null,
                null,
                clock.instant());
    }
}
