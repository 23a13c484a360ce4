package linli.workorder.orders;

import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/** All work orders. */
@Component
public class WorkOrders extends Aggregates<WorkOrder> {

    private final CurrentOrders current;
    private final Calendars calendars;

    WorkOrders(DocumentStore store, CurrentOrders current, Calendars calendars) {
        super(WorkOrder.class, "workorder", store);
        this.current = current;
        this.calendars = calendars;
        store.declare(DoneWork.TALLY);
    }

    @Override
    protected List<Counted> counted(WorkOrder order) {
        return DoneWork.of(order);
    }

    @Override
    protected void loaded(WorkOrder order) {
        order.countBy(calendars.of(order.job().communityId()));
    }

    @Override
    protected void saved(WorkOrder order) {
        current.saved(order);
    }

    /** An order changed: another instance may have done it. */
    public void heard(UUID id, long sequence) {
        if (current.isNews(id, sequence)) {
            find(id).ifPresent(current::saved);
        }
    }
}
