package linli.chassis.readmodels;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.jobs.JobProgress;

/**
 * What follows from the state of the service's own records, such as the words they are found by.
 */
final class Derivations implements ReadModel {

    private final Iterable<Aggregates<?>> all;

    Derivations(Iterable<Aggregates<?>> all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "derived";
    }

    @Override
    public void rebuild(UUID rebuild, JobProgress progress) {
        var done = new AtomicLong();
        for (var aggregates : all) {
            aggregates.eachId(ids -> {
                for (var id : ids) {
                    if (progress.cancelled()) {
                        return;
                    }
                    aggregates.rederive(id);
                }
                progress.reached(done.addAndGet(ids.size()), 0, Map.of());
            });
        }
    }
}
