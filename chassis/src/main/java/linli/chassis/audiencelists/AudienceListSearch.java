package linli.chassis.audiencelists;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What screens and the clock ask about uploaded lists. */
public final class AudienceListSearch {

    private static final Listing<AudienceList> LIST =
            Listing.of(AudienceList.class, "audience-lists")
                    .within(Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    AudienceListSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(AudienceList.class, "status");
    }

    /** The caller's own, the newest first. */
    public Page<AudienceList> mine(Access access, Paging paging) {
        return store.list(LIST, "NEWEST").page(access.onOwn(), paging);
    }

    /** Those that are being checked. */
    List<UUID> unchecked(int most) {
        return store.ids(
                AudienceList.class,
                Query.query(Criteria.where("status").is(ListStatus.CHECKING)).limit(most));
    }
}
