package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.aValve;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static linli.workorder.orders.WorkOrderFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import linli.contracts.Money;
import linli.workorder.orders.WorkOrder.Report;
import org.junit.jupiter.api.Test;

/** How long somebody worked: what lies between is nobody's labour. */
class LabourTimeTest {

    @Test
    void waits_and_holds_are_left_out_and_rework_begins_anew() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.start(at("2026-03-02T05:00:00Z"));
        order.waitForParts(List.of(aValve()), null, at("2026-03-02T05:20:00Z"));
        order.resume(at("2026-03-02T09:00:00Z"));
        order.hold("NO_ACCESS", true, null, LocalDate.of(2026, 3, 5), at("2026-03-02T09:10:00Z"));
        assertThat(order.worked(Instant.parse("2026-03-02T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(30));
        order.resume(at("2026-03-03T01:00:00Z"));
        assertThat(order.worked(Instant.parse("2026-03-03T01:05:00Z")))
                .isEqualTo(Duration.ofMinutes(35));

        order.complete(
                Report.of("好了", List.of(), Money.ZERO, List.of()), at("2026-03-03T01:15:00Z"));
        assertThat(order.completion().worked()).isEqualTo(Duration.ofMinutes(45));

        order.reject("还在滴", at("2026-03-03T02:00:00Z"));
        assertThat(order.worked(Instant.parse("2026-03-03T03:00:00Z"))).isZero();
    }

    @Test
    void who_takes_over_does_not_work_before_they_start() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.start(at("2026-03-02T05:00:00Z"));
        order.reassign(WorkOrderFixture.CHEN, List.of(), "换人", at("2026-03-02T05:30:00Z"));

        assertThat(order.worked(Instant.parse("2026-03-02T08:00:00Z")))
                .isEqualTo(Duration.ofMinutes(30));
    }
}
