package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/**
 * Takes back what nobody accepted in time and no team took, ends holds on their day, stops excusing
 * parts that do not come, and archives what nobody rated for a week. Orders that an older build
 * stored get what lists ask for by now.
 */
@Component
class OrderTimer implements Timer {

    private static final int AT_ONCE = 100;

    private static final Duration TIDIED_EVERY = Duration.ofMinutes(1);

    private final WorkOrderSearch search;
    private final WorkOrderService service;
    private final WorkOrders orders;
    private final CurrentOrders current;
    private final OneByOne moves = new OneByOne("order");
    private final OneByOne tokens = new OneByOne("order");
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
        moves.each(search.due(now, AT_ONCE + moves.failing()), now, id -> service.ring(id, now));
        tokens.each(search.withoutTokens(AT_ONCE + tokens.failing()), now, orders::rederive);
    }
}
