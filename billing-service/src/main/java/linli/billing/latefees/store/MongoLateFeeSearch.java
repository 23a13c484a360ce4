package linli.billing.latefees.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.billing.latefees.LateFee;
import linli.billing.latefees.LateFeeSearch;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoLateFeeSearch implements LateFeeSearch {

    private static final Listing<LateFee> LIST =
            Listing.of(LateFee.class, "late-fees")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("WAITING", "waitsSince", Direction.ASC)
                    .filtered("waits")
                    .declared();

    private final DocumentStore store;

    MongoLateFeeSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(LateFee.class, "unbilledSince");
    }

    @Override
    public Page<LateFee> waiting(@Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "WAITING")
                .is("waits", true)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public List<LateFee> of(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), LateFee.class);
    }

    @Override
    public List<UUID> unbilled(Instant before, int most) {
        return store.ids(
                LateFee.class,
                Query.query(Criteria.where("unbilledSince").lt(before))
                        .with(Sort.by("unbilledSince"))
                        .limit(most));
    }
}
