package linli.owner.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.chassis.Stamp;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.contracts.Channel;
import linli.owner.imports.ImportProblem.Wrong;
import org.springframework.stereotype.Component;

/** Undoes an import: record by record, those first that stand on others. */
@Component
class ImportUndo implements JobWork {

    static final String KIND = "import-undo";

    private static final int AT_ONCE = 50;

    private final Imports imports;
    private final ImportSearch search;
    private final ImportMarks marks;
    private final ImportProblems problems;
    private final Undoing undoing;
    private final Clock clock;

    ImportUndo(
            Imports imports,
            ImportSearch search,
            ImportMarks marks,
            ImportProblems problems,
            Undoing undoing,
            Clock clock) {
        this.imports = imports;
        this.search = search;
        this.marks = marks;
        this.problems = problems;
        this.undoing = undoing;
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
    public void run(Job job, JobProgress progress) {
        search.undoneBy(job.id()).ifPresent(one -> undo(one, job, progress));
    }

    /**
     * Goes through what is left of its marks; each is gone once it is done with, so that it goes on
     * after a crash where it was.
     */
    private void undo(Import one, Job job, JobProgress progress) {
        var failedBy = new LinkedHashMap<String, Long>();
        job.failedBy().forEach(reason -> failedBy.put(reason.code(), reason.steps()));
        var done = job.done();
        var failed = job.failed();
        progress.total(done + marks.count(one.id()));
        for (var some = marks.first(one.id(), AT_ONCE);
                !some.isEmpty() && !progress.cancelled();
                some = marks.first(one.id(), AT_ONCE)) {
            for (var mark : some) {
                var left = undoing.undo(mark, progress.access());
                if (left.isPresent()) {
                    tell(job, mark, left.get());
                    failedBy.merge(left.get().because(), 1L, Long::sum);
                    failed++;
                }
                marks.remove(mark);
                done++;
            }
            progress.reached(done, failed, Map.copyOf(failedBy));
        }
    }

    /** A row may have made several: each is told at its row. */
    private void tell(Job job, ImportMark mark, Undoing.Left left) {
        var wrong = new ArrayList<Wrong>();
        problems.of(job.id(), null, mark.row() - 1, 1).stream()
                .filter(known -> known.row() == mark.row())
                .forEach(known -> wrong.addAll(known.wrong()));
        var said = new Wrong("", left.because(), left.because(), left.called(), null);
        if (!wrong.contains(said)) {
            wrong.add(said);
        }
        problems.keep(ImportProblem.of(job.id(), mark.row(), wrong, List.of()));
    }

    @Override
    public void ended(Job job, State end) {
        search.undoneBy(job.id())
                .ifPresent(one ->
                        imports.move(
                                one.id(),
                                undone ->
                                        undone.undone(
                                                job.id(),
                                                end == State.DONE,
                                                Math.toIntExact(job.done() - job.failed()),
                                                Math.toIntExact(job.failed()),
                                                Stamp.bySystem(clock.instant()))));
    }

    @Override
    public void forget(Job job) {
        problems.forget(job.id());
    }
}
