package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import linli.chassis.timers.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes back what nobody accepted in time, ends holds on their day, stops excusing parts that do
 * not come, and archives what nobody rated for a week.
 */
@Component
class OrderTimer implements Timer {

    private static final Logger log = LoggerFactory.getLogger(OrderTimer.class);
    private static final int AT_ONCE = 100;

    /** An order that cannot be moved is tried again after a while, and stops no other meanwhile. */
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final WorkOrderSearch search;
    private final WorkOrderService service;
    private final CurrentOrders current;
    private final Map<UUID, Instant> failed = new ConcurrentHashMap<>();

    OrderTimer(WorkOrderSearch search, WorkOrderService service, CurrentOrders current) {
        this.search = search;
        this.service = service;
        this.current = current;
    }

    @Override
    public void ring(Instant now) {
        current.tidy(now);
        failed.values().removeIf(at -> at.plus(TRIED_AGAIN_AFTER).isBefore(now));
        for (var id : search.due(now, AT_ONCE + failed.size())) {
            if (!failed.containsKey(id)) {
                ring(id, now);
            }
        }
    }

    private void ring(UUID id, Instant now) {
        try {
            service.ring(id, now);
        } catch (RuntimeException failure) {
            failed.put(id, now);
            log.error("What is due on order {} waits: {}", id, failure.toString());
        }
    }
}
