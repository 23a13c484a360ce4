package linli.workorder.orders;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import linli.workorder.rosters.BookedVisits;
import org.springframework.stereotype.Component;

/** What visits open orders are expected to make. */
@Component
class OrderVisits implements BookedVisits {

    private final WorkOrderSearch orders;

    OrderVisits(WorkOrderSearch orders) {
        this.orders = orders;
    }

    @Override
    public List<Visit> during(Instant from, Instant to) {
        return orders.appointed(from, to).stream().map(OrderVisits::visit).toList();
    }

    /** The visit of an order that somebody expects at a time. */
    static Visit visit(WorkOrder order) {
        var job = order.job();
        var assignment = order.assignment();
        return new Visit(
                order.id(),
                job.communityId(),
                Objects.requireNonNull(job.appointment()),
                job.skill(),
                assignment == null ? null : assignment.worker().staffId());
    }
}
