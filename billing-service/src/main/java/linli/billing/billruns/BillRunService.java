package linli.billing.billruns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Jobs;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.contracts.Actor;
import org.springframework.stereotype.Service;

/** Prepares bill runs, has them calculated, approved and issued. */
@Service
public class BillRunService implements Timer {

    private static final int AT_ONCE = 100;

    private final BillRuns runs;
    private final BillRunSearch search;
    private final Estate estate;
    private final Calendars calendars;
    private final Numbers numbers;
    private final Jobs jobs;
    private final OneByOne submissions = new OneByOne("bill run");

    BillRunService(
            BillRuns runs,
            BillRunSearch search,
            Estate estate,
            Calendars calendars,
            Numbers numbers,
            Jobs jobs) {
        this.runs = runs;
        this.search = search;
        this.estate = estate;
        this.calendars = calendars;
        this.numbers = numbers;
        this.jobs = jobs;
    }

    public BillRun prepare(
            UUID communityId, Period period, Set<FeeItem> items, LocalDate dueOn, Access access) {
        var prepared =
                runs.create(
                        access,
                        () -> {
                            estate.requireCommunity(communityId, access);
                            requireDue(dueOn, communityId, access);
                            return BillRun.prepare(
                                    access.newId(),
                                    numbers.next("CZ", access.at()),
                                    communityId,
                                    period,
                                    items,
                                    dueOn,
                                    access.staff(),
                                    access.stamp());
                        });
        goOn(prepared, access.actor());
        return prepared;
    }

    public BillRun calculateAgain(UUID id, Access access) {
        var run = runs.move(id, access, again -> again.calculateAgain(access.stamp()));
        goOn(run, access.actor());
        return run;
    }

    public BillRun approve(UUID id, Access access) {
        var run =
                runs.move(
                        id,
                        access,
                        approved ->
                                approved.approve(
                                        access.account().meeting(approved.preparedBy()),
                                        access.stamp()));
        goOn(run, access.actor());
        return run;
    }

    public BillRun cancel(UUID id, String reason, Access access) {
        return runs.move(id, access, run -> run.cancel(reason, access.stamp()));
    }

    /** What a crash left between a command and its job goes on. */
    @Override
    public void ring(Instant now) {
        submissions.each(
                search.unfinished(AT_ONCE + submissions.failing()),
                now,
                id -> goOn(runs.get(id), Actor.SYSTEM));
    }

    private void goOn(BillRun run, Actor by) {
        switch (run.status()) {
            case CALCULATING -> submit(run, BillRunCalculation.KIND, by);
            case ISSUING -> submit(run, BillRunIssue.KIND, by);
            default -> {
                // It waits for a person, or is over.
            }
        }
    }

    private void submit(BillRun run, String kind, Actor by) {
        jobs.submit(run.work(), kind, run.number(), 0, run.reach(), by);
    }

    private void requireDue(LocalDate dueOn, UUID communityId, Access access) {
        if (dueOn.isBefore(calendars.dayOf(access.at(), communityId))) {
            throw new Refusal.Invalid(
                    "bill-run.due",
                    "Bills cannot be due before they are issued",
                    List.of(new Refusal.FieldError("dueOn", "bill-run.due", null)));
        }
    }
}
