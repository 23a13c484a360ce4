package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.ALL_HOURS;
import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.aPendingOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linli.chassis.Stamp;
import linli.contracts.Money;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
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
                        new AppointmentWindow(EXPECTED, EXPECTED.plus(Duration.ofHours(3))),
                        null),
                Priority.URGENT,
                null,
                new PaidBy(Payer.OWNER, PaidBy.Because.IN_HOME, null, null),
                ALL_HOURS,
                NOON);
    }
}
