package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.CHEN;
import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static linli.workorder.orders.WorkOrderFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import linli.chassis.Refusal;
import linli.contracts.Money;
import linli.contracts.workorder.WorkOrderEvent;
import linli.workorder.orders.WorkOrder.Report;
import org.junit.jupiter.api.Test;

class HelpersTest {

    private static final Instant QUARTER_PAST = Instant.parse("2026-03-02T04:15:00Z");

    @Test
    void their_time_counts_from_when_they_come_to_when_they_go() {
        var order = anOrderThatIs(OrderStatus.IN_PROGRESS);
        order.setHelpers(List.of(CHEN), at("2026-03-02T04:05:00Z"));
        assertThat(order.worked(QUARTER_PAST)).isEqualTo(Duration.ofMinutes(15 + 10));

        order.setHelpers(List.of(), at("2026-03-02T04:10:00Z"));
        order.complete(
                Report.of("好了", List.of(), Money.ZERO, List.of()), at("2026-03-02T04:15:00Z"));

        assertThat(Objects.requireNonNull(order.completion()).worked())
                .isEqualTo(Duration.ofMinutes(15 + 5));
    }

    @Test
    void who_helps_sees_it_and_archives_it_no_more_than_who_is_responsible() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.setHelpers(List.of(CHEN), NOON);

        assertThat(order.reach().people()).contains(CHEN.staffId(), LIU.staffId());
        assertThat(order.isWorkOf(CHEN.staffId())).isTrue();
        assertThat(order.isAssignedTo(CHEN.staffId())).isFalse();
    }

    @Test
    void a_helper_who_becomes_responsible_helps_no_more() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.setHelpers(List.of(CHEN), NOON);

        order.reassign(CHEN, List.of(), "换人", NOON);

        assertThat(order.helpers()).isEmpty();
        assertThatThrownBy(() -> order.setHelpers(List.of(CHEN), NOON))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void the_same_helpers_again_are_no_news() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.setHelpers(List.of(CHEN), NOON);
        var told = order.unpublished().size();

        order.setHelpers(List.of(CHEN), NOON);

        assertThat(order.unpublished()).hasSize(told);
    }

    @Test
    void a_cancelled_order_tells_who_was_to_help() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.setHelpers(List.of(CHEN), NOON);

        order.cancel("业主已自行修好", NOON);

        assertThat(order.unpublished().getLast().event())
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Cancelled.class,
                        cancelled -> assertThat(cancelled.helpers()).containsExactly(CHEN));
    }
}
