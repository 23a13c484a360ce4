package linli.workorder.escalations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.escalations.Escalation;
import linli.workorder.escalations.EscalationSearch;
import linli.workorder.escalations.EscalationStatus;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoEscalationSearch implements EscalationSearch {

    private static final Listing<Escalation> LIST =
            Listing.of(Escalation.class, "escalations")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "openedAt", Direction.DESC)
                    .filtered("status")
                    .keyed("order.orderId")
                    .declared();

    private static final Set<EscalationStatus> UNRESOLVED =
            EnumSet.complementOf(EnumSet.of(EscalationStatus.RESOLVED));

    private final DocumentStore store;

    MongoEscalationSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(Escalation.class, "climbsAt");
        store.index(Escalation.class, "supervisor.staffId", "status");
    }

    @Override
    public Page<Escalation> all(Filter filter, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", filter.statuses())
                .is("order.orderId", filter.orderId())
                .at(Place.COMMUNITIES, filter.communityId())
                .page(access, paging);
    }

    @Override
    public List<UUID> ofOrder(UUID orderId) {
        return store.ids(Escalation.class, Query.query(where("order.orderId").is(orderId)));
    }

    @Override
    public List<UUID> unresolved() {
        return store.ids(Escalation.class, Query.query(where("status").in(UNRESOLVED)));
    }

    @Override
    public List<UUID> climbing(Instant now, int most) {
        return store.ids(
                Escalation.class,
                Query.query(where("climbsAt").lte(now)).with(Sort.by("climbsAt")).limit(most));
    }

    @Override
    public Map<UUID, Long> unresolvedOf(Collection<UUID> staffIds) {
        return store.countBy(
                Escalation.class,
                where("supervisor.staffId").in(staffIds).and("status").in(UNRESOLVED),
                "supervisor.staffId");
    }
}
