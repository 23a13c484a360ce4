package linli.workorder.orders.web;

import java.time.Clock;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.workorder.orders.WorkOrder;
import org.springframework.stereotype.Component;

/** Shows orders as they stand now. */
@Component
class OrderViews {

    private final Calendars calendars;
    private final Clock clock;

    OrderViews(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    OrderView of(WorkOrder order, Access access) {
        return OrderView.of(
                order, access, calendars.of(order.job().communityId()), clock.instant());
    }
}
