package linli.billing.latefees;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.billing.bills.Accrual;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Late;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillService;
import linli.billing.bills.Bills;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says what late fees have come together, charges them and has them waived. They run by themselves,
 * but nobody owes one before somebody has charged it: then it is a bill like any other.
 */
@Service
public class LateFeeService implements Timer {

    static final String FEE_ITEM = "LATE_FEE";

    private static final String NAME = "违约金";
    private static final int AT_ONCE = 100;

    /** Before that, whoever charged it is most likely still at it. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

    /** Nobody needs to know what will have come together later than that. */
    private static final int YEARS_AHEAD = 10;

    private final LateFees fees;
    private final LateFeeSearch search;
    private final LateFeeRuleSearch rules;
    private final Bills bills;
    private final BillSearch billSearch;
    private final BillService billing;
    private final Estate estate;
    private final Calendars calendars;
    private final OneByOne unbilled = new OneByOne("late fee");

    LateFeeService(
            LateFees fees,
            LateFeeSearch search,
            LateFeeRuleSearch rules,
            Bills bills,
            BillSearch billSearch,
            BillService billing,
            Estate estate,
            Calendars calendars) {
        this.fees = fees;
        this.search = search;
        this.rules = rules;
        this.bills = bills;
        this.billSearch = billSearch;
        this.billing = billing;
        this.estate = estate;
        this.calendars = calendars;
    }

    /**
     * How the late fee of a bill stands.
     *
     * @param accrual what has come together; null when no rule is for the bill
     * @param fee what was decided of it; null when nothing was
     * @param open what can be charged or waived
     */
    public record Standing(
            Bill bill, @Nullable Accrual accrual, @Nullable LateFee fee, Money open) {

        private static Standing of(Bill bill, Optional<Accrual> accrual, @Nullable LateFee fee) {
            var open =
                    accrual.map(one -> fee == null ? one.amount() : fee.open(one))
                            .orElse(Money.ZERO);
            return new Standing(bill, accrual.orElse(null), fee, open);
        }

        private boolean isOfInterest() {
            return open.isPositive() || (fee != null && fee.proposal() != null);
        }
    }

    /**
     * @param on by the end of which day; today when nothing is said
     */
    public Standing of(UUID billId, @Nullable LocalDate on, Access access) {
        var bill = bills.get(billId, access);
        var today = calendars.dayOf(access.at(), bill.debtor().communityId());
        if (on != null && on.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refusal.Invalid("late-fee.day", "That is too far ahead");
        }
        return standing(bill, on == null ? today : on);
    }

    private Standing standing(Bill bill, LocalDate through) {
        var fee = fees.find(LateFee.idOf(bill.id())).orElse(null);
        return Standing.of(bill, accrual(bill, through), fee);
    }

    /** Those of a unit's bills of which something can be charged or is to be waived. */
    public List<Standing> ofUnit(UUID unitId, Access access) {
        var unit = estate.requireUnit(unitId, access);
        var today = calendars.dayOf(access.at(), unit.communityId());
        var active = rules.active(unit.communityId());
        if (active.isEmpty()) {
            return List.of();
        }
        var theirs = billSearch.ofUnit(unitId, access);
        var decided = decidedOf(theirs);
        return theirs.stream()
                .map(bill ->
                        Standing.of(bill, accrual(bill, active, today), decided.get(bill.id())))
                .filter(Standing::isOfInterest)
                .toList();
    }

    /** By bill, what was charged or waived of it, where anything was. */
    Map<UUID, LateFee> decidedOf(Collection<Bill> theirs) {
        var ids = theirs.stream().map(bill -> LateFee.idOf(bill.id())).toList();
        return search.of(ids).stream()
                .collect(Collectors.toMap(LateFee::billId, Function.identity()));
    }

    private Optional<Accrual> accrual(Bill bill, LocalDate through) {
        return accrual(bill, rules.active(bill.debtor().communityId()), through);
    }

    /**
     * Only on fees that come again and again: for repairs none was agreed, on late fees none is.
     */
    private Optional<Accrual> accrual(Bill bill, List<LateFeeRule> active, LocalDate through) {
        return bill.charge().period() == null
                ? Optional.empty()
                : active.stream()
                        .filter(rule -> rule.isFor(bill.dueOn()))
                        .findFirst()
                        .map(rule -> accrual(bill, rule, through));
    }

    /**
     * Charges what is open of it today by a bill of its own.
     *
     * @param seen what that is, as whoever charges it saw it
     */
    public Standing charge(UUID billId, Money seen, Access access) {
        var charged =
                move(billId, access, (fee, accrual) -> fee.charge(accrual, seen, access.stamp()));
        billed(charged);
        return of(billId, null, access);
    }

    public Standing proposeWaiver(UUID billId, Money amount, String reason, Access access) {
        move(
                billId,
                access,
                (fee, accrual) ->
                        fee.proposeWaiver(accrual, amount, access.staff(), reason, access.stamp()));
        return of(billId, null, access);
    }

