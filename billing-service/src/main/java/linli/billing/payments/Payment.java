package linli.billing.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Method;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.Money;
import linli.contracts.billing.PaymentEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Money taken for a unit. Its shares settle bills; what no bill takes is prepaid (预存款) and stays
 * here until a bill takes it or it is paid back. That money came in is a fact: whatever happened to
 * the bills meanwhile, it is recorded, and every cent of it is a share, prepaid, or paid back.
 */
@Document("payments")
public class Payment extends Aggregate {

    private static final int MOST_SHARES = 200;
    private static final int MOST_REFUNDS = 20;

    private final Payer payer;
    private final Money amount;
    private final Method method;
    private final @Nullable String reference;
    private final Instant receivedAt;
    private final String recordedBy;
    private List<Share> shares = new ArrayList<>();
    private Money prepaid;
    private List<Refund> refunds = new ArrayList<>();
    private PaymentStatus status = PaymentStatus.RECORDED;

    /** So many shares there have been, those of which nothing was taken among them. */
    private int sharesMade;

    /** Its money came in before payments had receipts: its receipt is nobody's news. */
    private boolean adopted;

    private @Nullable String receiptNumber;
    private @Nullable Correction correction;
    private @Nullable Instant reversedAt;
    private @Nullable String reversedFor;

    /** Since when its bills or its receipt wait for it; null when nothing does. */
    @Derived private @Nullable Instant unsettledSince;

    @Derived private boolean waits;

    /** Whether anything of it is kept for bills to come. */
    @Derived private boolean keeps;

    /** No two payments of a community have the same number; the store holds it to that. */
    @Derived private @Nullable String receiptSlot;

    Payment(
            UUID id,
            Payer payer,
            Money amount,
            Method method,
            @Nullable String reference,
            Instant receivedAt,
            String recordedBy,
            Money prepaid) {
        super(id);
        this.payer = payer;
        this.amount = amount;
        this.method = method;
        this.reference = reference;
        this.receivedAt = receivedAt;
        this.recordedBy = recordedBy;
        this.prepaid = prepaid;
    }

    /**
     * For which unit, and by whom.
     *
     * @param ownerId who is told; null when nobody is known
     * @param household who was linked to the unit together with that one, and reads it too; null
     *     where that one was not, and in what an older build kept
     */
    public record Payer(
            UUID communityId,
            UUID buildingId,
            UUID unitId,
            String unitLabel,
            @Nullable UUID ownerId,
            @Nullable String name,
            @Nullable List<UUID> household) {

        static Payer of(Debtor debtor, UUID buildingId, UUID unitId, @Nullable String name) {
            return new Payer(
                    debtor.communityId(),
                    buildingId,
                    unitId,
                    Objects.requireNonNullElse(debtor.unitLabel(), ""),
                    debtor.ownerId(),
                    name,
                    debtor.household());
        }

        /**
         * Whether what is left over of it may pay this bill unasked: what one household has paid in
         * advance pays nothing that somebody else owes, whoever else has lived with both. Where
         * nobody is known to have paid, the unit alone decides.
         */
        public boolean paysFor(Bill bill) {
            var people = reach().people();
            var owing = bill.debtor().ownerId();
            return people.isEmpty() || (owing != null && people.contains(owing));
        }

        /** Whose it is, as with what they owe. */
        Reach reach() {
            return asDebtor().reach();
        }

        public Debtor asDebtor() {
            return new Debtor(communityId, buildingId, unitId, unitLabel, ownerId, household);
        }
    }

    /** How far a share has come. */
    public enum ShareState {
        /** Set apart for the bill, which does not know of it yet. */
        PLANNED,
        APPLIED,
        /** The payment was reversed, and the bill knows. */
        TAKEN_BACK
    }

    /** The part of it that settles one bill. */
    public record Share(
            UUID id,
            UUID billId,
            String billNumber,
            String title,
            @Nullable String titleEn,
            Money amount,
            ShareState state,
            Instant at) {

        private Share as(ShareState next, Money taken) {
            return new Share(id, billId, billNumber, title, titleEn, taken, next, at);
        }
    }

