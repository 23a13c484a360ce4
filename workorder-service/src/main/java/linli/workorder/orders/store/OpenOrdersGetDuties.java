package linli.workorder.orders.store;

import java.util.Arrays;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrders;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Orders that an older build left open become somebody's duty when they are late, as new ones do.
 */
@Component
class OpenOrdersGetDuties implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final WorkOrders orders;

    OpenOrdersGetDuties(DocumentStore store, WorkOrders orders) {
        this.store = store;
        this.orders = orders;
    }

    @Override
    public String room() {
        return "orders";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Open orders know when they become somebody's duty";
    }

    @Override
    public void apply() {
        var open = Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen).toList();
        store.walk(
                WorkOrder.class,
                Criteria.where("status").in(open).and("escalateAt").exists(false),
                READ_AT_ONCE,
                some -> some.forEach(order -> orders.rederive(order.id())));
    }
}