    public Standing approveWaiver(UUID billId, Access access) {
        move(
                billId,
                access,
                (fee, accrual) ->
                        fee.approveWaiver(
                                accrual,
                                access.account().meeting(fee.proposedBy()),
                                access.stamp()));
        return of(billId, null, access);
    }

    public Standing refuseWaiver(UUID billId, String reason, Access access) {
        // Whatever has become of the bill and its rule meanwhile: nothing is left waiting for ever.
        fees.move(LateFee.idOf(billId), access, fee -> fee.refuseWaiver(reason, access.stamp()));
        return of(billId, null, access);
    }

    /** A step in what is decided of a late fee, knowing what has come together. */
    private interface Step {
        void take(LateFee fee, Accrual accrual);
    }

    private LateFee move(UUID billId, Access access, Step step) {
        var bill = bills.get(billId, access);
        var id = LateFee.idOf(billId);
        if (fees.find(id).isEmpty()) {
            requireRunning(bill, access);
            fees.createOnce(LateFee.of(bill));
        }
        return fees.move(
                id,
                access,
                fee -> {
                    var now = bills.get(billId);
                    if (now.isDisputed()) {
                        throw new Refusal.Conflict(
                                "late-fee.disputed", "Somebody finds the bill wrong");
                    }
                    step.take(fee, requireRunning(now, access));
                });
    }

    private Accrual requireRunning(Bill bill, Access access) {
        var today = calendars.dayOf(access.at(), bill.debtor().communityId());
        return accrual(bill, today)
                .orElseThrow(
                        () -> new Refusal.Conflict("late-fee.no-rule", "No rule is for this bill"));
    }

    /** What came of charging one bill's late fee by itself. */
    sealed interface Outcome {

        /** Nothing has come together that was not charged or waived. */
        record Nothing() implements Outcome {}

        /** Some is open, and waits: the bill is disputed, or somebody wants it waived. */
        record Left() implements Outcome {}

        /** So much was charged, now or before a crash. */
        record Charged(Money amount) implements Outcome {}
    }

    /**
     * Charges what came together by the end of a day, without anybody who has seen it; a day is
     * charged once, however often it comes.
     *
     * @param known what was decided of it before; null when nothing was
     * @param isPromised whether it was promised to be paid later, and so waits
     */
    Outcome chargeThrough(
            Bill bill,
            LateFeeRule rule,
            LocalDate day,
            @Nullable LateFee known,
            boolean isPromised,
            Stamp stamp) {
        var id = LateFee.idOf(bill.id());
        var open = open(known, accrual(bill, rule, day));
        if (!open.isPositive()) {
            return known == null ? new Outcome.Nothing() : chargedOn(known, day);
        }
        if (isPromised || bill.isDisputed() || (known != null && known.proposal() != null)) {
            return new Outcome.Left();
        }
        if (known == null) {
            fees.createOnce(LateFee.of(bill));
        }
        var charged =
                fees.move(
                        id,
                        fee -> {
                            // Whatever was paid, disputed or asked since it was looked at.
                            var now = bills.get(bill.id());
                            var accrual = accrual(now, rule, day);
                            if (!now.isDisputed()
                                    && fee.proposal() == null
                                    && fee.open(accrual).isPositive()) {
                                fee.charge(accrual, fee.open(accrual), stamp);
                            }
                        });
        billed(charged);
        return chargedOn(charged, day);
    }

    private static Money open(@Nullable LateFee known, Accrual accrual) {
        return known == null ? accrual.amount() : known.open(accrual);
    }

    private static Outcome chargedOn(LateFee fee, LocalDate day) {
        var amount = fee.chargedByItself(day);
        return amount.isPositive() ? new Outcome.Charged(amount) : new Outcome.Nothing();
    }

    private Accrual accrual(Bill bill, LateFeeRule rule, LocalDate through) {
        return Accrual.of(
                bill, rule.terms(), calendars.zoneOf(bill.debtor().communityId()), through);
    }

    /** The bills that were decided: what a crash left out is the timer's. */
    private void billed(LateFee fee) {
        for (var charged : fee.unbilled()) {
            var line = new Line(NAME, BigDecimal.ONE, charged.amount(), charged.amount());
            billing.charge(
                    charged.billId(),
                    fee.debtor(),
                    new Charge(
                            FEE_ITEM,
                            "%s（%s）".formatted(NAME, fee.title()),
                            fee.titleEn() == null
                                    ? "Late fee"
                                    : "Late fee (%s)".formatted(fee.titleEn()),
                            List.of(line),
                            null,
                            null,
                            new Late(
                                    fee.billId(),
                                    fee.billNumber(),
                                    charged.accrual(),
                                    charged.before())),
                    calendars.dayOf(charged.at(), fee.debtor().communityId()));
            fees.move(fee.id(), one -> one.billed(charged.billId()));
        }
    }

    @Override
    public void ring(Instant now) {
        unbilled.each(
                search.unbilled(now.minus(LEFT_BEHIND), AT_ONCE + unbilled.failing()),
                now,
                id -> billed(fees.get(id)));
    }
}