    /** How a payment is put right. */
    public enum Kind {
        /** 冲正: it never was; its bills are owed again. */
        REVERSAL,
        /** 退款: of what is prepaid, so much is paid back. */
        REFUND
    }

    /** What one person wants put right and another one decides. */
    public record Correction(
            Kind kind, Money amount, String reason, UUID by, String byName, Instant at) {}

    /** Paid back out of what was prepaid. */
    public record Refund(Money amount, String reason, Instant at, String approvedBy) {}

    static Payment record(
            UUID id,
            Payer payer,
            Money amount,
            Method method,
            @Nullable String reference,
            List<Bill> bills,
            Stamp stamp) {
        var payment =
                new Payment(
                        id,
                        payer,
                        amount,
                        method,
                        reference,
                        stamp.at(),
                        stamp.by().name(),
                        amount);
        if (payment.setApart(bills, stamp.at())) {
            throw tooManyShares();
        }
        payment.announce(
                new PaymentEvent.Recorded(
                        id,
                        payer.communityId(),
                        payer.unitId(),
                        payer.ownerId(),
                        amount,
                        amount.minus(payment.prepaid),
                        method.name()),
                stamp);
        return payment;
    }

    /** One that an older build kept in its bill only. */
    static Payment kept(Payer payer, Bill bill, Bill.Payment known) {
        var payment =
                new Payment(
                        known.of(),
                        payer,
                        known.amount(),
                        known.method(),
                        null,
                        known.at(),
                        known.recordedBy(),
                        Money.ZERO);
        payment.adopted = true;
        payment.shares.add(
                new Share(
                        known.id(),
                        bill.id(),
                        bill.number(),
                        bill.charge().title(),
                        bill.charge().titleEn(),
                        known.amount(),
                        ShareState.APPLIED,
                        known.at()));
        payment.announce(
                new PaymentEvent.Recorded(
                        payment.id(),
                        payer.communityId(),
                        payer.unitId(),
                        payer.ownerId(),
                        known.amount(),
                        known.amount(),
                        known.method().name()),
                Stamp.bySystem(known.at()));
        return payment;
    }

    /**
     * Sets what is left of it apart for these bills, in their order, each up to what it is owed.
     */
    void use(List<Bill> bills, Stamp stamp) {
        requireCounts();
        requireNoCorrection();
        var before = shares.size();
        var isOver = setApart(bills, stamp.at());
        if (shares.size() == before) {
            throw isOver
                    ? tooManyShares()
                    : new Refusal.Conflict("payment.nothing-to-use", "Nothing is prepaid or owed");
        }
    }

    private static Refusal tooManyShares() {
        return new Refusal.Conflict(
                "payment.too-many-shares",
                "A payment settles at most %d bills, and a bill takes so many payments only"
                        .formatted(MOST_SHARES));
    }

    /**
     * @return whether there was money for a bill that it could not be set apart for: the payment
     *     has as many shares as it can, or the bill as many payments
     */
    private boolean setApart(List<Bill> bills, Instant at) {
        var isOver = false;
        for (var bill : bills) {
            var share = bill.outstanding().compareTo(prepaid) > 0 ? prepaid : bill.outstanding();
            if (!share.isPositive() || !bill.isOwed()) {
                continue;
            }
            if (!bill.takesPayments() || shares.size() >= MOST_SHARES) {
                isOver = true;
            } else {
                prepaid = prepaid.minus(share);
                shares.add(
                        new Share(
                                nextShareId(),
                                bill.id(),
                                bill.number(),
                                bill.charge().title(),
                                bill.charge().titleEn(),
                                share,
                                ShareState.PLANNED,
                                at));
            }
        }
        return isOver;
    }

