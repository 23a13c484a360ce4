package linli.billing.latefees;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import linli.billing.bills.Accrual;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.Actor;
import linli.contracts.Money;
import linli.contracts.billing.LateFeeEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The late fee of one bill: what of it was charged and what waived. What has come together is
 * calculated whenever it is asked and kept nowhere; here stands what was decided, in one record, so
 * that nothing is charged twice, or charged and waived.
 */
@Document("late_fees")
public class LateFee extends Aggregate {

    private static final int MOST_CHARGED = 50;
    private static final int MOST_WAIVED = 50;

    private final UUID billId;
    private final String billNumber;
    private final String title;
    private final @Nullable String titleEn;
    private final Debtor debtor;
    private List<Charged> charged = new ArrayList<>();
    private List<Waiver> waivers = new ArrayList<>();
    private @Nullable Proposal proposal;

    @Derived private boolean waits;

    /** Since when somebody wants some of it waived; null while nobody does. */
    @Derived private @Nullable Instant waitsSince;

    /** Since when a bill of it is missing that was decided; null when none is. */
    @Derived private @Nullable Instant unbilledSince;

    LateFee(
            UUID id,
            UUID billId,
            String billNumber,
            String title,
            @Nullable String titleEn,
            Debtor debtor) {
        super(id);
        this.billId = billId;
        this.billNumber = billNumber;
        this.title = title;
        this.titleEn = titleEn;
        this.debtor = debtor;
    }

    /**
     * So much was charged, by a bill of its own.
     *
     * @param billId of that bill
     * @param before what was charged or waived of it until then
     * @param isBilled whether that bill is there
     */
    public record Charged(
            UUID billId,
            Money amount,
            Money before,
            Accrual accrual,
            Instant at,
            String by,
            boolean isBilled) {

        private Charged billed() {
            return new Charged(billId, amount, before, accrual, at, by, true);
        }
    }

    /** What one person wants waived and another one decides. */
    public record Proposal(Money amount, String reason, UUID by, String byName, Instant at) {}

    /** So much is never charged. */
    public record Waiver(Money amount, String reason, String by, String approvedBy, Instant at) {}

    public static UUID idOf(UUID billId) {
        return UUID.nameUUIDFromBytes(("late fee " + billId).getBytes(StandardCharsets.UTF_8));
    }

    static LateFee of(Bill bill) {
        return new LateFee(
                idOf(bill.id()),
                bill.id(),
                bill.number(),
                bill.charge().title(),
                bill.charge().titleEn(),
                bill.debtor());
    }

    /**
     * Charges what has come together and was neither charged nor waived.
     *
     * @param seen what that is, as whoever charges it saw it
     */
    void charge(Accrual accrual, Money seen, Stamp stamp) {
        requireNoProposal();
        var open = open(accrual);
        if (!open.isPositive() || !open.equals(seen)) {
            throw changed(open);
        }
        if (charged.size() >= MOST_CHARGED) {
            throw new Refusal.Conflict("late-fee.too-many", "It was charged in very many parts");
        }
        var bill =
                UUID.nameUUIDFromBytes(
                        (id() + " " + charged.size()).getBytes(StandardCharsets.UTF_8));
        charged.add(
                new Charged(bill, open, settled(), accrual, stamp.at(), stamp.by().name(), false));
        announce(
                new LateFeeEvent.Charged(id(), billId, billNumber, bill, open, accrual.through()),
                stamp);
    }

    /** A bill that was decided is there. */
    void billed(UUID bill) {
        charged.replaceAll(one -> one.billId().equals(bill) ? one.billed() : one);
    }

    List<Charged> unbilled() {
        return charged.stream().filter(one -> !one.isBilled()).toList();
    }

