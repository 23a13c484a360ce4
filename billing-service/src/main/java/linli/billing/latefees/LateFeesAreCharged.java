package linli.billing.latefees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillSearch;
import linli.billing.dunning.DunningService;
import linli.billing.latefees.LateFeeRule.Round;
import linli.billing.latefees.LateFeeService.Outcome;
import linli.chassis.Stamp;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/**
 * Charges what came together in a community by the end of a day, the bills that are or were paid
 * late some at a time: whoever pays in time costs nothing. Begun anew it charges nothing twice.
 */
@Component
class LateFeesAreCharged implements JobWork {

    static final String KIND = "late-fees";

    private final LateFeeRules rules;
    private final LateFeeRuleSearch search;
    private final LateFeeService fees;
    private final BillSearch bills;
    private final DunningService dunning;
    private final Calendars calendars;
    private final Clock clock;

    LateFeesAreCharged(
            LateFeeRules rules,
            LateFeeRuleSearch search,
            LateFeeService fees,
            BillSearch bills,
            DunningService dunning,
            Calendars calendars,
            Clock clock) {
        this.rules = rules;
        this.search = search;
        this.fees = fees;
        this.bills = bills;
        this.dunning = dunning;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var day = LocalDate.parse(job.name());
        for (var community : job.reach().communities()) {
            charge(community, day, progress);
        }
    }

    private void charge(UUID communityId, LocalDate day, JobProgress progress) {
        var due =
                search.active(communityId).stream().filter(rule -> rule.isChargedOn(day)).toList();
        var rounds = new HashMap<UUID, Round>();
        var done = new long[1];
        bills.eachLate(
                communityId,
                day,
                some -> {
                    if (!progress.cancelled()) {
                        charge(communityId, some, due, day, rounds);
                        done[0] += some.size();
                        progress.reached(done[0], 0, Map.of());
                    }
                });
        if (!progress.cancelled()) {
            due.forEach(rule ->
                    rules.move(
                            rule.id(),
                            one ->
                                    one.charged(
                                            rounds.getOrDefault(rule.id(), Round.none(day)),
                                            Stamp.bySystem(clock.instant()))));
        }
    }

    private void charge(
            UUID communityId,
            List<Bill> some,
            List<LateFeeRule> due,
            LocalDate day,
            Map<UUID, Round> rounds) {
        var now = clock.instant();
        var decided = fees.decidedOf(some);
        var promised = dunning.promised(some, calendars.dayOf(now, communityId));
        for (var bill : some) {
            due.stream()
                    .filter(rule -> rule.isFor(bill.dueOn()))
                    .findFirst()
                    .ifPresent(rule -> {
                        var outcome =
                                fees.chargeThrough(
                                        bill,
                                        rule,
                                        day,
                                        decided.get(bill.id()),
                                        promised.contains(bill.id()),
                                        Stamp.bySystem(now));
                        rounds.merge(
                                rule.id(),
                                counted(Round.none(day), outcome),
                                LateFeesAreCharged::together);
                    });
        }
    }

    private static Round counted(Round round, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Nothing() -> round;
            case Outcome.Left() -> round.leftOut();
            case Outcome.Charged(var amount) -> round.charged(amount);
        };
    }

    private static Round together(Round one, Round other) {
        return new Round(
                one.day(),
                one.bills() + other.bills(),
                one.amount().plus(other.amount()),
                one.left() + other.left());
    }
}
