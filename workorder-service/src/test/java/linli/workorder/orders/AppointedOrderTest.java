package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.ALL_HOURS;
import static linli.workorder.orders.WorkOrderFixture.CHEN;
import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.aPendingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import linli.workorder.orders.WorkOrder.Job;
import linli.workorder.orders.WorkOrder.Report;
import linli.workorder.payers.PaidBy;
import org.junit.jupiter.api.Test;

class AppointedOrderTest {

    private static final Instant EXPECTED = NOON.at().plus(Duration.ofDays(4));
    private static final Duration DAY = Duration.ofDays(1);

    private final WorkOrder order = appointed();

    @Test
    void is_not_late_before_somebody_is_expected() {
        assertThat(order.resolution().late(ALL_HOURS)).isEqualTo(EXPECTED.plus(DAY));
        assertThat(order.resolution().used(EXPECTED, ALL_HOURS)).isZero();
        assertThat(order.lateLevel(EXPECTED.plus(DAY).minusSeconds(1)) > 0)
                .as("its response is late all the same")
                .isTrue();
    }

    @Test
    void counts_from_then_on() {
        var later = EXPECTED.plus(Duration.ofHours(3));

        assertThat(order.resolution().used(later, ALL_HOURS)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void that_is_done_before_took_no_time() {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(null, NOON);
        order.start(at(Duration.ofHours(1)));
        order.complete(Report.of("换好了", List.of(), Money.ZERO, List.of()), at(Duration.ofHours(2)));

        assertThat(order.resolution().used(EXPECTED.plus(DAY), ALL_HOURS)).isZero();
        assertThat(order.resolution().isBreached(EXPECTED.plus(DAY.multipliedBy(9)), ALL_HOURS))
                .isFalse();
    }

    @Test
    void that_rests_before_still_waits_for_the_time_agreed_on() {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(null, NOON);
        order.hold(
                "NO_ACCESS",
                true,
                null,
                NOON.at().atZone(ALL_HOURS.zone()).toLocalDate().plusDays(2),
                at(Duration.ofHours(1)));
        order.resume(at(Duration.ofDays(2)));

        assertThat(order.resolution().late(ALL_HOURS)).isEqualTo(EXPECTED.plus(DAY));
        assertThat(order.resolution().intervals())
                .allMatch(one -> one.to() == null || !one.to().isBefore(one.from()));
    }

    @Test
    void that_is_moved_counts_from_the_other_time_and_keeps_what_was_used() {
        var twoHoursIn = at(Duration.ofDays(4).plusHours(2));
        var another = window(EXPECTED.plus(Duration.ofDays(2)));

        order.reschedule(another, true, "临时出差", twoHoursIn);

        assertThat(order.job().appointment()).isEqualTo(another);
        assertThat(order.resolution().used(another.from(), ALL_HOURS))
                .isEqualTo(Duration.ofHours(2));
        assertThat(order.resolution().late(ALL_HOURS))
                .isEqualTo(another.from().plus(DAY).minus(Duration.ofHours(2)));
    }

    @Test
    void that_is_moved_to_an_earlier_time_counts_from_there() {
        var another = window(EXPECTED.minus(Duration.ofDays(2)));

        order.reschedule(another, true, "提前到家", at(Duration.ofHours(1)));

        assertThat(order.resolution().late(ALL_HOURS)).isEqualTo(another.from().plus(DAY));
    }

    @Test
    void that_is_moved_stays_with_whoever_can_come_and_says_what_was_before() {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(EXPECTED, NOON);

        order.reschedule(window(EXPECTED.plus(DAY)), true, "临时出差", NOON);
        order.reschedule(window(EXPECTED.plus(DAY.multipliedBy(2))), true, "又改了", NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.assignment().expectedAt()).as("that was for the time before").isNull();
        assertThat(order.rescheduled()).isEqualTo(2);
        assertThat(order.unpublished().getLast().event())
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Rescheduled.class,
                        moved -> {
                            assertThat(moved.before()).isEqualTo(window(EXPECTED.plus(DAY)));
                            assertThat(moved.assignee()).isEqualTo(LIU);
                            assertThat(moved.returned()).isFalse();
                            assertThat(moved.times()).isEqualTo(2);
                        });
    }

    @Test
    void that_is_moved_to_when_its_technician_cannot_come_goes_back_into_the_queue() {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(null, NOON);

        order.reschedule(window(EXPECTED.plus(DAY)), false, "临时出差", NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(order.assignment()).isNull();
        assertThat(order.unpublished().getLast().event())
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Rescheduled.class,
                        moved -> {
                            assertThat(moved.assignee()).isEqualTo(LIU);
                            assertThat(moved.returned()).isTrue();
                        });
    }

    @Test
    void that_rests_is_put_off_until_the_other_time_instead() {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(null, NOON);
        var day = NOON.at().atZone(ALL_HOURS.zone()).toLocalDate().plusDays(2);
        order.hold("OWNER_RESCHEDULED", true, null, day, NOON);
        var another = window(EXPECTED.plus(DAY));

        order.reschedule(another, true, "临时出差", at(Duration.ofDays(1)));

        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.pause()).isNull();
        assertThat(order.resolution().late(ALL_HOURS)).isEqualTo(another.from().plus(DAY));
    }

    @Test
    void is_not_moved_to_where_it_is() {
        assertThatThrownBy(() -> order.reschedule(window(EXPECTED), true, "没有改", NOON))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("workorder.same-visit"));
        assertThat(order.rescheduled()).isZero();
    }

    @Test
    void is_moved_no_more_once_work_has_begun_even_if_somebody_else_is_to_go_on() {
        order.assign(LIU, List.of(), null, NOON);
        order.accept(null, NOON);
        assertThat(OrderGuard.VISIT_AHEAD.refusal(order, NOON.at())).isNull();

        order.start(at(Duration.ofHours(1)));
        order.reassign(CHEN, List.of(), "换人", at(Duration.ofHours(2)));

        assertThat(OrderGuard.VISIT_AHEAD.refusal(order, NOON.at()))
                .extracting(Refusal::code)
                .isEqualTo("workorder.begun");
        assertThat(OrderGuard.VISIT_AHEAD.refusal(aPendingOrder(), NOON.at()))
                .extracting(Refusal::code)
                .isEqualTo("workorder.no-appointment");
    }

    private static AppointmentWindow window(Instant from) {
        return new AppointmentWindow(from, from.plus(Duration.ofHours(3)));
    }

    private static Stamp at(Duration later) {
        return Stamp.bySystem(NOON.at().plus(later));
    }

    private static WorkOrder appointed() {
        var job = aPendingOrder().job();
        return WorkOrder.open(
                aPendingOrder().id(),
                "GD260302-0009",
                new Job(
                        job.requestId(),
                        job.title(),
                        job.titleEn(),
                        job.type(),
                        job.skill(),
                        job.claimable(),
                        job.afterPhoto(),
                        job.place(),
                        job.description(),
                        job.photos(),
                        job.communityId(),
                        job.buildingId(),
                        job.unitId(),
                        job.unitLabel(),
                        job.ownerId(),
                        window(EXPECTED),
                        null),
                Priority.URGENT,
                null,
                new PaidBy(Payer.OWNER, PaidBy.Because.IN_HOME, null, null),
                ALL_HOURS,
                NOON);
    }
}
