package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.ALL_HOURS;
import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static linli.workorder.orders.WorkOrderFixture.at;
import static linli.workorder.orders.WorkOrderFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Announced;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import org.junit.jupiter.api.Test;

/** One trouble that was reported twice, and two that were reported as one. */
class MergedOrderTest {

    private static final Instant LATER = Instant.parse("2026-03-02T18:00:00Z");

    WorkOrder lead = anOrderThatIs(OrderStatus.IN_PROGRESS);
    WorkOrder order = anOrderThatIs(OrderStatus.ACCEPTED);

    @Test
    void what_is_merged_is_nobodys_work_and_its_clocks_rest() {
        var due = order.resolution().due(ALL_HOURS);

        order.merge(lead, NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.assignment()).isNull();
        assertThat(order.resolution().isRunning()).isFalse();
        assertThat(due).isNotNull();
        assertThat(lastOf(order))
                .isEqualTo(new WorkOrderEvent.Merged(lastOf(order).order(), lead.asOther(), LIU));
    }

    @Test
    void it_hears_each_step_once_and_how_far_the_other_one_is() {
        order.merge(lead, NOON);
        lead.hold("NO_ACCESS", true, null, java.time.LocalDate.of(2026, 3, 5), NOON);

        order.leadMoved(lead, "workorder.started", LIU, lead.sequence() - 1, NOON);
        order.leadMoved(lead, "workorder.held", null, lead.sequence(), NOON);
        order.leadMoved(lead, "workorder.held", null, lead.sequence(), NOON);

        assertThat(steps(order)).containsExactly("workorder.held");
        assertThat(order.merge().status()).isEqualTo(OrderStatus.ON_HOLD);
    }

    @Test
    void undone_it_is_back_in_the_queue_and_its_clocks_go_on() {
        var fresh = opened(Priority.NORMAL, ALL_HOURS);
        var late = fresh.response().late(ALL_HOURS);
        fresh.merge(lead, at("2026-03-02T04:10:00Z"));

        fresh.unmerge(at("2026-03-02T05:10:00Z"));

        assertThat(fresh.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(fresh.merge()).isNull();
        assertThat(fresh.response().late(ALL_HOURS)).isEqualTo(late.plusSeconds(3600));
    }

    @Test
    void when_nobody_does_what_it_follows_it_goes_its_own_way() {
        order.merge(lead, NOON);

        order.leadEnded(UUID.randomUUID(), NOON);
        assertThat(order.status()).as("another one ended").isEqualTo(OrderStatus.CANCELLED);
        order.leadEnded(lead.id(), NOON);
        order.leadEnded(lead.id(), NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(lastOf(order))
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Unmerged.class,
                        told -> assertThat(told.leadEnded()).isTrue());
        assertThat(order.lateLevel(LATER)).isNotNegative();
    }

    @Test
    void who_follows_is_known_once() {
        var told = lead.unpublished().size();

        lead.followedBy(order.asOther(), NOON);
        lead.followedBy(order.asOther(), NOON);
        assertThat(lead.followers()).containsExactly(order.id());
        lead.followedNoMoreBy(order.asOther(), NOON);
        lead.followedNoMoreBy(order.asOther(), NOON);

        assertThat(lead.followers()).isEmpty();
        assertThat(lead.unpublished()).hasSize(told + 2);
    }

    @Test
    void only_so_many_follow() {
        for (var i = 0; i < WorkOrder.MOST_FOLLOWERS; i++) {
            lead.requireRoomForFollowers();
            lead.followedBy(
                    new WorkOrderEvent.Other(UUID.randomUUID(), "GD260302-%04d".formatted(i), null),
                    NOON);
        }

        assertThatThrownBy(lead::requireRoomForFollowers)
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("200");
    }

    @Test
    void a_photo_of_the_second_trouble_is_one_of_the_report() {
        var stranger = UUID.randomUUID();
        var part =
                new WorkOrderEvent.Part(
                        UUID.randomUUID(),
                        "GD260302-0043",
                        "ELECTRICAL",
                        Priority.NORMAL,
                        "厨房",
                        "灯也不亮",
                        List.of(stranger));
        var told = lead.unpublished().size();

        assertThatThrownBy(() -> lead.split(part, NOON)).isInstanceOf(Refusal.Invalid.class);
        assertThat(lead.unpublished()).hasSize(told);
    }

    private static WorkOrderEvent lastOf(WorkOrder order) {
        return (WorkOrderEvent) order.unpublished().getLast().event();
    }

    private static List<String> steps(WorkOrder order) {
        return order.unpublished().stream()
                .map(Announced::event)
                .filter(WorkOrderEvent.LeadMoved.class::isInstance)
                .map(event -> ((WorkOrderEvent.LeadMoved) event).step())
                .toList();
    }
}
