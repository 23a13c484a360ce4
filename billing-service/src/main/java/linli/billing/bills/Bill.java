package linli.billing.bills;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Period;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Counted;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A bill. Issued bills never change; payments and credit notes are added to them. */
@Document("bills")
public class Bill extends Aggregate {

    private static final int MOST_PAYMENTS = 100;

    /** Where a day ends first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** Of shares so far back no payment asks any more. */
    private static final int MOST_DECLINED = 100;

    private final String number;
    private final Debtor debtor;
    private final Charge charge;
    private final Money total;
    private final Instant issuedAt;
    private final LocalDate dueOn;
    private List<Payment> payments = new ArrayList<>();

    /** Shares of which it took nothing, the newest last: asked again, it gives the same answer. */
    private List<UUID> declined = new ArrayList<>();

    private Money outstanding;
    private BillStatus status = BillStatus.ISSUED;
    private @Nullable VoidProposal voidProposal;

    /** Of which lines how much is not owed after all (更正). */
    private List<Credit> credits = new ArrayList<>();

    /** The sum of these. */
    private Money credited = Money.ZERO;

    private @Nullable CreditProposal creditProposal;
    private @Nullable Instant voidedAt;

    /** The day it was due, while it is open or was paid after it: it may have a late fee. */
    @Derived private @Nullable LocalDate lateFrom;

    Bill(
            UUID id,
            String number,
            Debtor debtor,
            Charge charge,
            Money total,
            Instant issuedAt,
            LocalDate dueOn,
            Money outstanding) {
        super(id);
        this.number = number;
        this.debtor = debtor;
        this.charge = charge;
        this.total = total;
        this.issuedAt = issuedAt;
        this.dueOn = dueOn;
        this.outstanding = outstanding;
    }

    /**
     * Who owes it, and for which unit.
     *
     * @param household who was linked to the unit together with the debtor, and reads it too; null
     *     where the debtor was not, and in what an older build kept
     */
    public record Debtor(
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            @Nullable UUID ownerId,
            @Nullable List<UUID> household) {

        public Debtor(
                UUID communityId,
                @Nullable UUID buildingId,
                @Nullable UUID unitId,
                @Nullable String unitLabel,
                @Nullable UUID ownerId) {
            this(communityId, buildingId, unitId, unitLabel, ownerId, null);
        }

        /**
         * The same debtor among those who read it too: whoever was linked to the unit together with
         * them on a day, the tenants of an owner who lives elsewhere as well as a household at
         * home.
         *
         * @param households by unit: where the debtor is not among them, as one who has sold, it is
         *     none of their business
         */
        public Debtor among(Map<UUID, List<UUID>> households) {
            var people = unitId == null ? null : households.get(unitId);
            var household =
                    people != null && ownerId != null && people.contains(ownerId) ? people : null;
            return new Debtor(communityId, buildingId, unitId, unitLabel, ownerId, household);
        }

        /** Not by the unit: whoever lives there next has no business with what this one owes. */
        public Reach reach() {
            var readers = new ArrayList<@Nullable UUID>();
            readers.add(ownerId);
            if (household != null) {
                readers.addAll(household);
            }
            return Reach.of(communityId, buildingId, null, readers.toArray(UUID[]::new));
        }
    }

    /**
     * What it is for.
     *
     * @param feeItem such as {@code REPAIR_MATERIALS}
     * @param titleEn for who reads in English; null where there is none
     * @param workOrderId null for periodic fees
     * @param period the months it is for; null for what is charged once
     * @param late which bill was paid late; null for all but late fees
     */
    public record Charge(
            String feeItem,
            String title,
            @Nullable String titleEn,
            List<Line> lines,
            @Nullable UUID workOrderId,
            @Nullable Period period,
            @Nullable Late late) {

        public Charge(
                String feeItem,
                String title,
                @Nullable String titleEn,
                List<Line> lines,
                @Nullable UUID workOrderId,
                @Nullable Period period) {
            this(feeItem, title, titleEn, lines, workOrderId, period, null);
        }
    }

