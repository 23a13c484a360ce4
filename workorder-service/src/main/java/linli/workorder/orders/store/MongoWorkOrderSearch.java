package linli.workorder.orders.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderSearch;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoWorkOrderSearch implements WorkOrderSearch {

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoWorkOrderSearch(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        var indexes = mongo.indexOps(WorkOrder.class);
        indexes.createIndex(new Index("number", Direction.ASC).unique());
        indexes.createIndex(new Index("job.requestId", Direction.ASC));
        indexes.createIndex(new Index("wakeAt", Direction.ASC));
        indexes.createIndex(
                new Index("job.communityId", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.DESC));
        indexes.createIndex(new Index("status", Direction.ASC).on("createdAt", Direction.DESC));
        indexes.createIndex(new Index("job.unitId", Direction.ASC).on("createdAt", Direction.DESC));
        indexes.createIndex(
                new Index("assignment.worker.staffId", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.DESC));
    }

    @Override
    public Page<WorkOrder> all(Filter filter, Access access, Paging paging) {
        var parts = new ArrayList<Criteria>();
        if (!filter.statuses().isEmpty()) {
            parts.add(Criteria.where("status").in(filter.statuses()));
        }
        is(parts, "job.communityId", filter.communityId());
        is(parts, "job.requestId", filter.requestId());
        is(parts, "job.unitId", filter.unitId());
        is(parts, "assignment.worker.staffId", filter.assigneeId());
        is(parts, "number", filter.number());
        var criteria = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
        return store.page(WorkOrder.class, access, criteria, "createdAt", Direction.DESC, paging);
    }

    @Override
    public long onHand(UUID technicianId) {
        return mongo.count(
                Query.query(
                        Criteria.where("assignment.worker.staffId")
                                .is(technicianId)
                                .and("status")
                                .in(OrderStatus.OPEN)),
                WorkOrder.class);
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        var query =
                Query.query(Criteria.where("wakeAt").gt(Instant.EPOCH).lte(now))
                        .with(Sort.by("wakeAt"))
                        .limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(WorkOrder.class)).stream()
                .map(found -> found.get("_id", UUID.class))
                .toList();
    }

    private static void is(List<Criteria> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(Criteria.where(field).is(value));
        }
    }
}
