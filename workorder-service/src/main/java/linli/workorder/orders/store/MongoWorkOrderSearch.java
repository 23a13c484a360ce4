package linli.workorder.orders.store;

import static linli.workorder.orders.SlaTarget.LONGEST_SOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.OrderTokens;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoWorkOrderSearch implements WorkOrderSearch {

    private static final Listing<WorkOrder> LIST =
            Listing.of(WorkOrder.class, "orders")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .sorted("CLOCK", "lateAt", Direction.ASC)
                    .sortedWhere("COMPLETED", "completion.at", Direction.DESC)
                    .sortedWhere("TO_CALL", "toCallSince", Direction.ASC)
                    .filtered("status", "NEWEST", "CLOCK")
                    .filtered("job.type", "NEWEST", "CLOCK")
                    .filtered("claimable", "CLOCK")
                    .keyed("number")
                    .keyed("job.requestId")
                    .keyed("tokens")
                    .declared();

    private static final String OFFERED_TO = "offer.members.staffId";

    private final DocumentStore store;
    private final MongoOperations mongo;
    private final Clock clock;

    MongoWorkOrderSearch(DocumentStore store, Clock clock) {
        this.store = store;
        this.mongo = store.mongo();
        this.clock = clock;
        store.declare(LIST);
        store.unique(WorkOrder.class, false, "number");
        store.index(WorkOrder.class, "wakeAt");
        store.index(WorkOrder.class, "toDispatchSince", "job.communityId");
        store.index(WorkOrder.class, "escalateAt");
        store.index(WorkOrder.class, "supervision.level");
        store.index(WorkOrder.class, "job.appointment.from");
        store.index(WorkOrder.class, "merge.lead.workOrderId");
        store.index(WorkOrder.class, "job.unitId", "job.type", "-completion.at");
    }

    @Override
    public Page<WorkOrder> all(Filter filter, Sorting sorting, Access access, Paging paging) {
        var question =
                store.list(LIST, order(filter, sorting).name())
                        .in("status", filter.statuses())
                        .at(Place.COMMUNITIES, filter.communityId())
                        .at(Place.BUILDINGS, filter.buildingId())
                        .at(Place.UNITS, filter.unitId())
                        .at(Place.PEOPLE, personOf(filter))
                        .is("job.ownerId", filter.ownerId())
                        .is("job.requestId", filter.requestId())
                        .is("assignment.worker.staffId", filter.assigneeId())
                        .is("job.type", filter.type())
                        .is("number", filter.number())
                        .is("claimable", filter.claimable())
                        .is("tokens", OrderTokens.asked(filter.q()));
        if (filter.workerId() != null) {
            // What a team may take is nobody's work yet.
            question.besides(Criteria.where(OFFERED_TO).ne(filter.workerId()));
        }
        if (filter.offeredTo() != null) {
            question.besides(Criteria.where(OFFERED_TO).is(filter.offeredTo()));
        }
        if (filter.due() != null) {
            var now = clock.instant();
            switch (filter.due()) {
                case LATE -> question.betweenNow(null, now);
                case SOON ->
                        question.betweenNow(now, now.plus(LONGEST_SOON))
                                .besides(Criteria.where("soonAt").lte(now));
            }
        } else if (filter.toCall()) {
            question.between(clock.instant().minus(WorkOrder.CALLED_WITHIN), null);
        } else if (!filter.completed().equals(Stretch.ALWAYS)) {
            question.between(filter.completed().from(), filter.completed().to());
            cameOf(filter).forEach(question::besides);
        } else {
            question.between(filter.opened().from(), filter.opened().to());
        }
        return question.page(access, paging);
    }

    /** Whoever is responsible, helps or may take it has it among what is their own. */
    private static @Nullable UUID personOf(Filter filter) {
        if (filter.ownerId() != null) {
            return filter.ownerId();
        }
        if (filter.offeredTo() != null) {
            return filter.offeredTo();
        }
        return filter.assigneeId() != null ? filter.assigneeId() : filter.workerId();
    }

    private static List<Criteria> cameOf(Filter filter) {
        var found = new ArrayList<Criteria>();
        if (filter.outcome() != null) {
            found.add(
                    switch (filter.outcome()) {
                        case LATE -> Criteria.where("completedInTime").is(false);
                        case REWORKED -> Criteria.where("reopenCount").gt(0);
                        case CAME_BACK -> Criteria.where("cameBackAs").exists(true);
                        case RATED -> Criteria.where("rating").exists(true);
                    });
        }
        var took = filter.took();
        if (took != null) {
            var field =
                    switch (took.stage()) {
                        case RESPONSE -> "respondedAfter";
                        case ARRIVAL -> "arrivedAfter";
                        case RESOLUTION -> "resolvedAfter";
                    };
            found.add(Criteria.where(field).gte(took.seconds()));
        }
        return found;
    }

    @Override
    public Optional<UUID> doneLast(
            UUID unitId, String type, Instant from, Instant before, UUID besides) {
        var query =
                Query.query(
                                Criteria.where("job.unitId")
                                        .is(unitId)
                                        .and("job.type")
                                        .is(type)
                                        .and("completion.at")
                                        .gte(from)
                                        .lt(before)
                                        .and("_id")
                                        .ne(besides))
                        .with(Sort.by(Direction.DESC, "completion.at"))
                        .limit(1);
        return store.ids(WorkOrder.class, query).stream().findFirst();
    }

    /** A stretch of time is one of the order in which it lies. */
    private static Sorting order(Filter filter, Sorting sorting) {
        if (filter.due() != null) {
            return Sorting.CLOCK;
        }
        if (filter.toCall()) {
            return Sorting.TO_CALL;
        }
        if (!filter.completed().equals(Stretch.ALWAYS)) {
            return Sorting.COMPLETED;
        }
        return filter.opened().equals(Stretch.ALWAYS) ? sorting : Sorting.NEWEST;
    }

    @Override
    public Optional<UUID> numbered(String number) {
        return store.ids(WorkOrder.class, Query.query(Criteria.where("number").is(number))).stream()
                .findFirst();
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        var query =
                Query.query(Criteria.where("wakeAt").gt(Instant.EPOCH).lte(now))
                        .with(Sort.by("wakeAt"))
                        .limit(limit);
        return store.ids(WorkOrder.class, query);
    }

    @Override
    public List<UUID> toDispatch(Collection<UUID> communities, int limit) {
        return store.ids(
                WorkOrder.class,
                Query.query(
                                Criteria.where("toDispatchSince")
                                        .gt(Instant.EPOCH)
                                        .and("job.communityId")
                                        .in(communities))
                        .with(Sort.by("toDispatchSince"))
                        .limit(limit));
    }

    @Override
    public List<UUID> toEscalate(Instant now, int limit) {
        return store.ids(
                WorkOrder.class,
                Query.query(Criteria.where("escalateAt").lte(now))
                        .with(Sort.by("escalateAt"))
                        .limit(limit));
    }

    @Override
    public List<WorkOrder> appointed(Instant from, Instant to) {
        // A window lies within a day: those that began earlier are over.
        return mongo.find(
                Query.query(
                        Criteria.where("job.appointment.from")
                                .gt(from.minus(Duration.ofDays(1)))
                                .lt(to)
                                .and("job.appointment.to")
                                .gt(from)
                                .and("status")
                                .in(OrderStatus.OPEN)),
                WorkOrder.class);
    }

    @Override
    public List<UUID> supervised() {
        return store.ids(WorkOrder.class, Query.query(Criteria.where("supervision.level").gte(1)));
    }

    @Override
    public void eachCurrent(Instant since, Consumer<WorkOrder> reader) {
        for (var which :
                List.of(
                        Criteria.where("status").in(OrderStatus.CURRENT),
                        Criteria.where("createdAt").gt(since),
                        Criteria.where("completion.at").gt(since))) {
            try (var found = mongo.stream(Query.query(which), WorkOrder.class)) {
                found.forEach(reader);
            }
        }
    }

    @Override
    public List<UUID> withoutTokens(int limit) {
        return store.ids(
                WorkOrder.class, Query.query(Criteria.where("tokens").is(null)).limit(limit));
    }

    @Override
    public List<WorkOrder> followersOf(UUID leadId) {
        return mongo.find(
                Query.query(Criteria.where("merge.lead.workOrderId").is(leadId))
                        .with(Sort.by("createdAt")),
                WorkOrder.class);
    }

    @Override
    public List<WorkOrder> ofRequests(Collection<UUID> requestIds) {
        return mongo.find(
                Query.query(Criteria.where("job.requestId").in(requestIds)), WorkOrder.class);
    }
}
