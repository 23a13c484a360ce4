package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.aPendingOrder;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.contracts.Money;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.ArchivedBy;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import linli.workorder.orders.WorkOrder.Report;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private final WorkOrder order = anOrderThatIs(OrderStatus.COMPLETED);

    @Test
    void nobody_is_called_who_can_rate_it_themselves() {
        assertThat(order.isToCall()).isFalse();

        order.rate(5, null, NOON);

        assertThat(order.isToCall()).isFalse();
    }

    @Test
    void whoever_has_rated_it_poorly_is_called() {
        order.rate(2, "还在漏", NOON);

        assertThat(order.isToCall()).isTrue();
    }

    @Test
    void whoever_had_to_have_it_done_again_is_called_once_it_is() {
        order.reject("还在漏", NOON);
        assertThat(order.isToCall()).isFalse();

        done(order);

        assertThat(order.isToCall()).isTrue();
    }

    @Test
    void for_whom_others_took_it_down_is_called_until_they_rate_it() {
        var hotline = aPendingOrder();
        hotline.takenDownByStaff();
        assertThat(hotline.isToCall()).isFalse();
        done(hotline);
        assertThat(hotline.isToCall()).isTrue();

        hotline.rate(4, null, NOON);

        assertThat(hotline.isToCall()).isFalse();
    }

    @Test
    void is_called_no_more_once_reached_or_after_three_tries() {
        order.rate(1, null, NOON);
        order.followUp(CallResult.NOT_REACHED, null, NOON);
        order.followUp(CallResult.NOT_REACHED, null, NOON);
        assertThat(order.isToCall()).isTrue();

        order.followUp(CallResult.NOT_REACHED, null, NOON);
        assertThat(order.isToCall()).isFalse();
        assertThat(order.lastCall()).isEqualTo(CallResult.NOT_REACHED);

        var other = anOrderThatIs(OrderStatus.COMPLETED);
        other.rate(1, null, NOON);
        other.followUp(CallResult.NOT_SATISFIED, "还在漏", NOON);
        assertThat(other.isToCall()).isFalse();
        assertThat(other.unpublished().getLast().event())
                .isEqualTo(
                        new WorkOrderEvent.FollowedUp(
                                ((WorkOrderEvent) other.unpublished().getLast().event()).order(),
                                LIU,
                                1,
                                CallResult.NOT_SATISFIED));
    }

    @Test
    void of_work_that_is_done_again_somebody_asks_again() {
        order.followUp(CallResult.NOT_SATISFIED, "还在漏", NOON);
        order.reject("还在漏", NOON);
        done(order);

        assertThat(order.lastCall()).isNull();
        assertThat(order.isToCall()).isTrue();
        assertThat(order.followUps()).as("what was said before stays").hasSize(1);
    }

    @Test
    void nobody_is_called_about_what_was_long_ago() {
        order.rate(2, null, NOON);
        order.derive(NOON.at());

        assertThat(order.isToCall(NOON.at().plus(Duration.ofDays(13)))).isTrue();
        assertThat(order.isToCall(NOON.at().plus(Duration.ofDays(14)))).isFalse();
    }

    @Test
    void what_was_rated_poorly_ends_when_nobody_was_reached_three_times() {
        order.rate(2, "还在漏", NOON);
        order.followUp(CallResult.NOT_REACHED, null, NOON);
        order.followUp(CallResult.NOT_REACHED, null, NOON);
        ring(NOON);
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);

        order.followUp(CallResult.NOT_REACHED, null, NOON);
        ring(NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);
        assertThat(order.unpublished().getLast().event())
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Archived.class,
                        told -> {
                            assertThat(told.by()).isEqualTo(ArchivedBy.FOLLOW_UP);
                            assertThat(told.stars()).as("it was rated, and counts").isEqualTo(2);
                        });
    }

    @Test
    void what_was_rated_poorly_ends_after_fourteen_days_and_not_after_seven() {
        order.rate(2, "还在漏", NOON);
        ring(later(Duration.ofDays(14).minusSeconds(1)));
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);

        ring(later(Duration.ofDays(14)));

        assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);
        assertThat(order.isToCall(NOON.at().plus(Duration.ofDays(14)))).isFalse();
    }

    @Test
    void what_somebody_has_to_answer_for_does_not_end_by_itself_until_they_did() {
        var record = UUID.randomUUID();
        order.supervise(record, 1);
        order.rate(1, null, NOON);
        ring(later(Duration.ofDays(15)));
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);

        order.release(record, later(Duration.ofDays(16)));
        ring(later(Duration.ofDays(16)));

        assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);
    }

    /** As it is when it was stored, and the timer looks at it. */
    private void ring(Stamp stamp) {
        order.derive(stamp.at());
        order.autoArchive(stamp);
    }

    private static Stamp later(Duration after) {
        return Stamp.bySystem(NOON.at().plus(after));
    }

    private static void done(WorkOrder order) {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(null, NOON);
        order.start(NOON);
        order.complete(Report.of("换好了", List.of(), Money.ZERO, List.of()), NOON);
    }
}
