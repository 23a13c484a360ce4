package linli.workorder.orders;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Work whose trouble came back: an order of the same kind in the same unit was opened within thirty
 * days after it was done, and was done as well. It counts against the work that did not last, not
 * against whoever came then. What was cancelled or merged away is no repeat, and common areas have
 * none: two lamps of a staircase are two troubles.
 */
@Service
public class Repeats {

    static final Duration WITHIN = Duration.ofDays(30);

    private final WorkOrders orders;
    private final WorkOrderSearch search;

    Repeats(WorkOrders orders, WorkOrderSearch search) {
        this.orders = orders;
        this.search = search;
    }

    /** An order is done: the one before it, if there is one, did not last. May be said again. */
    public void completed(UUID id) {
        var order = orders.find(id).orElse(null);
        if (order == null || order.completion() == null) {
            return;
        }
        var unit = order.job().unitId();
        if (unit == null) {
            return;
        }
        var opened = order.createdAt();
        search.doneLast(unit, order.job().type(), opened.minus(WITHIN), opened, id)
                .ifPresent(before -> orders.move(before, one -> one.cameBack(order.asOther())));
    }
}
