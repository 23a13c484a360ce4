package linli.workorder.orders;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.stream.Stream;
import linli.chassis.access.Scope;
import linli.workorder.orders.CurrentOrders.Row;
import org.springframework.stereotype.Component;

/**
 * How many orders of the whole group are on somebody's hands, for boards and alerts. Counted when
 * they are asked for, in memory; every instance says the same.
 */
@Component
class OrderGauges {

    private final CurrentOrders current;
    private final Clock clock;

    OrderGauges(CurrentOrders current, MeterRegistry meters, Clock clock) {
        this.current = current;
        this.clock = clock;
        OrderStatus.OPEN.forEach(status ->
                Gauge.builder("linli.orders.open", this, gauges -> gauges.open(status))
                        .description("Orders that somebody has still to work on")
                        .tag("status", status.name())
                        .register(meters));
        Gauge.builder("linli.orders.late", this, OrderGauges::late)
                .description("Open orders one of whose clocks has run out")
                .register(meters);
    }

    private long open(OrderStatus status) {
        return rows().filter(row -> row.status() == status).count();
    }

    private long late() {
        var now = clock.instant();
        return rows().filter(row -> row.isOpen() && row.isLate(now)).count();
    }

    private Stream<Row> rows() {
        return current.in(Scope.EVERYTHING);
    }
}
