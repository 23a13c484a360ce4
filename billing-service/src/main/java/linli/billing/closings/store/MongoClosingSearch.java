package linli.billing.closings.store;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.billing.closings.Closing;
import linli.billing.closings.ClosingSearch;
import linli.billing.closings.ClosingStatus;
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
class MongoClosingSearch implements ClosingSearch {

    private static final Listing<Closing> LIST =
            Listing.of(Closing.class, "closings")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "month", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoClosingSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Closing.class, false, "communityId", "month");
        store.unique(Closing.class, false, "work");
        store.index(Closing.class, "status");
    }

    @Override
    public Page<Closing> all(@Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST").at(Place.COMMUNITIES, communityId).page(access, paging);
    }

    @Override
    public Optional<Closing> find(UUID communityId, YearMonth month) {
        return Optional.ofNullable(
                store.mongo()
                        .findOne(
                                Query.query(
                                        Criteria.where("communityId")
                                                .is(communityId)
                                                .and("month")
                                                .is(month)),
                                Closing.class));
    }

    @Override
    public Optional<Closing> last(UUID communityId) {
        return Optional.ofNullable(
                store.mongo()
                        .findOne(
                                Query.query(Criteria.where("communityId").is(communityId))
                                        .with(Sort.by(Direction.DESC, "month"))
                                        .limit(1),
                                Closing.class));
    }

    @Override
    public Optional<UUID> workedOnBy(UUID job) {
        return store.ids(Closing.class, Query.query(Criteria.where("work").is(job))).stream()
                .findFirst();
    }

    @Override
    public List<UUID> unfinished(int most) {
        return store.ids(
                Closing.class,
                Query.query(Criteria.where("status").is(ClosingStatus.CALCULATING)).limit(most));
    }
}
