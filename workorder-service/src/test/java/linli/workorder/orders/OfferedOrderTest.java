package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.ALL_HOURS;
import static linli.workorder.orders.WorkOrderFixture.CHEN;
import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.contracts.Channel;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.Crew;
import org.junit.jupiter.api.Test;

/** An order that a team may take. */
class OfferedOrderTest {

    private static final Crew PLUMBERS = new Crew(UUID.randomUUID(), "水电班");
    private static final UUID STRANGER = UUID.randomUUID();

    private final WorkOrder order = WorkOrderFixture.opened(Priority.URGENT, ALL_HOURS);

    private WorkOrder offered() {
        order.offer(PLUMBERS, LIU.staffId(), List.of(LIU, CHEN), NOON);
        return order;
    }

    @Test
    void stays_to_be_dispatched_and_is_seen_by_the_whole_team() {
        offered();

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(order.reach().people()).contains(LIU.staffId(), CHEN.staffId());
        assertThat(order.response().isRunning()).isTrue();
        assertThat(order.unpublished().getLast().event())
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Offered.class,
                        told -> {
                            assertThat(told.members()).containsExactly(LIU, CHEN);
                            assertThat(told.takeBy())
                                    .isEqualTo(Instant.parse("2026-03-02T04:10:00Z"));
                        });
    }

    @Test
    void is_taken_by_a_member_and_handed_out_by_the_lead_and_by_nobody_else() {
        offered();

        assertThat(OrderRules.allowed(order, technician(CHEN.staffId())))
                .containsExactly(OrderCommand.CLAIM);
        assertThat(OrderRules.allowed(order, technician(LIU.staffId())))
                .containsExactly(OrderCommand.HAND, OrderCommand.CLAIM);
        assertThat(OrderRules.allowed(order, technician(STRANGER))).isEmpty();
    }

    @Test
    void belongs_to_whoever_takes_it_alone() {
        offered();

        order.claim(CHEN, at("2026-03-02T04:03:00Z"));

        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.offer()).isNull();
        assertThat(order.isAssignedTo(CHEN.staffId())).isTrue();
        assertThat(order.reach().people()).doesNotContain(LIU.staffId());
        order.offerTimedOut(at("2026-03-02T04:10:00Z"));
        assertThat(order.passedBy()).isNull();
    }

    @Test
    void goes_back_to_whoever_dispatches_when_nobody_takes_it_in_time() {
        offered();

        order.offerTimedOut(at("2026-03-02T04:09:59Z"));
        assertThat(order.offer()).isNotNull();
        order.offerTimedOut(at("2026-03-02T04:10:00Z"));

        assertThat(order.offer()).isNull();
        assertThat(order.passedBy()).isEqualTo(PLUMBERS);
        assertThat(order.reach().people()).doesNotContain(LIU.staffId(), CHEN.staffId());
        assertThat(order.unpublished().getLast().event())
                .isInstanceOf(WorkOrderEvent.OfferTimedOut.class);
        assertThat(OrderRules.allowed(order, technician(STRANGER)))
                .containsExactly(OrderCommand.CLAIM);
    }

    @Test
    void is_forgotten_with_the_order_and_settled_by_sending_somebody() {
        offered();
        order.offerTimedOut(at("2026-03-02T04:10:00Z"));
        order.assign(LIU, List.of(), null, NOON);
        assertThat(order.passedBy()).isNull();

        var cancelled = WorkOrderFixture.aPendingOrder();
        cancelled.offer(PLUMBERS, null, List.of(LIU), NOON);
        cancelled.cancel("MISTAKE", NOON);
        assertThat(cancelled.offer()).isNull();
    }

    private static Access technician(UUID staffId) {
        var account =
                new Account(
                        "account",
                        "师傅",
                        staffId,
                        null,
                        Map.of("workorder:claim", Scope.EVERYTHING),
                        Map.of());
        return new Access(
                account, null, Scope.EVERYTHING, Channel.CONSOLE, null, null, null, NOON.at());
    }
}
