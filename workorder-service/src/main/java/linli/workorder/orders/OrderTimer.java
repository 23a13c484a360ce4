package linli.workorder.orders;

import java.time.Instant;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/**
 * Takes back what nobody accepted in time, ends holds on their day, stops excusing parts that do
 * not come, and archives what nobody rated for a week.
 */
@Component
class OrderTimer implements Timer {

    private static final int AT_ONCE = 100;

    private final WorkOrderSearch search;
    private final WorkOrderService service;

    OrderTimer(WorkOrderSearch search, WorkOrderService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        search.due(now, AT_ONCE).forEach(id -> service.ring(id, now));
    }
}
