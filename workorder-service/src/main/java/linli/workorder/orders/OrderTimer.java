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
 * not come, and archives what nobody rated for a week. Orders that an older build stored get what
 * lists ask for by now.
 */
@Component
class OrderTimer implements Timer {

    private static final Logger log = LoggerFactory.getLogger(OrderTimer.class);
    private static final int AT_ONCE = 100;

    /** An order that cannot be moved is tried again after a while, and stops no other meanwhile. */
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);

    private static final Duration TIDIED_EVERY = Duration.ofMinutes(1);

    private final WorkOrderSearch search;
    private final WorkOrderService service;
    private final WorkOrders orders;
    private final CurrentOrders current;
    private final Map<UUID, Instant> failed = new ConcurrentHashMap<>();
    private Instant tidied = Instant.EPOCH;

    OrderTimer(
            WorkOrderSearch search,
            WorkOrderService service,
            WorkOrders orders,
            CurrentOrders current) {
        this.search = search;
        this.service = service;
        this.orders = orders;
        this.current = current;
    }

    @Override
    public void ring(Instant now) {
        if (now.isAfter(tidied.plus(TIDIED_EVERY))) {
            tidied = now;
            current.tidy(now);
        }
        failed.values().removeIf(at -> at.plus(TRIED_AGAIN_AFTER).isBefore(now));
        for (var id : search.due(now, AT_ONCE + failed.size())) {
            attempt(id, now, () -> service.ring(id, now));
        }
        for (var id : search.withoutTokens(AT_ONCE + failed.size())) {
            attempt(id, now, () -> orders.rederive(id));
        }
    }

    private void attempt(UUID id, Instant now, Runnable move) {
        if (failed.containsKey(id)) {
            return;
        }
        try {
            move.run();
        } catch (RuntimeException failure) {
            failed.put(id, now);
            log.error("What is due on order {} waits: {}", id, failure.toString());
        }
    }
}
