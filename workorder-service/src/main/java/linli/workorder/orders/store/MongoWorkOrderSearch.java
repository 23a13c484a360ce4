package linli.workorder.orders.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Clock clock;

    MongoWorkOrderSearch(DocumentStore store, Clock clock) {
        this.store = store;
        this.mongo = store.mongo();
        this.clock = clock;
        var indexes = mongo.indexOps(WorkOrder.class);
        indexes.createIndex(new Index("number", Direction.ASC).unique());
        indexes.createIndex(new Index("job.requestId", Direction.ASC));
        indexes.createIndex(new Index("wakeAt", Direction.ASC));
        indexes.createIndex(
                new Index("job.communityId", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.DESC));
        indexes.createIndex(new Index("status", Direction.ASC).on("createdAt", Direction.DESC));
        indexes.createIndex(new Index("createdAt", Direction.DESC));
        indexes.createIndex(new Index("completion.at", Direction.DESC));
        indexes.createIndex(new Index("completedOn", Direction.DESC));
        indexes.createIndex(new Index("lateAt", Direction.ASC));
        indexes.createIndex(new Index("soonAt", Direction.ASC));
        indexes.createIndex(new Index("job.unitLabel", Direction.ASC));
        indexes.createIndex(
                new Index("job.ownerId", Direction.ASC).on("createdAt", Direction.DESC));
        indexes.createIndex(
                new Index("job.buildingId", Direction.ASC).on("createdAt", Direction.DESC));
        indexes.createIndex(new Index("job.unitId", Direction.ASC).on("createdAt", Direction.DESC));
        indexes.createIndex(
                new Index("assignment.worker.staffId", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.DESC));
    }

    @Override
    public Page<WorkOrder> all(Filter filter, Sorting sorting, Access access, Paging paging) {
        var parts = new ArrayList<Criteria>();
        if (!filter.statuses().isEmpty()) {
            parts.add(Criteria.where("status").in(filter.statuses()));
        }
        is(parts, "job.communityId", filter.communityId());
        is(parts, "job.buildingId", filter.buildingId());
        is(parts, "job.unitId", filter.unitId());
        is(parts, "job.ownerId", filter.ownerId());
        is(parts, "job.requestId", filter.requestId());
        is(parts, "assignment.worker.staffId", filter.assigneeId());
        is(parts, "job.type", filter.type());
        is(parts, "number", filter.number());
        is(parts, "job.claimable", filter.claimable());
        if (filter.q() != null && !filter.q().isBlank()) {
            var text = filter.q().strip();
            parts.add(
                    new Criteria()
                            .orOperator(
                                    beginsWith("number", text.toUpperCase(Locale.ROOT)),
                                    beginsWith("job.unitLabel", text)));
        }
        if (filter.due() != null) {
            parts.add(DueCriteria.of(filter.due(), clock.instant()));
        }
        within(parts, "createdAt", filter.opened());
        within(parts, "completion.at", filter.completed());
        var criteria = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
        return switch (sorting) {
            case NEWEST ->
                    store.page(
                            WorkOrder.class, access, criteria, "createdAt", Direction.DESC, paging);
            case CLOCK ->
                    store.page(WorkOrder.class, access, criteria, "lateAt", Direction.ASC, paging);
        };
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

    private static void within(List<Criteria> parts, String field, Stretch stretch) {
        if (stretch.from() != null) {
            parts.add(Criteria.where(field).gte(stretch.from()));
        }
        if (stretch.to() != null) {
            parts.add(Criteria.where(field).lt(stretch.to()));
        }
    }

    /** As a range, which an index answers, whatever characters the text has. */
    private static Criteria beginsWith(String field, String text) {
        return Criteria.where(field).gte(text).lt(text + Character.MAX_VALUE);
    }
}
