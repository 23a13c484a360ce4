package linli.owner.imports;

import java.io.IOException;
import linli.chassis.aggregates.Rehearsal;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/**
 * Sees of the whole file what would become of it, before any of it is written. Each row is held
 * against what is there now, not against the rows above it: two rows about one new flat count as
 * two new ones here.
 */
@Component
class ImportCheck implements JobWork {

    static final String KIND = "import-check";

    private final Imports imports;
    private final ImportSearch search;
    private final ImportCourse course;
    private final Rows rows;

    ImportCheck(Imports imports, ImportSearch search, ImportCourse course, Rows rows) {
        this.imports = imports;
        this.search = search;
        this.course = course;
        this.rows = rows;
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
    public void run(Job job, JobProgress progress) throws IOException {
        var checked = search.checkedBy(job.id());
        if (checked.isPresent()) {
            var kind = checked.get().kind();
            course.run(
                    checked.get(),
                    job,
                    progress,
                    (_, row, access) -> Rehearsal.of(() -> rows.apply(kind, row, access)));
        }
    }

    @Override
    public void ended(Job job, State end) {
        search.checkedBy(job.id())
                .ifPresent(one ->
                        imports.move(
                                one.id(), moved -> moved.checked(job.id(), end == State.DONE)));
    }

    @Override
    public void forget(Job job) {
        course.forget(job);
    }
}
