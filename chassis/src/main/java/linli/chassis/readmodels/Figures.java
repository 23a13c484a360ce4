package linli.chassis.readmodels;

import java.util.Map;
import java.util.UUID;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Tallies;
import linli.chassis.jobs.JobProgress;

/**
 * The cells of every tally: each is counted while somebody looks, until it has been counted for
 * good, and records that count for none get their cells.
 */
final class Figures implements ReadModel {

    private final Tallies tallies;
    private final Iterable<Aggregates<?>> all;

    Figures(Tallies tallies, Iterable<Aggregates<?>> all) {
        this.tallies = tallies;
        this.all = all;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public void rebuild(UUID rebuild, JobProgress progress) {
        tallies.markAll();
        var done = 0L;
        for (var aggregates : all) {
            if (progress.cancelled()) {
                return;
            }
            aggregates.tallyAll();
            progress.reached(++done, 0, Map.of());
        }
    }
}
