package linli.workorder.orders;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All work orders. */
@Component
public class WorkOrders extends Aggregates<WorkOrder> {

    WorkOrders(DocumentStore store) {
        super(WorkOrder.class, "workorder", store);
    }
}
