package linli.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillStatus;
import linli.billing.payments.Payment.Payer;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.contracts.Money;
import linli.contracts.billing.PaymentEvent;
import org.junit.jupiter.api.Test;

class PaymentTest {

    static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));

    final UUID unit = UUID.randomUUID();
    final Bill march = bill(25508, "2026-03-31");
    final Bill april = bill(25508, "2026-04-30");

    @Test
    void settles_the_bill_that_is_due_first_then_the_next_and_keeps_the_rest() {
        var payment = paid(60000, march, april);

        assertThat(march.status()).isEqualTo(BillStatus.PAID);
        assertThat(april.status()).isEqualTo(BillStatus.PAID);
        assertThat(payment.prepaid()).isEqualTo(new Money(60000 - 2 * 25508));
        assertThat(payment.status()).isEqualTo(PaymentStatus.RECEIPTED);
    }

    @Test
    void settles_a_part() {
        var payment = paid(30000, march, april);

        assertThat(april.outstanding()).isEqualTo(new Money(2 * 25508 - 30000));
        assertThat(payment.prepaid()).isEqualTo(Money.ZERO);
        assertThat(payment.shares()).hasSize(2);
    }

    @Test
    void is_prepaid_where_a_bill_was_paid_by_somebody_else_meanwhile() {
        var first = PaymentFixture.recorded(unit, new Money(25508), List.of(march), NOON);
        var second = PaymentFixture.recorded(unit, new Money(25508), List.of(march), NOON);
        PaymentFixture.settle(first, List.of(march), NOON);
        PaymentFixture.settle(second, List.of(march), NOON);

        assertThat(first.prepaid()).isEqualTo(Money.ZERO);
        assertThat(second.prepaid()).as("the money is there").isEqualTo(new Money(25508));
        assertThat(second.shares()).as("a share of nothing is none").isEmpty();
        PaymentFixture.use(second, List.of(april), NOON);
        PaymentFixture.settle(second, List.of(april), NOON);
        assertThat(april.status()).isEqualTo(BillStatus.PAID);
    }

    @Test
    void never_makes_two_shares_with_one_id() {
        var both = List.of(march, april);
        var payment = PaymentFixture.recorded(unit, new Money(60000), both, NOON);
        var first = PaymentFixture.recorded(unit, new Money(25508), List.of(march), NOON);
        PaymentFixture.settle(first, both, NOON);
        PaymentFixture.settle(payment, both, NOON);
        var may = bill(100, "2026-05-31");

        PaymentFixture.use(payment, List.of(may), NOON);

        assertThat(payment.shares()).extracting(Payment.Share::id).doesNotHaveDuplicates();
        assertThat(payment.shares()).hasSize(2);
    }

    @Test
    void says_so_when_it_is_for_more_bills_than_it_can_settle() {
        var many = Stream.generate(() -> bill(1, "2026-03-31")).limit(201).toList();

        assertThatThrownBy(() -> PaymentFixture.recorded(unit, new Money(201), many, NOON))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("payment.too-many-shares"));
        var all = PaymentFixture.recorded(unit, new Money(200), many, NOON);
        assertThat(all.prepaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void leaves_a_bill_alone_that_takes_no_more_payments() {
        for (var part = 0; part < 100; part++) {
            paid(1, march);
        }
        var prepaid = PaymentFixture.recorded(unit, new Money(25508), List.of(), NOON);

        assertThatThrownBy(() -> PaymentFixture.use(prepaid, List.of(march), NOON))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("payment.too-many-shares"));
        PaymentFixture.use(prepaid, List.of(march, april), NOON);
        PaymentFixture.settle(prepaid, List.of(march, april), NOON);
        assertThat(april.status()).isEqualTo(BillStatus.PAID);
    }

    @Test
    void money_that_came_in_before_there_were_receipts_is_no_news() {
        var owner = UUID.randomUUID();
        var payer =
                new Payer(
                        UUID.randomUUID(), UUID.randomUUID(), unit, "3-2-1201", owner, null, null);
        var share =
                new Bill.Payment(
                        UUID.randomUUID(),
                        null,
                        new Money(100),
                        Bill.Method.CASH,
                        NOON.at(),
                        "收费员",
                        null);

        var adopted = Payment.kept(payer, march, share);
        adopted.receipt("CUIHU-2026-000001", NOON);

        assertThat(adopted.payer().ownerId()).as("theirs all the same").isEqualTo(owner);
        assertThat(adopted.unpublished())
                .extracting(Announced::event)
                .last()
                .isInstanceOfSatisfying(
                        PaymentEvent.Receipted.class, told -> assertThat(told.ownerId()).isNull());
    }

    @Test
    void what_is_prepaid_settles_a_bill_to_come() {
        var payment = paid(30000, march);

        PaymentFixture.use(payment, List.of(april), NOON);
        PaymentFixture.settle(payment, List.of(april), NOON);

        assertThat(april.outstanding()).isEqualTo(new Money(25508 - 4492));
        assertThat(payment.prepaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void reversed_leaves_its_bills_owed_and_its_number_taken() {
        var payment = paid(60000, march, april);

        PaymentFixture.reverse(payment, List.of(march, april), NOON);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REVERSED);
        assertThat(payment.prepaid()).isEqualTo(Money.ZERO);
        assertThat(payment.receiptNumber()).isNotNull();
        assertThat(march.outstanding()).isEqualTo(march.total());
        assertThat(april.status()).isEqualTo(BillStatus.ISSUED);
    }

    @Test
    void nobody_approves_what_they_proposed_and_no_more_is_paid_back_than_is_prepaid() {
        var payment = paid(30000, march);
        var cashier = UUID.randomUUID();

        assertThatThrownBy(() -> payment.proposeRefund(new Money(4493), cashier, "多收", NOON))
                .isInstanceOf(Refusal.Invalid.class);
        payment.proposeRefund(new Money(4492), cashier, "多收", NOON);
        assertThatThrownBy(() -> payment.approveCorrection(cashier, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("payment.own"));
        assertThatThrownBy(() -> payment.use(List.of(april), NOON))
                .as("what is about to be paid back is not used meanwhile")
                .isInstanceOf(Refusal.Conflict.class);
        payment.approveCorrection(UUID.randomUUID(), NOON);

        assertThat(payment.prepaid()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> payment.proposeReversal(cashier, "多收", NOON))
                .as("part of it was paid back")
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_receipt_book_draws_each_number_once_and_for_somebody() {
        var book = ReceiptBook.of(UUID.randomUUID(), 2026);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        book.draw(first, Set.of());
        book.draw(first, Set.of());
        book.draw(second, Set.of(first));

        assertThat(book.numberOf(second)).contains(2);
        assertThat(book.drawnFor()).containsExactly(second);
    }

    private Payment paid(long cents, Bill... bills) {
        var payment = PaymentFixture.recorded(unit, new Money(cents), List.of(bills), NOON);
        PaymentFixture.settle(payment, List.of(bills), NOON);
        return payment;
    }

    private Bill bill(long cents, String due) {
        return BillFixture.issued(unit, new Money(cents), LocalDate.parse(due), NOON.at());
    }
}
