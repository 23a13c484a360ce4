package linli.workorder.orders.store;

import java.time.Clock;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import linli.contracts.Channel;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import linli.workorder.requests.ServiceRequests;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Whoever had work done lately, by an older build, is called as after new work: when it had to be
 * done again, was rated poorly, or was taken down by staff, which the request still says.
 */
@Component
class DoneOrdersAreToBeCalled implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final WorkOrders orders;
    private final WorkOrderService service;
    private final ServiceRequests requests;
    private final Clock clock;

    DoneOrdersAreToBeCalled(
            DocumentStore store,
            WorkOrders orders,
            WorkOrderService service,
            ServiceRequests requests,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.service = service;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "orders";
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String what() {
        return "Work that was done lately is due for a call";
    }

    @Override
    public void apply() {
        store.walk(
                WorkOrder.class,
                Criteria.where("completion.at").gte(clock.instant().minus(WorkOrder.CALLED_WITHIN)),
                READ_AT_ONCE,
                some -> some.forEach(this::look));
    }

    private void look(WorkOrder order) {
        var byStaff =
                order.job().ownerId() != null
                        && requests.find(order.job().requestId())
                                .filter(one -> one.channel() != Channel.RESIDENT_APP)
                                .isPresent();
        if (byStaff) {
            service.takenDownByStaff(order.id());
        } else {
            orders.rederive(order.id());
        }
    }
}
