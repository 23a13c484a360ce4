package linli.workorder.orders;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** A calendar has changed: when open orders are late is counted anew. */
@Component
class ClockRecount implements Timer {

    private final WorkOrders orders;
    private final CurrentOrders current;
    private final OneByOne recounts = new OneByOne("order");
    private final AtomicBoolean wanted = new AtomicBoolean();

    ClockRecount(WorkOrders orders, CurrentOrders current, Calendars calendars) {
        this.orders = orders;
        this.current = current;
        calendars.onChange(() -> wanted.set(true));
    }

    @Override
    public void ring(Instant now) {
        if (wanted.getAndSet(false)) {
            recounts.each(current.open(), now, orders::rederive);
        }
    }
}
