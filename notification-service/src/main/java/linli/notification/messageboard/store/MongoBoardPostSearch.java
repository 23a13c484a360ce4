package linli.notification.messageboard.store;

import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.messageboard.BoardPost;
import linli.notification.messageboard.BoardPostSearch;
import linli.notification.messageboard.BoardPostStatus;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoBoardPostSearch implements BoardPostSearch {

    /** More than anybody wants to see on a badge. */
    private static final int COUNTED_AT_MOST = 100;

    private static final Listing<BoardPost> LIST =
            Listing.of(BoardPost.class, "board-posts")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("ACTIVE", "standing", Direction.DESC)
                    .sortedWhere("WAITING", "waitsSince", Direction.ASC)
                    .filtered("status", "ACTIVE")
                    .declared();

    /** Neighbours find them by the community alone, and only those that are shown. */
    private static final Listing<BoardPost> BOARD =
            Listing.of(BoardPost.class, "message-board")
                    .within(Place.COMMUNITIES)
                    .sortedWhere("ACTIVE", "shown", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoBoardPostSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.declare(BOARD);
        store.unique(BoardPost.class, false, "number");
    }

    @Override
    public Page<BoardPost> all(Filter filter, Sorting sorting, Access access, Paging paging) {
        return store.list(LIST, sorting.name())
                .in("status", filter.statuses())
                .at(Place.COMMUNITIES, filter.communityId())
                .page(access, paging);
    }

    @Override
    public long waiting(Access access) {
        return store.list(LIST, "WAITING").count(access, COUNTED_AT_MOST);
    }

    @Override
    public Page<BoardPost> shown(Set<UUID> communities, Access access, Paging paging) {
        return store.list(BOARD, "ACTIVE")
                .page(
                        access.within(new Scope(false, communities, Set.of(), Set.of(), Set.of())),
                        paging);
    }

    @Override
    public Page<BoardPost> by(UUID person, Set<UUID> communities, Access access, Paging paging) {
        return store.list(LIST, "ACTIVE")
                .besides(
                        Criteria.where("communityId")
                                .in(communities)
                                .and("status")
                                .ne(BoardPostStatus.WITHDRAWN))
                .page(
                        access.within(
                                new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(person))),
                        paging);
    }
}