    /** One repeat of a write gives the same share. */
    private UUID nextShareId() {
        var next = sharesSoFar();
        sharesMade = next + 1;
        return UUID.nameUUIDFromBytes(
                ("share " + id() + " " + next).getBytes(StandardCharsets.UTF_8));
    }

    /** What an older build recorded has not counted them, and has them all. */
    private int sharesSoFar() {
        return Math.max(sharesMade, shares.size());
    }

    /**
     * A bill took so much of its share: what it did not, because it was paid or cancelled
     * meanwhile, is prepaid again; a share of which it took nothing is none.
     */
    void applied(UUID shareId, Money taken, Stamp stamp) {
        for (var i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            if (share.id().equals(shareId) && share.state() == ShareState.PLANNED) {
                prepaid = prepaid.plus(share.amount().minus(taken));
                if (!taken.isPositive()) {
                    sharesMade = sharesSoFar();
                    shares.remove(i);
                    return;
                }
                shares.set(i, share.as(ShareState.APPLIED, taken));
                announce(
                        new PaymentEvent.Applied(
                                id(), share.billId(), share.billNumber(), taken, prepaid),
                        stamp);
            }
        }
    }

    /** Its receipt; with its first shares it is settled. */
    void receipt(String number, Stamp stamp) {
        if (receiptNumber != null) {
            return;
        }
        receiptNumber = number;
        // Nothing is put right before it has its number: it can only have been recorded.
        status = PaymentStatus.RECEIPTED;
        announce(
                new PaymentEvent.Receipted(
                        id(),
                        number,
                        payer.unitLabel(),
                        adopted ? null : payer.ownerId(),
                        amount,
                        prepaid,
                        method.name()),
                stamp);
    }

    void proposeReversal(UUID by, String reason, Stamp stamp) {
        requireReversible();
        propose(Kind.REVERSAL, amount, by, reason, stamp);
    }

    private void requireReversible() {
        requireCounts();
        if (!refunds.isEmpty()) {
            throw new Refusal.Conflict(
                    "payment.refunded", "Part of it was paid back: it cannot never have been");
        }
    }

    /**
     * @throws Refusal.Invalid {@code payment.refund} when that much is not prepaid
     */
    void proposeRefund(Money back, UUID by, String reason, Stamp stamp) {
        requireCounts();
        requirePrepaid(back);
        propose(Kind.REFUND, back, by, reason, stamp);
    }

    private void propose(Kind kind, Money much, UUID by, String reason, Stamp stamp) {
        requireNoCorrection();
        if (receiptNumber == null) {
            throw new Refusal.Conflict("payment.unsettled", "It is still being settled");
        }
        correction = new Correction(kind, much, reason, by, stamp.by().name(), stamp.at());
        announce(new PaymentEvent.CorrectionProposed(id(), kind.name(), much, reason), stamp);
    }

    void approveCorrection(@Nullable UUID by, Stamp stamp) {
        var asked = asked();
        if (asked.by().equals(by)) {
            throw new Refusal.Conflict("payment.own", "Somebody else approves what one proposed");
        }
        requireCounts();
        switch (asked.kind()) {
            case REVERSAL -> {
                requireReversible();
                status = PaymentStatus.REVERSING;
                reversedAt = stamp.at();
                reversedFor = asked.reason();
                announce(
                        new PaymentEvent.Reversed(
                                id(),
                                Objects.requireNonNull(receiptNumber),
                                payer.unitLabel(),
                                payer.ownerId(),
                                amount,
                                asked.reason()),
                        stamp);
            }
            case REFUND -> {
                requirePrepaid(asked.amount());
                if (refunds.size() >= MOST_REFUNDS) {
                    throw new Refusal.Conflict("payment.too-many-refunds", "Too many refunds");
                }
                prepaid = prepaid.minus(asked.amount());
                refunds.add(
                        new Refund(asked.amount(), asked.reason(), stamp.at(), stamp.by().name()));
                announce(
                        new PaymentEvent.Refunded(
                                id(),
                                Objects.requireNonNull(receiptNumber),
                                payer.unitLabel(),
                                payer.ownerId(),
                                asked.amount(),
                                prepaid,
                                asked.reason()),
                        stamp);
            }
        }
        correction = null;
    }