    /**
     * @throws Refusal.Invalid {@code late-fee.waiver} when that much is not open
     */
    void proposeWaiver(Accrual accrual, Money amount, UUID by, String reason, Stamp stamp) {
        requireNoProposal();
        if (amount.compareTo(open(accrual)) > 0) {
            throw new Refusal.Invalid(
                    "late-fee.waiver",
                    "At most " + open(accrual) + " can be waived",
                    List.of(new Refusal.FieldError("amountCents", "late-fee.waiver", null)));
        }
        if (waivers.size() >= MOST_WAIVED) {
            throw new Refusal.Conflict("late-fee.too-many", "It was waived in very many parts");
        }
        proposal = new Proposal(amount, reason, by, stamp.by().name(), stamp.at());
        announce(new LateFeeEvent.WaiverProposed(id(), billId, billNumber, amount, reason), stamp);
    }

    void approveWaiver(Accrual accrual, @Nullable UUID by, Stamp stamp) {
        var asked = asked();
        if (asked.by().equals(by)) {
            throw new Refusal.Conflict(
                    "late-fee.waiver-own", "Somebody else approves what one proposed");
        }
        var open = open(accrual);
        if (asked.amount().compareTo(open) > 0) {
            throw changed(open);
        }
        proposal = null;
        waivers.add(
                new Waiver(
                        asked.amount(),
                        asked.reason(),
                        asked.byName(),
                        stamp.by().name(),
                        stamp.at()));
        announce(
                new LateFeeEvent.Waived(id(), billId, billNumber, asked.amount(), asked.reason()),
                stamp);
    }

    void refuseWaiver(String why, Stamp stamp) {
        asked();
        proposal = null;
        announce(new LateFeeEvent.WaiverRefused(id(), billId, billNumber, why), stamp);
    }

    private Proposal asked() {
        if (proposal == null) {
            throw new Refusal.Conflict("late-fee.waiver-none", "Nobody proposed to waive it");
        }
        return proposal;
    }

    private void requireNoProposal() {
        if (proposal != null) {
            throw new Refusal.Conflict(
                    "late-fee.waiver-proposed", "Somebody wants it waived: that comes first");
        }
    }

    private static Refusal changed(Money open) {
        return new Refusal.Conflict("late-fee.changed", "It comes to %s now".formatted(open));
    }

    /** What of it was neither charged nor waived. */
    Money open(Accrual accrual) {
        var open = accrual.amount().minus(settled());
        return open.isPositive() ? open : Money.ZERO;
    }

    private Money settled() {
        return chargedInAll().plus(waivedInAll());
    }

    /** Whatever became of those bills: what was cancelled of it is not asked for again. */
    public Money chargedInAll() {
        return sum(charged.stream().map(Charged::amount));
    }

    /** What the platform charged by the end of a day, without anybody who asked for it. */
    Money chargedByItself(LocalDate day) {
        return sum(
                charged.stream()
                        .filter(one -> one.by().equals(Actor.SYSTEM.name()))
                        .filter(one -> one.accrual().through().equals(day))
                        .map(Charged::amount));
    }

    public Money waivedInAll() {
        return sum(waivers.stream().map(Waiver::amount));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    @Override
    protected void derive(Instant at) {
        waits = proposal != null;
        waitsSince = proposal == null ? null : proposal.at();
        unbilledSince = unbilled().isEmpty() ? null : Objects.requireNonNullElse(unbilledSince, at);
    }

    public @Nullable UUID proposedBy() {
        return proposal == null ? null : proposal.by();
    }

    public boolean mayBeDecidedBy(@Nullable UUID person) {
        return proposal != null && !proposal.by().equals(person);
    }

    @Override
    public Reach reach() {
        return debtor.reach();
    }

    public UUID billId() {
        return billId;
    }

    public String billNumber() {
        return billNumber;
    }

    public String title() {
        return title;
    }

    public @Nullable String titleEn() {
        return titleEn;
    }

    public Debtor debtor() {
        return debtor;
    }

    public List<Charged> charged() {
        return List.copyOf(charged);
    }

    public List<Waiver> waivers() {
        return List.copyOf(waivers);
    }

    /** Null while nobody wants anything waived. */
    public @Nullable Proposal proposal() {
        return proposal;
    }
}
