package linli.owner.imports;

import java.io.IOException;
import java.time.Clock;
import linli.chassis.Stamp;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.sheets.Workbooks;
import linli.contracts.Channel;
import linli.owner.imports.Import.Status;
import org.springframework.stereotype.Component;

/** Puts an import's rows in. */
@Component
class ImportWork implements JobWork {

    static final String KIND = "import";

    private final Imports imports;
    private final ImportCourse course;
    private final Rows rows;
    private final Workbooks workbooks;
    private final Clock clock;

    ImportWork(Imports imports, ImportCourse course, Rows rows, Workbooks workbooks, Clock clock) {
        this.imports = imports;
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
        course.run(imports.get(job.id()), job, progress, rows::apply);
    }

    @Override
    public void ended(Job job, State end) {
        var tally = course.tally(job);
        imports.move(
                job.id(),
                one ->
                        one.finish(
                                Status.valueOf(end.name()),
                                tally.rows() - tally.rejected(),
                                tally.rejected(),
                                Stamp.bySystem(clock.instant())));
    }

    @Override
    public void forget(Job job) {
        course.forget(job);
        imports.find(job.id())
                .ifPresent(one -> {
                    workbooks.discard(one.fileId());
                    imports.move(one.id(), Import::forget);
                });
    }
}
