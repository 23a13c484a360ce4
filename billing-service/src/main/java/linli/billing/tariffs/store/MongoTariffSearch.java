package linli.billing.tariffs.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.tariffs.Tariff;
import linli.billing.tariffs.TariffSearch;
import linli.billing.tariffs.TariffStatus;
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
class MongoTariffSearch implements TariffSearch {

    private static final Listing<Tariff> LIST =
            Listing.of(Tariff.class, "tariffs")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .declared();

    private final DocumentStore store;

    MongoTariffSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
    }

    @Override
    public Page<Tariff> all(
            Set<TariffStatus> statuses, @Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public List<Tariff> active(UUID communityId) {
        return store.mongo()
                .find(
                        Query.query(
                                Criteria.where("reach.communities")
                                        .is(communityId)
                                        .and("status")
                                        .is(TariffStatus.ACTIVE)),
                        Tariff.class);
    }
}
