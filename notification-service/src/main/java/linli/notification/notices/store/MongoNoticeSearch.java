package linli.notification.notices.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.notices.Notice;
import linli.notification.notices.NoticeSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoNoticeSearch implements NoticeSearch {

    private static final Listing<Notice> LIST =
            Listing.of(Notice.class, "notices")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .filtered("content.category")
                    .declared();

    /** Readers find them by whom they are for, not by where the office that wrote them works. */
    private static final Listing<Notice> BOARD =
            Listing.of(Notice.class, "notice-board")
                    .lying("audience")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS)
                    .sortedWhere("NEWEST", "shownSince", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoNoticeSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.declare(BOARD);
        store.unique(Notice.class, false, "number");
        store.index(Notice.class, "dueAt");
        store.unique(Notice.class, true, "reminder");
    }

    @Override
    public Page<Notice> all(Filter filter, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", filter.statuses())
                .is("content.category", filter.category())
                .at(Place.COMMUNITIES, filter.communityId())
                .page(access, paging);
    }

    @Override
    public Page<Notice> shown(Access places, Paging paging) {
        return store.list(BOARD, "NEWEST").page(places, paging);
    }

    @Override
    public List<Notice> shown(Access places, int most) {
        return store.list(BOARD, "NEWEST").first(places, most);
    }

    @Override
    public List<Notice> shown(Scope places, int most) {
        return store.list(BOARD, "NEWEST").first(places, most);
    }

    @Override
    public Optional<UUID> ofReminder(UUID reminder) {
        return store
                .ids(Notice.class, Query.query(Criteria.where("reminder").is(reminder)))
                .stream()
                .findFirst();
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return store.ids(
                Notice.class,
                Query.query(Criteria.where("dueAt").lte(now)).with(Sort.by("dueAt")).limit(most));
    }
}