    /**
     * How a late fee (违约金) came about.
     *
     * @param billId of the bill that was paid late
     * @param accrual what had come together by then
     * @param before what of that was charged or waived before
     */
    public record Late(UUID billId, String billNumber, Accrual accrual, Money before) {}

    /**
     * One line; the amount is what the quantity costs, rounded.
     *
     * @param nameEn for who reads English; null where there is none
     * @param charged how a tariff led to it; null for materials and work, which have a price
     */
    public record Line(
            String name,
            @Nullable String nameEn,
            BigDecimal quantity,
            Money unitPrice,
            Money amount,
            @Nullable Charged charged) {

        public Line(String name, BigDecimal quantity, Money unitPrice, Money amount) {
            this(name, null, quantity, unitPrice, amount, null);
        }
    }

    /** Somebody finds it wrong; a second person decides. */
    public record VoidProposal(UUID by, String reason) {}

    /**
     * How much of a line is not owed after all.
     *
     * @param line its place, from zero
     */
    public record LineCredit(int line, Money amount) {}

    /** Somebody finds part of it wrong; a second person decides. */
    public record CreditProposal(UUID by, String reason, List<LineCredit> lines) {

        public Money amount() {
            return sum(lines);
        }
    }

    /** A credit note: what was put right, and why. */
    public record Credit(String reason, List<LineCredit> lines, Instant at) {

        public Money amount() {
            return sum(lines);
        }
    }

    private static Money sum(List<LineCredit> lines) {
        return lines.stream().map(LineCredit::amount).reduce(Money.ZERO, Money::plus);
    }

    /** How it was paid. */
    public enum Method {
        CASH,
        TRANSFER,
        WECHAT,
        ALIPAY,
        CARD
    }

    /**
     * What one payment settled of it; of the amount nothing changes any more.
     *
     * @param id of the share of the payment
     * @param paymentId null for what was recorded before payments had receipts: the share's own
     * @param reversedAt when the payment was taken back; null while it counts
     * @param bookedAt when the bill learned of it, where that was later than the payment set it
     *     apart: then it is entered into the ledger
     */
    public record Payment(
            UUID id,
            @Nullable UUID paymentId,
            Money amount,
            Method method,
            Instant at,
            String recordedBy,
            @Nullable Instant reversedAt,
            @Nullable Instant bookedAt) {

        public Payment(
                UUID id,
                @Nullable UUID paymentId,
                Money amount,
                Method method,
                Instant at,
                String recordedBy,
                @Nullable Instant reversedAt) {
            this(id, paymentId, amount, method, at, recordedBy, reversedAt, null);
        }

        public UUID of() {
            return paymentId == null ? id : paymentId;
        }

        boolean counts() {
            return reversedAt == null;
        }

        Payment reversed(Instant when) {
            return new Payment(id, paymentId, amount, method, at, recordedBy, when, bookedAt);
        }
    }

