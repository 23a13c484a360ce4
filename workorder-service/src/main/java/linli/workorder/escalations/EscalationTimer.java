package linli.workorder.escalations;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.workorder.orders.WorkOrderSearch;
import org.springframework.stereotype.Component;

/**
 * Finds what is late enough for the next level, and what nobody has acknowledged; from time to time
 * it holds orders and records against each other.
 */
@Component
class EscalationTimer implements Timer {

    private static final int AT_ONCE = 100;
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration COMPARED_EVERY = Duration.ofMinutes(1);

    private final WorkOrderSearch orders;
    private final EscalationSearch search;
    private final EscalationService service;
    private final OneByOne late = new OneByOne("order");
    private final OneByOne climbing = new OneByOne("escalation");
    private final OneByOne held = new OneByOne("supervised order");
    private final OneByOne unresolved = new OneByOne("unresolved escalation");
    private Instant next = Instant.EPOCH;
    private Instant nextComparison = Instant.EPOCH;

    EscalationTimer(WorkOrderSearch orders, EscalationSearch search, EscalationService service) {
        this.orders = orders;
        this.search = search;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        late.each(
                orders.toEscalate(now, AT_ONCE + late.failing()),
                now,
                id -> service.supervise(id, now));
        climbing.each(
                search.climbing(now, AT_ONCE + climbing.failing()),
                now,
                id -> service.climb(id, now));
        if (!now.isBefore(nextComparison)) {
            nextComparison = now.plus(COMPARED_EVERY);
            held.each(orders.supervised(), now, id -> service.letGo(id, now));
            unresolved.each(search.unresolved(), now, id -> service.keepInStep(id, now));
        }
    }
}
