package linli.billing.billruns;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
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
import linli.chassis.Unhurried;
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

    /** While one portion is written the next is made. */
    private static final int ABREAST = 2;

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
        var underWay = new ArrayDeque<Portion>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            drafts.each(
                    run,
                    some -> {
                        if (underWay.size() == ABREAST) {
                            finish(underWay.removeFirst(), done, progress);
                        }
                        underWay.add(
                                new Portion(
                                        some,
                                        CompletableFuture.runAsync(
                                                () -> Unhurried.run(() -> issue(run, some)),
                                                writers)));
                    });
            while (!underWay.isEmpty()) {
                finish(underWay.removeFirst(), done, progress);
            }
        }
        runs.move(run.id(), issued -> issued.issued(Stamp.bySystem(clock.instant())));
    }

    /** Some drafts, and the issuing of their bills. */
    private record Portion(List<BillDraft> drafts, CompletableFuture<Void> issued) {}

    private static Set<UUID> unitsOf(List<BillDraft> drafts) {
        return drafts.stream().map(BillDraft::unitId).collect(Collectors.toSet());
    }

    private void issue(BillRun run, List<BillDraft> some) {
        var units = unitsOf(some);
        // As with who owes it: whoever has come since does not read it.
        var households =
                Estate.householdsOf(estate.peopleOf(units), run.period().end().minusDays(1));
        bills.chargeAll(some.stream().map(draft -> due(run, draft, households)).toList());
    }

    /** What was prepaid is used by one alone: two portions may hold bills of the same unit. */
    private void finish(Portion portion, long[] done, JobProgress progress) {
        try {
            portion.issued().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        payments.usePrepaid(unitsOf(portion.drafts()));
        done[0] += portion.drafts().size();
        progress.reached(done[0], 0, Map.of());
    }

    private static Due due(BillRun run, BillDraft draft, Map<UUID, List<UUID>> households) {
        var title = Objects.requireNonNull(draft.title());
        var lines = draft.charges().stream().map(BillRunIssue::line).toList();
        var billId = draft.billId();
        return new Due(
                billId == null
                        ? Bill.idOf(draft.unitId(), draft.feeItem().name(), run.period(), 0)
                        : billId,
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
                        lines,
                        null,
                        draft.feeItem().isOnce() ? null : run.period()),
                run.dueOn());
    }

    private static Line line(BillDraft.Line draft) {
        var charged = draft.charged();
        return new Line(
                draft.name(),
                draft.nameEn(),
                charged.area() == null
                        ? charged.months()
                        : charged.area().multiply(charged.months()),
                Rounding.CENT.round(charged.rate()),
                charged.amount(),
                charged);
    }
}
