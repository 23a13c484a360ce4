package linli.billing.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Method;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillService;
import linli.billing.payments.Payment.Payer;
import linli.billing.payments.Payment.Share;
import linli.chassis.FailureKind;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Records payments and carries them on: to the bills they settle, to the receipt, and back. A
 * payment is one write; what follows from it is carried out at once and, where a crash or a busy
 * record was in the way, by the timer. Every step may be taken twice.
 */
@Service
public class PaymentService implements Timer {

    private static final Logger log = LoggerFactory.getLogger(PaymentService.class);
    private static final int AT_ONCE = 100;

    /** Before that, whoever recorded it is most likely still at it. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

    private final Payments payments;
    private final PaymentSearch search;
    private final BillSearch bills;
    private final BillService billing;
    private final Receipts receipts;
    private final Estate estate;
    private final PersonKeys keys;
    private final Calendars calendars;
    private final Clock clock;
    private final OneByOne settlements = new OneByOne("payment");

    PaymentService(
            Payments payments,
            PaymentSearch search,
            BillSearch bills,
            BillService billing,
            Receipts receipts,
            Estate estate,
            PersonKeys keys,
            Calendars calendars,
            Clock clock) {
        this.payments = payments;
        this.search = search;
        this.bills = bills;
        this.billing = billing;
        this.receipts = receipts;
        this.estate = estate;
        this.keys = keys;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What the cashier took.
     *
     * @param billIds to be settled, each up to what is owed, the one due first before the others;
     *     null for all that the unit owes and nobody disputes
     * @param prepaid what of it the cashier said is kept for bills to come
     */
    public record Taken(
            UUID unitId,
            Money amount,
            Method method,
            @Nullable String reference,
            @Nullable String payer,
            @Nullable Set<UUID> billIds,
            Money prepaid) {}

    /**
     * @throws Refusal.Conflict {@code payment.owed-changed} when what is owed is not what the
     *     cashier saw: money would be kept as prepaid that was meant for a bill, or the reverse;
     *     {@code payment.too-many-shares} when it is for more bills than one payment settles
     */
    public Payment record(Taken taken, Access access) {
        var recorded =
                payments.create(
                        access,
                        () -> {
                            var unit = estate.requireUnit(taken.unitId(), access);
                            var open = chosen(taken.unitId(), taken.billIds());
                            requireAsSeen(taken, open);
                            return Payment.record(
                                    access.newId(),
                                    payer(unit, open, taken.payer(), access),
                                    taken.amount(),
                                    taken.method(),
                                    taken.reference(),
                                    open,
                                    access.stamp());
                        });
        return carriedOn(recorded, access);
    }

    /**
     * Settles bills of its unit by what is left of a payment.
     *
     * @param billIds null for all that the unit owes and nobody disputes
     */
    public Payment use(UUID id, @Nullable Set<UUID> billIds, Access access) {
        var used =
                payments.move(
                        id,
                        access,
                        payment ->
                                payment.use(
                                        billIds == null
                                                ? ofPayer(
                                                        undisputed(payment.payer().unitId()),
                                                        payment)
                                                : chosen(payment.payer().unitId(), billIds),
                                        access.stamp()));
        return carriedOn(used, access);
    }

    public Payment proposeReversal(UUID id, String reason, Access access) {
        return payments.move(
                id,
                access,
                payment -> payment.proposeReversal(access.staff(), reason, access.stamp()));
    }

    public Payment proposeRefund(UUID id, Money amount, String reason, Access access) {
        return payments.move(
                id,
                access,
                payment -> payment.proposeRefund(amount, access.staff(), reason, access.stamp()));
    }

    public Payment approveCorrection(UUID id, Access access) {
        var approved =
                payments.move(
                        id,
                        access,
                        payment ->
                                payment.approveCorrection(
                                        access.account().meeting(payment.proposedBy()),
                                        access.stamp()));
        return carriedOn(approved, access);
    }

    public Payment refuseCorrection(UUID id, String reason, Access access) {
        return payments.move(
                id, access, payment -> payment.refuseCorrection(reason, access.stamp()));
    }

    /**
     * What these units owe takes what was prepaid for them, unit by unit: one where that fails is
     * left to the next night and stops no other.
     *
     * @return how many failed
     */
    public int usePrepaid(Collection<UUID> unitIds) {
        var now = Stamp.bySystem(clock.instant());
        var failed = 0;
        for (var unit : bills.owing(search.unitsWithPrepaid(unitIds))) {
            try {
                usePrepaid(unit, now);
            } catch (RuntimeException failure) {
                if (FailureKind.of(failure) == FailureKind.PASSING) {
                    throw failure; // It would fail for every unit.
                }
                failed++;
                log.error("What is prepaid for unit {} stays so", unit, failure);
            }
        }
        return failed;
    }

    private void usePrepaid(UUID unit, Stamp now) {
        for (var id : search.withPrepaid(unit)) {
            var open = undisputed(unit);
            if (ofPayer(open, payments.get(id)).isEmpty()) {
                continue; // What the next household owes is none of its business.
            }
            try {
                payments.move(id, payment -> payment.use(ofPayer(open, payment), now));
                settle(id, now);
            } catch (Refusal decidedOtherwise) {
                // It is being put right, or was used meanwhile: then it is not ours to use.
                log.info("Payment {} keeps what is prepaid: {}", id, decidedOtherwise.code());
            }
        }
    }

