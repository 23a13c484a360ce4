package linli.billing.billruns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.billing.bills.BillService.Due;
import linli.billing.payments.PaymentService;
import linli.billing.tariffs.Rounding;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** Issues the bills of an approved run. Begun anew it issues those that are missing. */
@Component
class BillRunIssue implements JobWork {

    static final String KIND = "bill-issue";

    private final BillRuns runs;
    private final BillRunSearch search;
    private final BillDrafts drafts;
    private final BillService bills;
    private final PaymentService payments;
    private final Estate estate;
    private final Clock clock;

    BillRunIssue(
            BillRuns runs,
            BillRunSearch search,
            BillDrafts drafts,
            BillService bills,
            PaymentService payments,
            Estate estate,
            Clock clock) {
        this.runs = runs;
        this.search = search;
        this.drafts = drafts;
        this.bills = bills;
        this.payments = payments;
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
        if (run == null || run.status() != BillRunStatus.ISSUING) {
            return; // It ended just before a crash.
        }
        var done = new long[1];
        drafts.each(
                run,
                some -> {
                    var units = some.stream().map(BillDraft::unitId).collect(Collectors.toSet());
                    // As with who owes it: whoever has come since does not read it.
                    var households =
                            Estate.householdsOf(
                                    estate.peopleOf(units), run.period().end().minusDays(1));
                    bills.chargeAll(
                            some.stream().map(draft -> due(run, draft, households)).toList());
                    payments.usePrepaid(units);
                    done[0] += some.size();
                    progress.reached(done[0], 0, Map.of());
                });
        runs.move(run.id(), issued -> issued.issued(Stamp.bySystem(clock.instant())));
    }

    private static Due due(BillRun run, BillDraft draft, Map<UUID, List<UUID>> households) {
        var charged = Objects.requireNonNull(draft.charged());
        var title = Objects.requireNonNull(draft.title());
        var line =
                new Line(
                        title,
                        draft.titleEn(),
                        charged.area() == null
                                ? charged.months()
                                : charged.area().multiply(charged.months()),
                        Rounding.CENT.round(charged.rate()),
                        charged.amount(),
                        charged);
        return new Due(
                Bill.idOf(draft.unitId(), draft.feeItem().name(), run.period()),
                new Debtor(
                                run.communityId(),
                                draft.reach().buildings().iterator().next(),
                                draft.unitId(),
                                draft.label(),
                                draft.debtor())
                        .among(households),
                new Charge(
                        draft.feeItem().name(),
                        title,
                        draft.titleEn(),
                        List.of(line),
                        null,
                        run.period()),
                run.dueOn());
    }
}
