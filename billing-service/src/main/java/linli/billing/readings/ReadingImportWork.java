package linli.billing.readings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import linli.billing.meters.MeterSearch;
import linli.billing.meters.MeterService;
import linli.billing.readings.ReadingChecks.Checked;
import linli.billing.readings.ReadingImport.Kept;
import linli.billing.readings.ReadingImport.Tally;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.files.Files;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Sheet;
import linli.chassis.sheets.Workbooks;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the rows of a file, and keeps them once it is started. Begun anew it goes through all of
 * them again: a reading that is kept is not kept twice.
 */
@Component
class ReadingImportWork implements JobWork {

    static final String KIND = "readings";

    private static final int ROWS_AT_ONCE = 100;

    private final ReadingImports imports;
    private final ReadingImportSearch search;
    private final ReadingProblems problems;
    private final MeterSearch meters;
    private final MeterService service;
    private final Workbooks workbooks;
    private final Files files;

    ReadingImportWork(
            ReadingImports imports,
            ReadingImportSearch search,
            ReadingProblems problems,
            MeterSearch meters,
            MeterService service,
            Workbooks workbooks,
            Files files) {
        this.imports = imports;
        this.search = search;
        this.problems = problems;
        this.meters = meters;
        this.service = service;
        this.workbooks = workbooks;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "meter:record";
    }

    @Override
    public Channel channel() {
        return Channel.IMPORT;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var running = search.workedOnBy(job.id()).map(imports::get).orElse(null);
        if (running == null) {
            return;
        }
        switch (running.status()) {
            case CHECKING -> check(running, progress);
            case RUNNING -> keep(running, progress);
            default -> {
                // It ended just before a crash.
            }
        }
    }

    private void check(ReadingImport running, JobProgress progress) {
        problems.forget(running.id());
        var counted = new long[3];
        var isWhole =
                each(
                        running,
                        progress,
                        some -> {
                            for (var one : some) {
                                counted[0]++;
                                var wrong = one.wrong();
                                if (wrong != null) {
                                    counted[wrong.isUnusual() ? 1 : 2]++;
                                    problems.keep(
                                            ReadingProblem.of(
                                                    running.id(), one.row().row(), wrong));
                                }
                            }
                            progress.reached(counted[0], 0, Map.of());
                        });
        if (isWhole) {
            var tally = new Tally(counted[0], counted[1], counted[2]);
            imports.move(running.id(), checked -> checked.checked(tally));
        }
    }

    private void keep(ReadingImport running, JobProgress progress) {
        var tally = Objects.requireNonNull(running.tally());
        progress.total(tally.rows());
        var counted = new long[2];
        var failedBy = new LinkedHashMap<String, Long>();
        var isWhole =
                each(
                        running,
                        progress,
                        some -> {
                            for (var one : some) {
                                var code = kept(one, running.isConfirmed(), progress.access());
                                if (code == null) {
                                    counted[0]++;
                                } else {
                                    counted[1]++;
                                    failedBy.merge(code, 1L, Long::sum);
                                }
                            }
                            progress.reached(counted[0] + counted[1], counted[1], failedBy);
                        });
        var kept = new Kept(counted[0], counted[1]);
        imports.move(running.id(), ended -> ended.ended(isWhole, kept));
    }

    /** Null when it is kept, else the code of why it is not. */
    private @Nullable String kept(Checked one, boolean confirmed, Access access) {
        var wrong = one.wrong();
        if (!one.isGood(confirmed)) {
            return Objects.requireNonNull(wrong).code();
        }
        try {
            service.readOnce(
                    Objects.requireNonNull(one.meterId()),
                    wrong == null
                            ? Objects.requireNonNull(one.row().shown())
                            : one.row().confirmed(),
                    access);
            return null;
        } catch (Refusal.Forbidden withdrawn) {
            throw withdrawn;
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    /**
     * @return whether it went through all of them
     */
    private boolean each(
            ReadingImport running, JobProgress progress, Consumer<List<Checked>> some) {
        return workbooks.with(
                running.fileId(),
                file -> {
                    var sheet = ReadingSheet.of(file);
                    var checks = new ReadingChecks(running.communityId(), sheet, meters, service);
                    return file.read(
                            null,
                            lines -> {
                                var rows = new ArrayList<ReadingRow>();
                                var rest = sheet.below(lines).iterator();
                                for (var read = 1; rest.hasNext(); read++) {
                                    if (read > Sheet.MOST_ROWS) {
                                        throw Sheet.tooLarge("rows", Sheet.MOST_ROWS);
                                    }
                                    rows.add(row(rest.next(), sheet, running));
                                    if (rows.size() == ROWS_AT_ONCE || !rest.hasNext()) {
                                        if (progress.cancelled()) {
                                            return false;
                                        }
                                        some.accept(checks.of(rows, progress.access()));
                                        rows.clear();
                                    }
                                }
                                return true;
                            });
                });
    }

    private static ReadingRow row(Line line, ReadingSheet sheet, ReadingImport running) {
        return ReadingRow.of(line, sheet, running.day());
    }

    @Override
    public void ended(Job job, State end) {
        if (end != State.DONE) {
            search.workedOnBy(job.id())
                    .ifPresent(id -> imports.move(id, one -> one.ended(false, left(job))));
        }
    }

    private static Kept left(Job job) {
        return new Kept(job.done() - job.failed(), job.failed());
    }

    /** What a file said of meters goes with its history. */
    @Override
    public void forget(Job job) {
        search.workedOnBy(job.id()).ifPresent(this::forget);
    }

    private void forget(UUID id) {
        problems.forget(id);
        imports.find(id).ifPresent(one -> files.discard(one.fileId()));
    }
}
