package linli.billing.latefees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import linli.billing.bills.Accrual;
import linli.billing.bills.Accrual.Terms;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.billing.latefees.LateFee.Charged;
import linli.billing.latefees.LateFeeRule.Round;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.contracts.Money;
import linli.contracts.billing.LateFeeEvent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LateFeeTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-04-30T04:00:00Z"));
    private static final UUID CASHIER = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();

    final Bill bill = BillFixture.issued(UUID.randomUUID(), new Money(1_000_00), DUE, NOON.at());
    final LateFee fee = LateFee.of(bill);

    @Test
    void is_charged_as_it_was_seen_and_the_rest_later() {
        fee.charge(after(30), new Money(15_00), NOON);
        fee.charge(after(40), new Money(5_00), NOON);

        assertThat(fee.charged())
                .extracting(Charged::amount)
                .containsExactly(new Money(15_00), new Money(5_00));
        assertThat(fee.charged()).extracting(Charged::billId).doesNotHaveDuplicates();
        assertThat(fee.charged().getLast().before()).isEqualTo(new Money(15_00));
        assertThat(fee.open(after(40))).isEqualTo(Money.ZERO);
        assertThat(fee.unpublished())
                .extracting(Announced::event)
                .allMatch(LateFeeEvent.Charged.class::isInstance)
                .hasSize(2);
    }

    @Test
    void is_not_charged_when_it_comes_to_something_else_by_now() {
        refused("late-fee.changed", () -> fee.charge(after(31), new Money(15_00), NOON));
        refused("late-fee.changed", () -> fee.charge(after(0), Money.ZERO, NOON));

        assertThat(fee.charged()).isEmpty();
    }

    @Test
    void is_waived_by_a_second_person_and_charged_for_the_rest_only() {
        fee.proposeWaiver(after(30), new Money(10_00), CASHIER, "住院", NOON);

        refused("late-fee.waiver-own", () -> fee.approveWaiver(after(30), CASHIER, NOON));
        refused("late-fee.waiver-proposed", () -> fee.charge(after(30), new Money(15_00), NOON));
        assertThat(fee.open(after(30))).isEqualTo(new Money(15_00));

        fee.approveWaiver(after(30), MANAGER, NOON);

        assertThat(fee.waivedInAll()).isEqualTo(new Money(10_00));
        fee.charge(after(30), new Money(5_00), NOON);
        assertThat(fee.open(after(30))).isEqualTo(Money.ZERO);
    }

    @Test
    void is_not_waived_beyond_what_is_open() {
        refused(
                "late-fee.waiver",
                () -> fee.proposeWaiver(after(30), new Money(15_01), CASHIER, "住院", NOON));
        fee.proposeWaiver(after(30), new Money(15_00), CASHIER, "住院", NOON);

        refused("late-fee.changed", () -> fee.approveWaiver(after(20), MANAGER, NOON));
    }

    @Test
    void stays_what_it_is_when_the_waiver_is_refused() {
        refused("late-fee.waiver-none", () -> fee.refuseWaiver("没有证明", NOON));
        fee.proposeWaiver(after(30), new Money(15_00), CASHIER, "住院", NOON);
        assertThat(fee.mayBeDecidedBy(CASHIER)).isFalse();
        assertThat(fee.mayBeDecidedBy(MANAGER)).isTrue();

        fee.refuseWaiver("没有证明", NOON);

        assertThat(fee.open(after(30))).isEqualTo(new Money(15_00));
        assertThat(fee.waivers()).isEmpty();
    }

    @Test
    void a_rule_is_for_bills_due_on_its_days_once_a_second_person_agrees() {
        var rule =
                LateFeeRule.propose(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new Terms(BigDecimal.ONE, 0, BigDecimal.ONE),
                        DUE,
                        null,
                        5,
                        CASHIER,
                        NOON);
        assertThat(rule.isFor(DUE)).isFalse();
        refused("late-fee-rule.own", () -> rule.activate(CASHIER, NOON));
        refused("late-fee-rule.state", () -> rule.end(DUE.plusDays(1), NOON));

        rule.activate(MANAGER, NOON);
        rule.end(DUE.plusDays(1), NOON);

        assertThat(rule.isChargedOn(LocalDate.of(2026, 5, 5))).isTrue();
        assertThat(rule.isChargedOn(LocalDate.of(2026, 5, 6))).isFalse();
        var round = Round.none(LocalDate.of(2026, 5, 5)).charged(new Money(1_00)).leftOut();
        rule.charged(round, NOON);
        rule.charged(Round.none(LocalDate.of(2026, 5, 5)), NOON);
        assertThat(rule.lastRound()).as("a day is told once").isEqualTo(round);
        assertThat(rule.isFor(DUE)).isTrue();
        assertThat(rule.isFor(DUE.minusDays(1))).isFalse();
        assertThat(rule.isFor(DUE.plusDays(1))).isFalse();
        refused("late-fee-rule.state", () -> rule.refuse("未约定", NOON));
    }

    private Accrual after(int days) {
        return Accrual.of(
                bill,
                new Terms(new BigDecimal("0.0005"), 0, BigDecimal.ONE),
                ZoneId.of("Asia/Shanghai"),
                DUE.plusDays(days));
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
