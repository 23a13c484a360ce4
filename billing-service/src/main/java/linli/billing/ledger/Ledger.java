package linli.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import linli.billing.bills.Bill;
import linli.billing.bills.BillSearch;
import linli.billing.ledger.Entry.Kind;
import linli.billing.ledger.Entry.Side;
import linli.billing.payments.Payment;
import linli.billing.payments.PaymentSearch;
import linli.chassis.Refusal;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * The entries of some bills and payments, the oldest first. It is read from them and kept nowhere
 * else, so that there is no second truth that could differ: bills and payments only grow, and what
 * was wrong stays with what put it right beside it. An entry stands on the day on which it was
 * decided. A share that its bill is told of later, after a crash, is entered when the bill learns
 * of it, and says when it was set apart: no entry comes to a day that has passed.
 */
public final class Ledger {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private Ledger() {}

    /**
     * @throws Refusal.Conflict {@code account.too-long} when there are more than can be added up:
     *     no balance is better than a wrong one
     */
    public static Ledger of(List<Bill> bills, List<Payment> payments) {
        if (bills.size() > BillSearch.MOST_OF_A_UNIT
                || payments.size() > PaymentSearch.MOST_OF_A_UNIT) {
            throw new Refusal.Conflict(
                    "account.too-long", "There are more entries than can be added up at once");
        }
        var ledger = new Ledger();
        bills.forEach(ledger::add);
        payments.forEach(ledger::add);
        ledger.entries.sort(
                Comparator.comparing(Entry::at)
                        .thenComparing(Entry::kind)
                        .thenComparing(entry -> Objects.requireNonNullElse(entry.reference(), "")));
        ledger.addUp();
        return ledger;
    }

    /**
     * How an account stands.
     *
     * @param owed by the unit
     * @param prepaid for it
     */
    public record Balance(Money owed, Money prepaid) {

        public static final Balance NOTHING = new Balance(Money.ZERO, Money.ZERO);

        Balance after(Entry entry) {
            return new Balance(
                    owed.plus(entry.debits(Side.RECEIVABLE)),
                    prepaid.minus(entry.debits(Side.PREPAID)));
        }
    }

    /** An entry and how the account stands after it. */
    public record Line(Entry entry, Balance after) {}

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    private void addUp() {
        var balance = Balance.NOTHING;
        for (var entry : entries) {
            balance = balance.after(entry);
            lines.add(new Line(entry, balance));
        }
    }

    /** How the account stood just before an instant. */
    public Balance before(Instant end) {
        return lines.stream()
                .filter(line -> line.entry().at().isBefore(end))
                .reduce((one, next) -> next)
                .map(Line::after)
                .orElse(Balance.NOTHING);
    }

    /** What a side stands at, in debit. */
    public Money balance(Side side) {
        return entries.stream().map(entry -> entry.debits(side)).reduce(Money.ZERO, Money::plus);
    }

    /**
     * What each account did from one instant until just before another; those that never moved by
     * then are left out.
     */
    public List<AccountTotal> totals(Instant begin, Instant end) {
        var totals = new EnumMap<Account, AccountTotal>(Account.class);
        for (var entry : entries) {
            if (entry.at().isBefore(end)) {
                var isBefore = entry.at().isBefore(begin);
                totals.merge(
                        entry.debited(),
                        AccountTotal.debited(entry.debited(), entry.amount(), isBefore),
                        AccountTotal::plus);
                totals.merge(
                        entry.credited(),
                        AccountTotal.credited(entry.credited(), entry.amount(), isBefore),
                        AccountTotal::plus);
            }
        }
        return List.copyOf(totals.values());
    }

    private void add(Bill bill) {
        var voided = bill.voidedAt();
        entries.add(of(bill, bill.issuedAt(), Kind.BILL, bill.total()));
        for (var share : bill.payments()) {
            var told = share.bookedAt();
            entries.add(
                    told == null
                            ? of(bill, share, share.at(), Kind.SETTLEMENT, null)
                            : of(bill, share, told, Kind.SETTLEMENT, share.at()));
            if (share.reversedAt() != null) {
                entries.add(of(bill, share, share.reversedAt(), Kind.SETTLEMENT_REVERSAL, null));
            }
        }
        bill.credits()
                .forEach(credit ->
                        entries.add(of(bill, credit.at(), Kind.CREDIT_NOTE, credit.amount())));
        if (bill.isVoided()) {
            // An older build did not say when: then it never counted for a day.
            var at = voided == null ? bill.issuedAt() : voided;
            entries.add(of(bill, at, Kind.CREDIT_NOTE, bill.charged()));
        }
    }

    private static Entry of(Bill bill, Instant at, Kind kind, Money amount) {
        return new Entry(
                at,
                kind,
                amount,
                bill.id(),
                null,
                bill.number(),
                bill.charge().title(),
                bill.charge().titleEn(),
                null,
                null);
    }

    private static Entry of(
            Bill bill, Bill.Payment share, Instant at, Kind kind, @Nullable Instant decidedAt) {
        return new Entry(
                at,
                kind,
                share.amount(),
                bill.id(),
                share.of(),
                bill.number(),
                bill.charge().title(),
                bill.charge().titleEn(),
                null,
                decidedAt);
    }

    private void add(Payment payment) {
        entries.add(of(payment, payment.receivedAt(), Kind.PAYMENT, payment.amount()));
        payment.refunds()
                .forEach(back -> entries.add(of(payment, back.at(), Kind.REFUND, back.amount())));
        if (payment.reversedAt() != null) {
            entries.add(of(payment, payment.reversedAt(), Kind.PAYMENT_REVERSAL, payment.amount()));
        }
    }

    private static Entry of(Payment payment, Instant at, Kind kind, Money amount) {
        return new Entry(
                at,
                kind,
                amount,
                null,
                payment.id(),
                payment.receiptNumber(),
                null,
                null,
                payment.method(),
                null);
    }
}
