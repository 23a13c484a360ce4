package linli.billing.billruns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterSearch;
import linli.billing.reliefs.ReliefSearch;
import linli.billing.tariffs.Pools;
import linli.billing.tariffs.TariffSearch;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** Calculates a bill run, unit by unit. Begun anew it writes the same drafts. */
@Component
class BillRunCalculation implements JobWork {

    static final String KIND = "bill-run";

    private final BillRuns runs;
    private final BillRunSearch search;
    private final BillDrafts drafts;
    private final TariffSearch tariffs;
    private final MeterSearch meters;
    private final Pools pools;
    private final ReliefSearch reliefs;
    private final Estate estate;
    private final Clock clock;

    BillRunCalculation(
            BillRuns runs,
            BillRunSearch search,
            BillDrafts drafts,
            TariffSearch tariffs,
            MeterSearch meters,
            Pools pools,
            ReliefSearch reliefs,
            Estate estate,
            Clock clock) {
        this.runs = runs;
        this.search = search;
        this.drafts = drafts;
        this.tariffs = tariffs;
        this.meters = meters;
        this.pools = pools;
        this.reliefs = reliefs;
        this.estate = estate;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Job job, State end) {
        if (end != State.DONE) {
            search.workedOnBy(job.id())
                    .ifPresent(run ->
                            runs.move(
                                    run,
                                    left -> left.interrupted(Stamp.bySystem(clock.instant()))));
        }
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var run = search.workedOnBy(job.id()).map(runs::get).orElse(null);
        if (run == null || run.status() != BillRunStatus.CALCULATING) {
            return; // It ended just before a crash.
        }
        drafts.forgetBefore(run);
        var active = tariffs.active(run.communityId());
        // What is shared is known before anybody's share is.
        var shared =
                pools.of(
                        run.communityId(), Calculation.holding(run, active).toList(), run.period());
        var calculation = new Calculation(run, active, shared);
        var done = new long[1];
        estate.eachUnit(
                run.communityId(),
                units -> {
                    drafts.keep(found(calculation, run, units));
                    done[0] += units.size();
                    progress.reached(done[0], 0, Map.of());
                });
        var tally = drafts.tally(run).with(calculation.pools());
        runs.move(
                run.id(),
                calculated -> calculated.calculated(tally, Stamp.bySystem(clock.instant())));
    }

    private List<BillDraft> found(Calculation calculation, BillRun run, List<KnownUnit> units) {
        var ids = units.stream().map(KnownUnit::id).toList();
        var read = isMetered(run) ? meters.of(ids) : List.<Meter>of();
        return calculation.of(
                units,
                estate.peopleOf(ids),
                read,
                drafts.billed(ids, run.feeItems(), run.period()),
                reliefs.active(ids));
    }

    private static boolean isMetered(BillRun run) {
        return run.feeItems().stream().anyMatch(item -> item.measuredBy() != null);
    }
}
