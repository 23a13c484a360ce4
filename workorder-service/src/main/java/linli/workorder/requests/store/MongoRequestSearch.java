package linli.workorder.requests.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.requests.RequestSearch;
import linli.workorder.requests.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoRequestSearch implements RequestSearch {

    private static final Listing<ServiceRequest> LIST =
            Listing.of(ServiceRequest.class, "requests")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoRequestSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
    }

    @Override
    public Page<ServiceRequest> all(@Nullable UUID unitId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST").at(Place.UNITS, unitId).page(access, paging);
    }

    @Override
    public List<ServiceRequest> submitted(Instant from, Instant to, int limit) {
        return store.mongo()
                .find(
                        Query.query(Criteria.where("createdAt").gte(from).lt(to))
                                .with(Sort.by("createdAt"))
                                .limit(limit),
                        ServiceRequest.class);
    }
}
