package linli.audit.trail.store;

import java.util.UUID;
import linli.audit.trail.ArchiveOrder;
import linli.audit.trail.ArchiveOrders;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoArchiveOrders implements ArchiveOrders {

    private final MongoOperations mongo;

    MongoArchiveOrders(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public void keep(ArchiveOrder order) {
        mongo.save(order);
    }

    @Override
    public ArchiveOrder get(UUID id) {
        var order = mongo.findById(id, ArchiveOrder.class);
        if (order == null) {
            throw new IllegalStateException("Nobody asked for archive " + id);
        }
        return order;
    }

    @Override
    public void forget(UUID id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), ArchiveOrder.class);
    }
}
