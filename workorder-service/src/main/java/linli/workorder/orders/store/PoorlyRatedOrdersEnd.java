package linli.workorder.orders.store;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrders;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** What an older build left completed for ever, since nobody was to be called any more, ends. */
@Component
class PoorlyRatedOrdersEnd implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final WorkOrders orders;

    PoorlyRatedOrdersEnd(DocumentStore store, WorkOrders orders) {
        this.store = store;
        this.orders = orders;
    }

    @Override
    public String room() {
        return "orders";
    }

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String what() {
        return "Orders that were rated poorly end when nobody is called any more";
    }

    @Override
    public void apply() {
        store.walk(
                WorkOrder.class,
                Criteria.where("status").is(OrderStatus.COMPLETED).and("rating").exists(true),
                READ_AT_ONCE,
                some -> some.forEach(order -> orders.rederive(order.id())));
    }
}
