package linli.workorder.dispatching.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.dispatching.Load;
import linli.workorder.dispatching.Load.OnHand;
import linli.workorder.dispatching.Loads;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoLoads implements Loads {

    private static final List<OrderStatus> FINISHED =
            List.of(OrderStatus.COMPLETED, OrderStatus.ARCHIVED);

    private final MongoOperations mongo;

    MongoLoads(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public List<Load> of(Collection<UUID> technicians, Instant today) {
        var open = orders(technicians, Criteria.where("status").in(OrderStatus.OPEN));
        var finished =
                orders(
                        technicians,
                        Criteria.where("status").in(FINISHED).and("completion.at").gte(today));
        return technicians.stream()
                .map(id ->
                        new Load(
                                id,
                                open.stream().filter(with(id)).map(MongoLoads::onHand).toList(),
                                (int) finished.stream().filter(with(id)).count()))
                .toList();
    }

    private List<WorkOrder> orders(Collection<UUID> technicians, Criteria which) {
        return mongo.find(
                Query.query(
                        new Criteria()
                                .andOperator(
                                        Criteria.where("assignment.worker.staffId").in(technicians),
                                        which)),
                WorkOrder.class);
    }

    private static Predicate<WorkOrder> with(UUID technicianId) {
        return order -> order.isAssignedTo(technicianId);
    }

    private static OnHand onHand(WorkOrder order) {
        return new OnHand(
                order.id(),
                order.number(),
                order.job().title(),
                order.job().unitLabel(),
                order.job().buildingId(),
                order.status() == OrderStatus.IN_PROGRESS);
    }
}
