package linli.workorder.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.time.BusinessCalendar;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.contracts.Money;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.orders.WorkOrder.Job;
import linli.workorder.orders.WorkOrder.Report;
import linli.workorder.payers.PaidBy;

/** Orders in every state, each brought there by its moves. */
public final class WorkOrderFixture {

    public static final UUID COMMUNITY = UUID.randomUUID();
    public static final UUID OWNER = UUID.randomUUID();
    public static final Worker LIU = new Worker(UUID.randomUUID(), "liu", "刘强");
    public static final Worker CHEN = new Worker(UUID.randomUUID(), "chen", "陈明");
    public static final Stamp NOON = at("2026-03-02T04:00:00Z");

    /** Nobody has entered a calendar yet. */
    static final BusinessCalendar ALL_HOURS =
            BusinessCalendar.aroundTheClock(ZoneId.of("Asia/Shanghai"));

    private WorkOrderFixture() {}

    public static Stamp at(String instant) {
        return new Stamp(
                Instant.parse(instant), new Actor("zhou", "周倩", "DS", Channel.CONSOLE, null));
    }

    public static WorkOrder aPendingOrder() {
        return opened(Priority.NORMAL, ALL_HOURS);
    }

    static WorkOrder opened(Priority priority, BusinessCalendar calendar) {
        return WorkOrder.open(
                UUID.randomUUID(),
                "GD260302-0042",
                new Job(
                        UUID.randomUUID(),
                        "厨房 · 给排水漏水",
                        "Leak · Kitchen",
                        "WATER_LEAK",
                        "PLUMBING",
                        true,
                        false,
                        "厨房",
                        "水槽进水管漏水",
                        List.of(),
                        COMMUNITY,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "3-2-1201",
                        OWNER,
                        null,
                        null),
                priority,
                null,
                new PaidBy(Payer.OWNER, PaidBy.Because.IN_HOME, null, null),
                calendar,
                NOON);
    }

    public static WorkOrder anOrderThatIs(OrderStatus status) {
        var order = aPendingOrder();
        if (status == OrderStatus.PENDING_DISPATCH) {
            return order;
        }
        if (status == OrderStatus.CANCELLED) {
            order.cancel("MISTAKE", NOON);
            return order;
        }
        order.assign(LIU, List.of(), null, NOON);
        if (status == OrderStatus.ASSIGNED) {
            return order;
        }
        order.accept(null, NOON);
        if (status == OrderStatus.ACCEPTED) {
            return order;
        }
        if (status == OrderStatus.ON_HOLD) {
            order.hold("NO_ACCESS", true, null, LocalDate.of(2026, 3, 5), NOON);
            return order;
        }
        order.start(NOON);
        if (status == OrderStatus.IN_PROGRESS) {
            return order;
        }
        if (status == OrderStatus.WAITING_PARTS) {
            order.waitForParts(List.of(aValve()), null, NOON);
            return order;
        }
        order.complete(Report.of("更换角阀", List.of(aValve()), Money.ZERO, List.of()), NOON);
        if (status == OrderStatus.COMPLETED) {
            return order;
        }
        order.rate(5, "很快", NOON);
        return order;
    }

    public static MaterialLine aValve() {
        return new MaterialLine(
                "ANGLE_VALVE_DN15", "角阀 DN15", "Angle valve DN15", BigDecimal.ONE, new Money(2800));
    }
}
