package linli.billing.tariffs.store;

import java.util.List;
import java.util.UUID;
import linli.billing.tariffs.PoolSum;
import linli.billing.tariffs.PoolSumSearch;
import linli.billing.tariffs.PoolSumStatus;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoPoolSumSearch implements PoolSumSearch {

    private static final Listing<PoolSum> LIST =
            Listing.of(PoolSum.class, "pool-sums")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .keyed("tariffId")
                    .declared();

    private final DocumentStore store;

    MongoPoolSumSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
    }

    @Override
    public Page<PoolSum> all(UUID tariffId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST").is("tariffId", tariffId).page(access, paging);
    }

    @Override
    public List<PoolSum> of(UUID tariffId) {
        return store.mongo()
                .find(
                        Query.query(
                                Criteria.where("tariffId")
                                        .is(tariffId)
                                        .and("status")
                                        .is(PoolSumStatus.ENTERED)),
                        PoolSum.class);
    }
}
