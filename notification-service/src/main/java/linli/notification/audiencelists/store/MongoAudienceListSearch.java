package linli.notification.audiencelists.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.audiencelists.AudienceList;
import linli.notification.audiencelists.AudienceListSearch;
import linli.notification.audiencelists.ListStatus;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoAudienceListSearch implements AudienceListSearch {

    private static final Listing<AudienceList> LIST =
            Listing.of(AudienceList.class, "audience-lists")
                    .within(Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoAudienceListSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(AudienceList.class, "status");
    }

    @Override
    public Page<AudienceList> mine(Access access, Paging paging) {
        return store.list(LIST, "NEWEST").page(access.onOwn(), paging);
    }

    @Override
    public List<UUID> unchecked(int most) {
        return store.ids(
                AudienceList.class,
                Query.query(Criteria.where("status").is(ListStatus.CHECKING)).limit(most));
    }
}
