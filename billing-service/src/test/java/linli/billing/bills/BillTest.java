package linli.billing.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.Bill.Method;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent.Issued;
import linli.contracts.billing.BillEvent.PaymentRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillTest {

    static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));

    final Bill bill =
            Bill.issue(
                    UUID.randomUUID(),
                    "ZD260302-0001",
                    new Debtor(UUID.randomUUID(), null, UUID.randomUUID(), "3-2-1201", null),
                    new Charge(
                            "REPAIR_MATERIALS",
                            "厨房 · 给排水漏水",
                            null,
                            List.of(line("角阀 DN15", new Money(2800)), line("人工", new Money(3000))),
                            UUID.randomUUID(),
                            null),
                    LocalDate.of(2026, 3, 17),
                    NOON);

    @Test
    void adds_up_its_lines_and_tells_the_total() {
        assertThat(bill.total()).isEqualTo(new Money(5800));
        assertThat(bill.outstanding()).isEqualTo(new Money(5800));
        assertThat(bill.unpublished())
                .extracting(Announced::event)
                .singleElement()
                .isInstanceOfSatisfying(
                        Issued.class,
                        issued -> assertThat(issued.total()).isEqualTo(new Money(5800)));
    }

    @Test
    void is_paid_in_parts_to_the_cent() {
        bill.pay(UUID.randomUUID(), new Money(5799), Method.WECHAT, NOON);
        assertThat(bill.status()).isEqualTo(BillStatus.PARTIALLY_PAID);

        bill.pay(UUID.randomUUID(), new Money(1), Method.CASH, NOON);

        assertThat(bill.status()).isEqualTo(BillStatus.PAID);
        assertThat(bill.outstanding()).isEqualTo(Money.ZERO);
        assertThat(bill.unpublished())
                .extracting(Announced::event)
                .last()
                .isInstanceOfSatisfying(
                        PaymentRecorded.class,
                        paid -> assertThat(paid.outstanding()).isEqualTo(Money.ZERO));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5801})
    void takes_neither_nothing_nor_more_than_is_owed(long cents) {
        assertThatThrownBy(() -> bill.pay(UUID.randomUUID(), new Money(cents), Method.CASH, NOON))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(bill.outstanding()).isEqualTo(new Money(5800));
        assertThat(bill.unpublished()).as("a refused payment tells nothing").hasSize(1);
    }

    @Test
    void takes_nothing_once_it_is_paid() {
        bill.pay(UUID.randomUUID(), new Money(5800), Method.CASH, NOON);

        assertThatThrownBy(() -> bill.pay(UUID.randomUUID(), new Money(1), Method.CASH, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("bill.paid"));
    }

    private static Line line(String name, Money price) {
        return new Line(name, BigDecimal.ONE, price, price);
    }
}
