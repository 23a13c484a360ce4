package linli.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillStatus;
import linli.billing.ledger.Entry.Side;
import linli.billing.ledger.Ledger.Balance;
import linli.billing.payments.Payment;
import linli.billing.payments.PaymentFixture;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    final UUID unit = UUID.randomUUID();
    final List<Bill> bills = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    Stamp now = Stamp.bySystem(BEGIN);

    /** Whatever happens, in whatever order: balance = ledger = sum, after every step. */
    @RepeatedTest(200)
    void any_sequence_of_moves_adds_up(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var step = 0; step < 40; step++) {
            now = Stamp.bySystem(BEGIN.plusSeconds(step * 3_600L));
            somethingHappens(random);
            addsUp(random);
        }
    }

    @Test
    void an_account_stands_as_of_any_day() {
        var bill = billed(10000);
        at(1);
        paid(4000, bill);
        at(2);
        paid(7000, bill);

        var ledger = Ledger.of(bills, payments);

        assertThat(ledger.before(BEGIN)).isEqualTo(Balance.NOTHING);
        assertThat(ledger.before(BEGIN.plusSeconds(1)))
                .isEqualTo(new Balance(new Money(10000), Money.ZERO));
        assertThat(ledger.before(BEGIN.plusSeconds(3_601)))
                .isEqualTo(new Balance(new Money(6000), Money.ZERO));
        assertThat(ledger.lines().getLast().after())
                .isEqualTo(new Balance(Money.ZERO, new Money(1000)));
    }

    @Test
    void adds_up_nothing_where_it_does_not_have_everything() {
        var bill = billed(100);

        assertThatThrownBy(() -> Ledger.of(Collections.nCopies(3_001, bill), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("account.too-long"));
        assertThat(Ledger.of(Collections.nCopies(3_000, bill), List.of()).entries()).hasSize(3_000);
    }

    /** Whatever happens, months prove themselves, and each begins as the one before ended. */
    @RepeatedTest(100)
    void any_sequence_of_moves_closes_month_by_month(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var step = 0; step < 40; step++) {
            now = Stamp.bySystem(BEGIN.plusSeconds(step * 3_600L));
            somethingHappens(random);
        }
        var ledger = Ledger.of(bills, payments);
        var before = MonthTotals.NOTHING;
        var entries = 0L;
        for (var begin = 0; begin < 40; begin += 8) {
            var month = month(ledger, begin, begin + 8);
            assertThat(before.isFollowedBy(month)).isTrue();
            assertThat(sum(month.accounts().stream().map(AccountTotal::credits).toList()))
                    .as("debits = credits")
                    .isEqualTo(month.turnover());
            assertThat(sum(month.accounts().stream().map(AccountTotal::closing).toList()))
                    .isEqualTo(Money.ZERO);
            entries += month.entries();
            before = month;
        }
        assertThat(entries).as("each entry in one month").isEqualTo(ledger.entries().size());
        assertThat(before.closing(Account.RECEIVABLE)).isEqualTo(ledger.balance(Side.RECEIVABLE));
        assertThat(before.closing(Account.INCOME)).isEqualTo(ledger.balance(Side.INCOME));
        assertThat(before.closing(Account.CASH)).isEqualTo(ledger.balance(Side.MONEY));
        assertThat(before.closing(Account.PREPAID)).isEqualTo(ledger.balance(Side.PREPAID));
    }

    @Test
    void a_share_that_its_bill_learned_of_later_is_entered_then_and_says_so() {
        var bill = billed(10000);
        at(1);
        var set = now.at();
        var payment = PaymentFixture.recorded(unit, new Money(4000), List.of(bill), now);
        payments.add(payment);
        var closed = month(Ledger.of(bills, payments), 0, 8);
        at(9);
        PaymentFixture.settleWhatWasSetApart(payment, bills, set, now);

        var ledger = Ledger.of(bills, payments);

        assertThat(month(ledger, 0, 8)).as("what was closed stays").isEqualTo(closed);
        var settlement = ledger.entries().getLast();
        assertThat(settlement.at()).isEqualTo(now.at());
        assertThat(settlement.decidedAt()).isEqualTo(set);
        assertThat(month(ledger, 8, 16).late()).isEqualTo(1);
        assertThat(ledger.lines().getLast().after())
                .isEqualTo(new Balance(new Money(6000), Money.ZERO));
    }

    @Test
    void money_stands_where_it_came_in() {
        for (var method : Bill.Method.values()) {
            assertThat(Account.of(Side.MONEY, method))
                    .isEqualTo(
                            switch (method) {
                                case CASH -> Account.CASH;
                                case TRANSFER, CARD -> Account.BANK;
                                case WECHAT, ALIPAY -> Account.WALLET;
                            });
        }
    }

    @Test
    void a_total_that_does_not_add_up_is_none() {
        assertThatThrownBy(() ->
                        new AccountTotal(
                                Account.CASH,
                                new Money(100),
                                new Money(50),
                                new Money(20),
                                new Money(131)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MonthTotals month(Ledger ledger, int beginHour, int endHour) {
        var begin = BEGIN.plusSeconds(beginHour * 3_600L);
        var end = BEGIN.plusSeconds(endHour * 3_600L);
        return MonthTotals.NOTHING.plus(
                new UnitMonth(
                        unit,
                        "3-2-1201",
                        begin,
                        ledger.entries().stream()
                                .filter(entry -> !entry.at().isBefore(begin))
                                .filter(entry -> entry.at().isBefore(end))
                                .toList(),
                        ledger.totals(begin, end)));
    }

    private void somethingHappens(Random random) {
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> billed(1 + random.nextInt(100_000));
                case 2 -> paid(1 + random.nextInt(150_000), some(random));
                case 7 -> {
                    var credit = new Money(1 + random.nextInt(20_000));
                    BillFixture.credit(one(bills, random), credit, now);
                }
                case 3 -> BillFixture.cancel(one(bills, random), now);
                case 4 -> PaymentFixture.reverse(one(payments, random), bills, now);
                case 5 -> {
                    var payment = one(payments, random);
                    PaymentFixture.refund(payment, new Money(1 + random.nextInt(50_000)), now);
                }
                default -> {
                    var payment = one(payments, random);
                    PaymentFixture.use(payment, bills, now);
                    PaymentFixture.settle(payment, bills, now);
                }
            }
        } catch (Refusal refused) {
            // A move that is refused has changed nothing: that is what is looked at.
            assertThat(refused.code()).isNotEmpty();
        }
    }

    private void addsUp(Random random) {
        var ledger = Ledger.of(bills, payments);
        var owed =
                sum(
                        bills.stream()
                                .filter(bill -> bill.status() != BillStatus.VOIDED)
                                .map(Bill::outstanding)
                                .toList());
        var prepaid = sum(payments.stream().map(Payment::prepaid).toList());
        var balance = ledger.before(now.at().plusSeconds(1));

        assertThat(balance).isEqualTo(new Balance(owed, prepaid));
        assertThat(
                        ledger.balance(Side.RECEIVABLE)
                                .plus(ledger.balance(Side.INCOME))
                                .plus(ledger.balance(Side.MONEY))
                                .plus(ledger.balance(Side.PREPAID)))
                .as("debit = credit")
                .isEqualTo(Money.ZERO);
        assertThat(ledger.balance(Side.MONEY))
                .as("money that is there")
                .isEqualTo(
                        sum(
                                payments.stream()
                                        .filter(Payment::counts)
                                        .map(payment ->
                                                payment.amount()
                                                        .minus(
                                                                sum(
                                                                        payment.refunds().stream()
                                                                                .map(
                                                                                        Payment
                                                                                                        .Refund
                                                                                                ::amount)
                                                                                .toList())))
                                        .toList()));
        var then = BEGIN.plusSeconds(random.nextInt(40) * 3_600L);
        assertThat(ledger.before(then))
                .as("the past stays as it was")
                .isEqualTo(Ledger.of(bills, payments).before(then));
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }

    private Bill billed(long cents) {
        var bill = BillFixture.issued(unit, new Money(cents), LocalDate.of(2026, 2, 1), now.at());
        bills.add(bill);
        return bill;
    }

    private void paid(long cents, Bill... open) {
        paid(cents, List.of(open));
    }

    private void paid(long cents, List<Bill> open) {
        var payment = PaymentFixture.recorded(unit, new Money(cents), open, now);
        payments.add(payment);
        PaymentFixture.settle(payment, bills, now);
    }

    private List<Bill> some(Random random) {
        return bills.stream().filter(bill -> random.nextBoolean()).toList();
    }

    /** Refused as a record that is not there is. */
    private static <T> T one(List<T> of, Random random) {
        if (of.isEmpty()) {
            throw new Refusal.NotFound("none", "There is none yet");
        }
        return of.get(random.nextInt(of.size()));
    }

    private void at(int hour) {
        now = Stamp.bySystem(BEGIN.plusSeconds(hour * 3_600L));
    }
}
