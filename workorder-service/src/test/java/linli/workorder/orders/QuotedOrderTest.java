package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.aValve;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static linli.workorder.orders.WorkOrderFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.contracts.Channel;
import linli.contracts.Money;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.WorkOrderEvent;
import linli.workorder.orders.WorkOrder.Purchase;
import linli.workorder.orders.WorkOrder.Report;
import org.junit.jupiter.api.Test;

/** An order of which its owner was told what it would cost: a valve for 28 and 30 for the work. */
class QuotedOrderTest {

    private static final Money LABOUR = new Money(3000);

    private final WorkOrder order = anOrderThatIs(OrderStatus.IN_PROGRESS);

    private void quoted(boolean waits) {
        order.quote(List.of(aValve()), LABOUR, "更换角阀", waits, true, NOON);
    }

    private void completed(long labourCents, long inspectionCents) {
        order.complete(
                new Report(
                        "更换角阀",
                        List.of(aValve()),
                        Purchase.NONE,
                        new Money(labourCents),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        new Money(inspectionCents)),
                NOON);
    }

    @Test
    void waits_for_the_answer_while_the_clock_rests_and_goes_on_with_it() {
        quoted(true);

        assertThat(order.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(order.resolution().isRunning()).isFalse();
        assertThat(order.quote().total()).isEqualTo(new Money(5800));

        order.acceptQuote(at("2026-03-02T06:00:00Z"));

        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThat(order.resolution().isRunning()).isTrue();
        assertThat(order.quote().answer().at()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(order.unpublished())
                .extracting(one -> one.event())
                .hasAtLeastOneElementOfType(WorkOrderEvent.Quoted.class)
                .hasAtLeastOneElementOfType(WorkOrderEvent.QuoteAccepted.class);
    }

    @Test
    void goes_on_by_itself_after_some_days_without_an_answer() {
        quoted(true);

        order.resumeOnItsDay(at("2026-03-05T00:00:00Z"));

        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThatThrownBy(() -> completed(3000, 0)).hasMessageContaining("not said anything");
    }

    @Test
    void is_not_billed_above_what_was_accepted_without_asking_again() {
        quoted(false);
        order.acceptQuote(NOON);

        assertThatThrownBy(() -> completed(3001, 0))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refused -> assertThat(refused.code()).isEqualTo("workorder.over-quote"));
        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);

        order.quote(List.of(aValve()), new Money(3001), null, false, true, NOON);
        assertThat(order.quote().number()).isEqualTo(2);
        assertThatThrownBy(() -> completed(3001, 0))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refused -> assertThat(refused.code()).isEqualTo("workorder.quote-open"));
        order.acceptQuote(NOON);
        completed(3001, 0);

        assertThat(order.completion().total()).isEqualTo(new Money(5801));
    }

    @Test
    void may_cost_less_than_was_said() {
        quoted(false);
        order.acceptQuote(NOON);

        completed(0, 0);

        assertThat(order.completion().total()).isEqualTo(new Money(2800));
    }

    @Test
    void costs_no_more_than_that_somebody_came_when_the_owner_does_not_want_it() {
        quoted(true);
        order.declineQuote("太贵", NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThat(order.quote().answer().reason()).isEqualTo("太贵");
        assertThatThrownBy(() -> completed(0, 2000)).isInstanceOf(Refusal.Conflict.class);

        order.complete(
                new Report(
                        "已检查，业主暂不维修",
                        List.of(),
                        Purchase.NONE,
                        new Money(2000),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        new Money(2000)),
                NOON);

        assertThat(order.completion().total()).isEqualTo(new Money(2000));
    }

    @Test
    void needs_no_asking_when_it_costs_nothing_or_somebody_else_pays() {
        assertThatThrownBy(() -> order.quote(List.of(), Money.ZERO, null, false, true, NOON))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(OrderRules.allowed(order, who(LIU.staffId(), "workorder:work")))
                .contains(OrderCommand.QUOTE);
        order.setPayer(Payer.PROPERTY, "保修", NOON);
        assertThat(OrderRules.allowed(order, who(LIU.staffId(), "workorder:work")))
                .doesNotContain(OrderCommand.QUOTE);
    }

    @Test
    void is_answered_once_by_the_household_and_not_by_whoever_named_it() {
        assertThat(OrderRules.allowed(order, who(null, "workorder:rate"))).isEmpty();
        quoted(false);

        assertThat(OrderRules.allowed(order, who(null, "workorder:rate")))
                .containsExactly(OrderCommand.ACCEPT_QUOTE, OrderCommand.DECLINE_QUOTE);
        assertThat(OrderRules.allowed(order, who(LIU.staffId(), "workorder:rework"))).isEmpty();

        order.acceptQuote(NOON);

        assertThat(OrderRules.allowed(order, who(null, "workorder:rate"))).isEmpty();
    }

    @Test
    void begins_anew_with_rework() {
        quoted(false);
        order.acceptQuote(NOON);
        completed(3000, 0);

        order.reject("还在漏", NOON);

        assertThat(order.quote()).isNull();
    }

    private static Access who(UUID staffId, String permission) {
        var account =
                new Account(
                        "account",
                        "张伟",
                        staffId,
                        null,
                        Map.of(permission, Scope.EVERYTHING),
                        Map.of());
        return new Access(
                account, null, Scope.EVERYTHING, Channel.CONSOLE, null, null, null, NOON.at());
    }
}
