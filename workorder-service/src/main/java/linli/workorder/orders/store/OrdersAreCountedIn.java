package linli.workorder.orders.store;

import linli.chassis.seeds.CountedIn;
import linli.workorder.orders.WorkOrders;
import org.springframework.stereotype.Component;

/** Orders that an older build stored count in the statistics as well. */
@Component
class OrdersAreCountedIn extends CountedIn {

    OrdersAreCountedIn(WorkOrders orders) {
        super("orders", 3, orders);
    }
}
