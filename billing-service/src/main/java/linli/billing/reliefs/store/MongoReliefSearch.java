package linli.billing.reliefs.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.reliefs.Relief;
import linli.billing.reliefs.ReliefSearch;
import linli.billing.reliefs.ReliefStatus;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoReliefSearch implements ReliefSearch {

    private static final Listing<Relief> LIST =
            Listing.of(Relief.class, "reliefs")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .keyed("unitId")
                    .declared();

    private final DocumentStore store;

    MongoReliefSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
    }

    @Override
    public Page<Relief> all(
            Set<ReliefStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID unitId,
            Access access,
            Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .is("unitId", unitId)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public List<Relief> active(Collection<UUID> unitIds) {
        return store.mongo()
                .find(
                        Query.query(
                                Criteria.where("unitId")
                                        .in(unitIds)
                                        .and("status")
                                        .is(ReliefStatus.ACTIVE)),
                        Relief.class);
    }
}
