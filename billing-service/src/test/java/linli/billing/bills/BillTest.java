package linli.billing.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.Bill.LineCredit;
import linli.billing.bills.Bill.Method;
import linli.billing.bills.Bill.Payment;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent.Issued;
import linli.contracts.billing.BillEvent.PaymentRecorded;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

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
        bill.settle(share(5799), NOON);
        assertThat(bill.status()).isEqualTo(BillStatus.PARTIALLY_PAID);

        bill.settle(share(1), NOON);

        assertThat(bill.status()).isEqualTo(BillStatus.PAID);
        assertThat(bill.outstanding()).isEqualTo(Money.ZERO);
        assertThat(bill.unpublished())
                .extracting(Announced::event)
                .last()
                .isInstanceOfSatisfying(
                        PaymentRecorded.class,
                        paid -> assertThat(paid.outstanding()).isEqualTo(Money.ZERO));
    }

    @Test
    void takes_no_more_than_is_owed_and_the_same_share_once() {
        var much = share(6000);

        bill.settle(much, NOON);
        bill.settle(much, NOON);
        var late = share(1);
        bill.settle(late, NOON);

        assertThat(bill.takenOf(much.id())).isEqualTo(new Money(5800));
        assertThat(bill.takenOf(late.id())).as("nothing is owed").isEqualTo(Money.ZERO);
        assertThat(bill.payments()).hasSize(1);
    }

    @Test
    void is_read_by_who_was_at_home_with_the_debtor_and_by_nobody_for_the_unit() {
        var unit = UUID.randomUUID();
        var owner = UUID.randomUUID();
        var member = UUID.randomUUID();
        var debtor = new Debtor(UUID.randomUUID(), UUID.randomUUID(), unit, "3-2-1201", owner);

        assertThat(debtor.reach().people()).containsExactly(owner);
        assertThat(debtor.among(Map.of(unit, List.of(member, owner))).reach().people())
                .containsExactly(owner, member);
        assertThat(debtor.among(Map.of(unit, List.of(member))).reach().people())
                .as("who lives there without the debtor is another household")
                .containsExactly(owner);
        assertThat(debtor.among(Map.of()).reach().people()).containsExactly(owner);
        assertThat(debtor.reach().units()).isEmpty();
    }

    @Test
    void gives_the_same_answer_to_a_share_of_which_it_took_nothing() {
        var first = share(5800);
        bill.settle(first, NOON);
        var late = share(5800);
        bill.settle(late, NOON);

        bill.unsettle(first.id(), NOON);
        bill.settle(late, NOON);

        assertThat(bill.takenOf(late.id()))
                .as("its payment may have heard that and keeps the money as prepaid")
                .isEqualTo(Money.ZERO);
        assertThat(bill.outstanding()).isEqualTo(new Money(5800));
        assertThat(bill.payments()).hasSize(1);
    }

    @Test
    void is_paid_in_a_hundred_parts_and_no_more_whatever_came_to_nothing() {
        for (var part = 0; part < 100; part++) {
            assertThat(bill.takesPayments()).isTrue();
            bill.settle(share(1), NOON);
        }

        assertThat(bill.takesPayments()).isFalse();
        bill.settle(share(1), NOON);
        assertThat(bill.outstanding()).isEqualTo(new Money(5700));
    }

    @Test
    void owes_again_what_a_payment_settled_that_was_taken_back() {
        var share = share(5800);
        bill.settle(share, NOON);

        bill.unsettle(share.id(), NOON);
        bill.unsettle(share.id(), NOON);

        assertThat(bill.status()).isEqualTo(BillStatus.ISSUED);
        assertThat(bill.outstanding()).isEqualTo(new Money(5800));
        assertThat(bill.payments()).as("what happened stays").hasSize(1);
        bill.proposeVoid(UUID.randomUUID(), "面积录入有误", NOON);
        assertThat(bill.isDisputed()).isTrue();
    }

    @Test
    void part_of_it_is_put_right_by_a_second_person_and_the_rest_is_owed() {
        var cashier = UUID.randomUUID();
        var head = UUID.randomUUID();
        bill.proposeCredit(cashier, "人工多算", of(1, 1000), NOON);
        assertThat(bill.isDisputed()).as("nobody is reminded meanwhile").isTrue();
        refused("bill.credit-own", () -> bill.approveCredit(cashier, NOON));
        refused("bill.credit-proposed", () -> bill.proposeVoid(head, "错", NOON));

        bill.approveCredit(head, NOON);

        assertThat(bill.total()).as("what was issued stays").isEqualTo(new Money(5800));
        assertThat(bill.charged()).isEqualTo(new Money(4800));
        assertThat(bill.outstanding()).isEqualTo(new Money(4800));
        assertThat(bill.status()).isEqualTo(BillStatus.ISSUED);
        var share = share(4800);
        bill.settle(share, NOON);
        assertThat(bill.status()).isEqualTo(BillStatus.PAID);
        bill.unsettle(share.id(), NOON);
        assertThat(bill.status()).isEqualTo(BillStatus.ISSUED);
        assertThat(bill.outstanding()).isEqualTo(new Money(4800));
    }

    @Test
    void no_more_is_put_right_than_a_line_has_and_than_is_owed() {
        var by = UUID.randomUUID();
        refused("bill.credit-lines", () -> bill.proposeCredit(by, "错", of(1, 3001), NOON));
        refused("bill.credit-lines", () -> bill.proposeCredit(by, "错", of(2, 1), NOON));
        refused("bill.credit-lines", () -> bill.proposeCredit(by, "错", List.of(), NOON));
        var twice = List.of(new LineCredit(1, new Money(1)), new LineCredit(1, new Money(1)));
        refused("bill.credit-lines", () -> bill.proposeCredit(by, "错", twice, NOON));
        var all = List.of(new LineCredit(0, new Money(2800)), new LineCredit(1, new Money(3000)));
        refused("bill.credit-whole", () -> bill.proposeCredit(by, "错", all, NOON));

        bill.proposeCredit(by, "人工多算", of(1, 3000), NOON);
        bill.settle(share(4000), NOON);

        refused("bill.credit-exceeds", () -> bill.approveCredit(UUID.randomUUID(), NOON));
        bill.refuseCredit("先冲正收款", NOON);
        assertThat(bill.isDisputed()).isFalse();
        assertThat(bill.outstanding()).isEqualTo(new Money(1800));
        bill.proposeCredit(by, "人工多算", of(1, 1800), NOON);
        bill.approveCredit(UUID.randomUUID(), NOON);
        assertThat(bill.status()).isEqualTo(BillStatus.PAID);
        refused("bill.credit-exceeds", () -> bill.proposeCredit(by, "错", of(0, 1), NOON));
    }

    private static List<LineCredit> of(int line, long cents) {
        return List.of(new LineCredit(line, new Money(cents)));
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move).extracting("code").isEqualTo(code);
    }

    private static Payment share(long cents) {
        return new Payment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Money(cents),
                Method.CASH,
                NOON.at(),
                "收费员",
                null);
    }

    private static Line line(String name, Money price) {
        return new Line(name, BigDecimal.ONE, price, price);
    }
}