    /** One completion of one order is charged once. */
    static UUID idOf(UUID workOrderId, int round) {
        return UUID.nameUUIDFromBytes(
                ("bill " + workOrderId + " " + round).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One unit owes one fee item of one period once, whichever run or repeat charges it.
     *
     * @param again how many such bills were cancelled before
     */
    public static UUID idOf(UUID unitId, String feeItem, Period period, long again) {
        return idOf(
                "bill " + unitId + " " + feeItem + " " + period.from() + " " + period.months(),
                again);
    }

    /**
     * What a tariff charges once a unit owes once, whichever run or repeat charges it.
     *
     * @param again how many such bills were cancelled before
     */
    public static UUID onceIdOf(UUID unitId, UUID tariffId, long again) {
        return idOf("bill " + unitId + " once " + tariffId, again);
    }

    private static UUID idOf(String of, long again) {
        return UUID.nameUUIDFromBytes(
                (again == 0 ? of : of + " again " + again).getBytes(StandardCharsets.UTF_8));
    }

    static Bill issue(
            UUID id, String number, Debtor debtor, Charge charge, LocalDate dueOn, Stamp stamp) {
        var total = charge.lines().stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        var bill = new Bill(id, number, debtor, charge, total, stamp.at(), dueOn, total);
        if (!total.isPositive()) {
            bill.status = BillStatus.PAID; // Nothing is left to pay where reliefs take off all.
        }
        bill.announce(
                new BillEvent.Issued(
                        id,
                        number,
                        debtor.communityId(),
                        debtor.unitId(),
                        debtor.ownerId(),
                        charge.feeItem(),
                        total,
                        dueOn,
                        charge.workOrderId()),
                stamp);
        return bill;
    }

    /**
     * @param lines each line once
     * @throws Refusal.Invalid {@code bill.credit-lines} when a line is not there, named twice, or
     *     comes to less than is to be credited of it
     * @throws Refusal.Conflict {@code bill.credit-exceeds} when that much is not owed any more:
     *     what was paid is paid back by reversing the payment first; {@code bill.credit-whole} when
     *     nothing of it would be left: then it is cancelled
     */
    void proposeCredit(UUID by, String reason, List<LineCredit> lines, Stamp stamp) {
        requireNoProposal();
        requireCreditable(lines);
        creditProposal = new CreditProposal(by, reason, List.copyOf(lines));
        announce(
                new BillEvent.CreditProposed(id(), number, creditProposal.amount(), reason), stamp);
    }

    void approveCredit(@Nullable UUID by, Stamp stamp) {
        var proposal = creditProposal();
        if (proposal.by().equals(by)) {
            throw new Refusal.Conflict(
                    "bill.credit-own", "Somebody else approves what one proposed");
        }
        requireCreditable(proposal.lines());
        credits.add(new Credit(proposal.reason(), proposal.lines(), stamp.at()));
        credited = credited.plus(proposal.amount());
        outstanding = outstanding.minus(proposal.amount());
        creditProposal = null;
        if (!outstanding.isPositive()) {
            status = BillStatus.PAID;
        }
        announce(
                new BillEvent.Credited(
                        id(),
                        number,
                        proposal.amount(),
                        outstanding,
                        proposal.reason(),
                        debtor.ownerId()),
                stamp);
    }

    void refuseCredit(String reason, Stamp stamp) {
        creditProposal();
        creditProposal = null;
        announce(new BillEvent.CreditRefused(id(), number, reason), stamp);
    }

    private CreditProposal creditProposal() {
        if (creditProposal == null) {
            throw new Refusal.Conflict("bill.credit-none", "Nobody proposed a credit note");
        }
        return creditProposal;
    }

    private void requireCreditable(List<LineCredit> lines) {
        if (status == BillStatus.VOIDED) {
            throw new Refusal.Conflict("bill.voided", "It was cancelled");
        }
        var places = lines.stream().map(LineCredit::line).distinct().count();
        if (lines.isEmpty()
                || places < lines.size()
                || !lines.stream().allMatch(this::isOnItsLine)) {
            throw new Refusal.Invalid(
                    "bill.credit-lines", "No line of it comes to as much as that");
        }
        if (sum(lines).compareTo(outstanding) > 0) {
            throw new Refusal.Conflict("bill.credit-exceeds", "Less than that is still owed");
        }
        if (sum(lines).equals(charged())) {
            throw new Refusal.Conflict("bill.credit-whole", "It is cancelled as a whole");
        }
    }

    private boolean isOnItsLine(LineCredit credit) {
        var lines = charge.lines();
        return credit.line() >= 0
                && credit.line() < lines.size()
                && credit.amount().isPositive()
                && credit.amount()
                                .plus(creditedOf(credit.line()))
                                .compareTo(lines.get(credit.line()).amount())
                        <= 0;
    }

    private Money creditedOf(int line) {
        return credits.stream()
                .flatMap(credit -> credit.lines().stream())
                .filter(one -> one.line() == line)
                .map(LineCredit::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private void requireNoProposal() {
        if (voidProposal != null) {
            throw new Refusal.Conflict("bill.void-proposed", "Somebody proposed that before");
        }
        if (creditProposal != null) {
            throw new Refusal.Conflict(
                    "bill.credit-proposed", "Somebody proposed a credit note before");
        }
    }

    void proposeVoid(UUID by, String reason, Stamp stamp) {
        requireOpen();
        requireNoProposal();
        voidProposal = new VoidProposal(by, reason);
        announce(new BillEvent.VoidProposed(id(), number, reason), stamp);
    }

    void approveVoid(@Nullable UUID by, Stamp stamp) {
        requireOpen();
        var proposal = proposal();
        if (proposal.by().equals(by)) {
            throw new Refusal.Conflict("bill.void-own", "Somebody else approves what one proposed");
        }
        var credited = outstanding;
        outstanding = Money.ZERO;
        status = BillStatus.VOIDED;
        voidedAt = stamp.at();
        voidProposal = null;
        announce(
                new BillEvent.Voided(id(), number, credited, proposal.reason(), debtor.ownerId()),
                stamp);
    }

    void refuseVoid(String reason, Stamp stamp) {
        proposal();
        voidProposal = null;
        announce(new BillEvent.VoidRefused(id(), number, reason), stamp);
    }

    private VoidProposal proposal() {
        if (voidProposal == null) {
            throw new Refusal.Conflict("bill.void-none", "Nobody proposed to cancel it");
        }
        return voidProposal;
    }

    /** What money was taken on is put right by reversing the payment first. */
    private void requireOpen() {
        if (status == BillStatus.VOIDED) {
            throw new Refusal.Conflict("bill.voided", "It was cancelled");
        }
        if (payments.stream().anyMatch(Payment::counts)) {
            throw new Refusal.Conflict("bill.has-payments", "Money was taken on it");
        }
    }

    /**
     * Takes as much of a payment's share as is owed; a share that comes again gets the same answer,
     * also where that was nothing: the payment may have heard it, and kept the money as prepaid.
     * Whatever it does not take is none of its business: it stays with the payment.
     */
    void settle(Payment share, Stamp stamp) {
        if (takenOf(share.id()).isPositive() || declined.contains(share.id())) {
            return;
        }
        var taken = share.amount().compareTo(outstanding) > 0 ? outstanding : share.amount();
        if (!takesPayments() || !taken.isPositive()) {
            declined.add(share.id());
            if (declined.size() > MOST_DECLINED) {
                declined.removeFirst();
            }
            return;
        }
        payments.add(
                new Payment(
                        share.id(),
                        share.of(),
                        taken,
                        share.method(),
                        share.at(),
                        share.recordedBy(),
                        null,
                        stamp.at().isAfter(share.at()) ? stamp.at() : null));
        outstanding = outstanding.minus(taken);
        status = outstanding.isPositive() ? BillStatus.PARTIALLY_PAID : BillStatus.PAID;
        announce(
                new BillEvent.PaymentRecorded(
                        id(),
                        number,
                        share.of(),
                        taken,
                        outstanding,
                        share.method().name(),
                        debtor.ownerId(),
                        charge.workOrderId()),
                stamp);
    }

    /** The payment was taken back: what it settled is owed again. */
    void unsettle(UUID shareId, Stamp stamp) {
        for (var i = 0; i < payments.size(); i++) {
            var share = payments.get(i);
            if (share.id().equals(shareId) && share.counts()) {
                payments.set(i, share.reversed(stamp.at()));
                outstanding = outstanding.plus(share.amount());
                status =
                        outstanding.equals(charged())
                                ? BillStatus.ISSUED
                                : BillStatus.PARTIALLY_PAID;
                announce(
                        new BillEvent.PaymentReversed(
                                id(), number, share.of(), share.amount(), outstanding),
                        stamp);
            }
        }
    }

    @Override
    protected void derive(Instant at) {
        lateFrom = mayBeLate() ? dueOn : null;
    }

    /** Whether it is open or was paid late, so that it may have a late fee. */
    public boolean mayBeLate() {
        return charge.period() != null
                && !isVoided()
                && (isOwed()
                        || payments.stream().anyMatch(share -> share.counts() && isLate(share)));
    }

    /** On the safe side: the day is over in the community when it is over in no zone before. */
    private boolean isLate(Payment share) {
        return !share.at().isBefore(dueOn.plusDays(1).atStartOfDay(EARLIEST).toInstant());
    }

    /** What it has taken of payments that count and came no later than so long after its issue. */
    Money paidWithin(Duration after) {
        var end = issuedAt.plus(after);
        return payments.stream()
                .filter(share -> share.counts() && share.at().isBefore(end))
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** How much it has taken of a payment's share, whether or not that was reversed since. */
    Money takenOf(UUID shareId) {
        return payments.stream()
                .filter(share -> share.id().equals(shareId))
                .map(Payment::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }

    @Override
    public Reach reach() {
        return debtor.reach();
    }

    public String number() {
        return number;
    }

    public Debtor debtor() {
        return debtor;
    }

    /** What meters counted that it charges. */
    public Stream<MeterUse> metered() {
        return charge.lines().stream()
                .map(Line::charged)
                .filter(Objects::nonNull)
                .map(Charged::metered)
                .filter(Objects::nonNull)
                .flatMap(consumption -> consumption.meters().stream());
    }

    /** What meters of what all share counted, of which it charges a part. */
    public Stream<MeterUse> pooled() {
        return charge.lines().stream()
                .map(Line::charged)
                .filter(Objects::nonNull)
                .map(Charged::shared)
                .filter(Objects::nonNull)
                .flatMap(shared -> shared.counted().stream())
                .map(Counted::use);
    }

    /** From which its lines follow. */
    public Stream<UUID> tariffs() {
        return charge.lines().stream()
                .map(Line::charged)
                .filter(Objects::nonNull)
                .map(Charged::tariffId);
    }

    public Charge charge() {
        return charge;
    }

    public Money total() {
        return total;
    }

    /** What it comes to after its credit notes. */
    public Money charged() {
        return total.minus(credited);
    }

    /** What was put right of it by credit notes; the oldest first. */
    public List<Credit> credits() {
        return List.copyOf(credits);
    }

    /** Null while nobody finds part of it wrong. */
    public @Nullable CreditProposal creditProposed() {
        return creditProposal;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public List<Payment> payments() {
        return List.copyOf(payments);
    }

    public Money outstanding() {
        return outstanding;
    }

    /** Null while nobody finds it wrong. */
    public @Nullable VoidProposal voidProposal() {
        return voidProposal;
    }

    public BillStatus status() {
        return status;
    }

    public boolean isVoided() {
        return status == BillStatus.VOIDED;
    }

    /** When it was cancelled; null while it counts, and where an older build did not say. */
    public @Nullable Instant voidedAt() {
        return voidedAt;
    }

    /** Whether anything may still be paid on it. */
    public boolean isOwed() {
        return BillStatus.OWED.contains(status);
    }

    /** Whether a payment can still settle any of it: not when it was paid in very many parts. */
    public boolean takesPayments() {
        return isOwed() && payments.size() < MOST_PAYMENTS;
    }

    /** Whether somebody finds it wrong: nobody is reminded of it until that is decided. */
    public boolean isDisputed() {
        return voidProposal != null || creditProposal != null;
    }
}