    private static List<Bill> ofPayer(List<Bill> open, Payment payment) {
        return open.stream().filter(payment.payer()::paysFor).toList();
    }

    /** What somebody finds wrong is not paid unasked: money on it would decide the dispute. */
    private List<Bill> undisputed(UUID unit) {
        return bills.open(unit).stream().filter(bill -> !bill.isDisputed()).toList();
    }

    /** Payments that an older build kept in a bill only; the timer gives them their receipts. */
    public void adopt(Bill bill) {
        var debtor = bill.debtor();
        var unit = debtor.unitId();
        if (unit == null || debtor.buildingId() == null) {
            return; // There is no unit in whose account it could stand.
        }
        var payer = Payer.of(debtor, debtor.buildingId(), unit, null);
        for (var known : bill.payments()) {
            if (payments.find(known.of()).isEmpty()) {
                payments.createOnce(Payment.kept(payer, bill, known));
            }
        }
    }

    @Override
    public void ring(Instant now) {
        settlements.each(
                search.unsettled(now.minus(LEFT_BEHIND), AT_ONCE + settlements.failing()),
                now,
                id -> settle(id, Stamp.bySystem(now)));
    }

    /** At once, so that the receipt can be handed over; what is in the way is the timer's. */
    private Payment carriedOn(Payment recorded, Access access) {
        try {
            // Without the command: it was carried out, this is what follows from it.
            return settle(recorded.id(), new Stamp(access.at(), access.actor()));
        } catch (RuntimeException inTheWay) {
            log.warn("Payment {} is carried on later: {}", recorded.id(), inTheWay.toString());
            return payments.get(recorded.id());
        }
    }

    private Payment settle(UUID id, Stamp stamp) {
        var payment = payments.get(id);
        for (var share : payment.planned()) {
            var taken = billing.settle(share.billId(), asPaid(payment, share), stamp);
            payment = payments.move(id, settled -> settled.applied(share.id(), taken, stamp));
        }
        if (payment.receiptNumber() == null) {
            var number = receipts.numberFor(payment);
            payment = payments.move(id, settled -> settled.receipt(number, stamp));
        }
        if (payment.status() == PaymentStatus.REVERSING) {
            for (var share : payment.toTakeBack()) {
                billing.unsettle(share.billId(), share.id(), stamp);
                payments.move(id, back -> back.takenBack(share.id()));
            }
            payment = payments.move(id, Payment::reversed);
        }
        return payment;
    }

    private static Bill.Payment asPaid(Payment payment, Share share) {
        return new Bill.Payment(
                share.id(),
                payment.id(),
                share.amount(),
                payment.method(),
                share.at(),
                payment.recordedBy(),
                null);
    }

    private List<Bill> chosen(UUID unitId, @Nullable Set<UUID> billIds) {
        return billIds == null
                ? undisputed(unitId)
                : bills.open(unitId).stream().filter(bill -> billIds.contains(bill.id())).toList();
    }

    private static void requireAsSeen(Taken taken, List<Bill> open) {
        var owed = open.stream().map(Bill::outstanding).reduce(Money.ZERO, Money::plus);
        var over = taken.amount().minus(owed);
        var prepaid = over.isPositive() ? over : Money.ZERO;
        if (!prepaid.equals(taken.prepaid())) {
            throw new Refusal.Conflict(
                    "payment.owed-changed",
                    "What is owed has changed: %s would be prepaid".formatted(prepaid));
        }
    }

    /** Whose bills they are is told, where they are all one person's; else who owns it today. */
    private Payer payer(KnownUnit unit, List<Bill> open, @Nullable String name, Access access) {
        var today = calendars.dayOf(access.at(), unit.communityId());
        var people = estate.peopleOf(Set.of(unit.id()));
        var payer =
                new Debtor(
                        unit.communityId(),
                        unit.buildingId(),
                        unit.id(),
                        unit.label(),
                        debtorOf(open).or(() -> ownerOf(unit, people, today)).orElse(null));
        return Payer.of(
                payer.among(Estate.householdsOf(people, today)),
                unit.buildingId(),
                unit.id(),
                sealed(name, payer.ownerId()));
    }

    /** Who said it at the counter is the owner, or somebody of theirs: it goes with the owner. */
    private @Nullable String sealed(@Nullable String name, @Nullable UUID ownerId) {
        return ownerId == null
                ? name
                : keys.seal(
                        ownerId, estate.person(ownerId).map(KnownPerson::name).orElse(""), name);
    }

    private static Optional<UUID> ownerOf(KnownUnit unit, List<KnownPerson> people, LocalDate day) {
        return Optional.ofNullable(Estate.ownersOf(people, day).get(unit.id()))
                .map(KnownPerson::id);
    }

    /**
     * The one whom all these bills are for; empty where there are several, or a bill is nobody's.
     */
    private static Optional<UUID> debtorOf(List<Bill> open) {
        var debtors =
                open.stream()
                        .map(bill -> Optional.ofNullable(bill.debtor().ownerId()))
                        .collect(Collectors.toSet());
        return debtors.size() == 1 ? debtors.iterator().next() : Optional.empty();
    }
}
