package linli.owner.imports;

import java.io.IOException;
import java.time.Clock;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Witness;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.jobs.Jobs;
import linli.chassis.sheets.Workbooks;
import linli.contracts.Channel;
import linli.owner.imports.Import.Status;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an import's rows in. */
@Component
class ImportWork implements JobWork {

    static final String KIND = "import";

    private final Imports imports;
    private final ImportCourse course;
    private final Rows rows;
    private final Workbooks workbooks;
    private final ImportMarks marks;
    private final ObjectProvider<Jobs> jobs;
    private final Clock clock;

    /**
     * @param jobs which knows this work
     */
    ImportWork(
            Imports imports,
            ImportCourse course,
            Rows rows,
            Workbooks workbooks,
            ImportMarks marks,
            ObjectProvider<Jobs> jobs,
            Clock clock) {
        this.imports = imports;
        this.marks = marks;
        this.jobs = jobs;
        this.course = course;
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
        course.run(
                running,
                job,
                progress,
                (number, row, access) ->
                        Witness.of(
                                marks.of(running.id(), number, clock.instant()),
                                () -> rows.apply(running.kind(), row, access)));
    }

    @Override
    public void ended(Job job, State end) {
        var tally = course.tally(job);
        var now = clock.instant();
        var over =
                imports.move(
                        job.id(),
                        one -> {
                            one.finish(
                                    Status.valueOf(end.name()),
                                    tally.rows() - tally.rejected(),
                                    tally.rejected(),
                                    Stamp.bySystem(now));
                            if (one.isToBeUndone()) {
                                one.undo(now);
                            }
                        });
        if (over.status() == Status.UNDOING) {
            jobs.getObject()
                    .submit(
                            over.jobId(),
                            ImportUndo.KIND,
                            over.fileName(),
                            0,
                            job.reach(),
                            job.startedBy());
        }
    }

    @Override
    public void forget(Job job) {
        course.forget(job);
        marks.forget(job.id());
        imports.find(job.id())
                .ifPresent(one -> {
                    workbooks.discard(one.fileId());
                    imports.move(one.id(), Import::forget);
                });
    }
}