    void refuseCorrection(String why, Stamp stamp) {
        var kind = asked().kind();
        correction = null;
        announce(new PaymentEvent.CorrectionRefused(id(), kind.name(), why), stamp);
    }

    /** A bill knows that its share is taken back; the last one ends the reversal. */
    void takenBack(UUID shareId) {
        for (var i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            if (share.id().equals(shareId)) {
                shares.set(i, share.as(ShareState.TAKEN_BACK, share.amount()));
            }
        }
    }

    /** Every bill knows: nothing of it is left. */
    void reversed() {
        if (status == PaymentStatus.REVERSING && toTakeBack().isEmpty()) {
            status = PaymentStatus.REVERSED;
            prepaid = Money.ZERO;
        }
    }

    private Correction asked() {
        if (correction == null) {
            throw new Refusal.Conflict("payment.nothing-proposed", "Nobody proposed anything");
        }
        return correction;
    }

    private void requireCounts() {
        if (!counts()) {
            throw new Refusal.Conflict("payment.reversed", "It was reversed");
        }
    }

    private void requireNoCorrection() {
        if (correction != null) {
            throw new Refusal.Conflict(
                    "payment.correction-proposed", "Somebody wants it put right: that comes first");
        }
    }

    private void requirePrepaid(Money back) {
        if (!back.isPositive() || back.compareTo(prepaid) > 0) {
            throw new Refusal.Invalid(
                    "payment.refund",
                    "At most " + prepaid + " can be paid back",
                    List.of(new Refusal.FieldError("amountCents", "payment.refund", null)));
        }
    }

    @Override
    protected void derive(Instant at) {
        var open = receiptNumber == null || !planned().isEmpty() || isReversing();
        unsettledSince = open ? unsettledSince == null ? at : unsettledSince : null;
        waits = correction != null;
        keeps = prepaid.isPositive();
        receiptSlot = receiptNumber == null ? null : payer.communityId() + " " + receiptNumber;
    }

    private boolean isReversing() {
        return status == PaymentStatus.REVERSING;
    }

    /** Shares that their bills do not know of yet. */
    List<Share> planned() {
        return shares.stream().filter(share -> share.state() == ShareState.PLANNED).toList();
    }

    /** Shares that bills have to give back. */
    List<Share> toTakeBack() {
        return isReversing()
                ? shares.stream().filter(share -> share.state() == ShareState.APPLIED).toList()
                : List.of();
    }

    /** Whether it is money that is there: not one that was reversed. */
    public boolean counts() {
        return status == PaymentStatus.RECORDED || status == PaymentStatus.RECEIPTED;
    }

    public @Nullable UUID proposedBy() {
        return correction == null ? null : correction.by();
    }

    public boolean mayBeDecidedBy(@Nullable UUID person) {
        return correction != null && !correction.by().equals(person);
    }

    @Override
    public Reach reach() {
        return payer.reach();
    }

    public Payer payer() {
        return payer;
    }

    public Money amount() {
        return amount;
    }

    public Method method() {
        return method;
    }

    /** The slip of the terminal or the bank; null when there is none. */
    public @Nullable String reference() {
        return reference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public List<Share> shares() {
        return List.copyOf(shares);
    }

    /** What of it no bill has taken and nobody got back. */
    public Money prepaid() {
        return prepaid;
    }

    public List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    public PaymentStatus status() {
        return status;
    }

    /** Null until it is drawn. */
    public @Nullable String receiptNumber() {
        return receiptNumber;
    }

    /** Null while nobody wants it put right. */
    public @Nullable Correction correction() {
        return correction;
    }

    public @Nullable Instant reversedAt() {
        return reversedAt;
    }

    /** Why it was reversed. */
    public @Nullable String reversedFor() {
        return reversedFor;
    }
}
