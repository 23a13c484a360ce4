package linli.workorder.orders.store;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import linli.workorder.orders.Repeats;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrders;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Work that an older build stored counts in medians and as what came back, as new work does. */
@Component
class DoneOrdersKnowHowLongTheyTook implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final WorkOrders orders;
    private final Repeats repeats;

    DoneOrdersKnowHowLongTheyTook(DocumentStore store, WorkOrders orders, Repeats repeats) {
        this.store = store;
        this.orders = orders;
        this.repeats = repeats;
    }

    @Override
    public String room() {
        return "orders";
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String what() {
        return "Work that is done knows how long it took, and whether its trouble came back";
    }

    @Override
    public void apply() {
        store.walk(
                WorkOrder.class,
                Criteria.where("completion.at").exists(true),
                READ_AT_ONCE,
                some ->
                        some.forEach(order -> {
                            orders.rederive(order.id());
                            repeats.completed(order.id());
                        }));
    }
}
