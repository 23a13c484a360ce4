package linli.chassis.readmodels;

import java.util.Comparator;
import java.util.List;
import linli.chassis.Refusal;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.jspecify.annotations.Nullable;

/** Makes read models anew, one at a time. */
final class Rebuilding implements JobWork {

    static final String KIND = "read-model";
    static final String PERMISSION = "projection:rebuild";

    private final List<ReadModel> models;

    Rebuilding(List<ReadModel> models) {
        this.models = models.stream().sorted(Comparator.comparing(ReadModel::name)).toList();
    }

    List<ReadModel> models() {
        return models;
    }

    /**
     * @throws Refusal.NotFound {@code read-model.not-found}
     */
    ReadModel get(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal.NotFound("read-model.not-found", "No read model " + name));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String permission() {
        return PERMISSION;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        get(job.name()).rebuild(job.id(), progress);
    }
}
