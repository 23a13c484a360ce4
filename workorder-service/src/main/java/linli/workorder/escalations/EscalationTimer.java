package linli.workorder.escalations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** Of thousands that are late, another part each time: each costs three records to look at. */
    private static final int COMPARED_AT_ONCE = 300;

    private final WorkOrderSearch orders;
    private final EscalationSearch search;
    private final EscalationService service;
    private final OneByOne late = new OneByOne("order");
    private final OneByOne climbing = new OneByOne("escalation");
    private final OneByOne held = new OneByOne("supervised order");
    private final OneByOne unresolved = new OneByOne("unresolved escalation");
    private Instant next = Instant.EPOCH;
    private Instant nextComparison = Instant.EPOCH;
    private int comparison;

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
            held.each(some(orders.supervised()), now, id -> service.letGo(id, now));
            unresolved.each(some(search.unresolved()), now, id -> service.keepInStep(id, now));
            comparison++;
        }
    }

    private List<UUID> some(List<UUID> all) {
        if (all.size() <= COMPARED_AT_ONCE) {
            return all;
        }
        var parts = (all.size() + COMPARED_AT_ONCE - 1) / COMPARED_AT_ONCE;
        var from = comparison % parts * COMPARED_AT_ONCE;
        return all.subList(from, Math.min(all.size(), from + COMPARED_AT_ONCE));
    }
}
