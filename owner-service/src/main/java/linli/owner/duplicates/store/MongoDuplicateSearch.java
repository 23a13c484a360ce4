package linli.owner.duplicates.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.owner.duplicates.Duplicate;
import linli.owner.duplicates.Duplicate.Status;
import linli.owner.duplicates.DuplicateSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDuplicateSearch implements DuplicateSearch {

    private static final int READ_AT_ONCE = 100;

    private static final Listing<Duplicate> LIST =
            Listing.of(Duplicate.class, "duplicates")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("LIKELIEST", "rank", Direction.DESC)
                    .filtered("status")
                    .keyed("owners")
                    .declared();

    private final DocumentStore store;

    MongoDuplicateSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Duplicate.class, true, "unfinished");
    }

    @Override
    public Page<Duplicate> page(
            Status status,
            @Nullable UUID communityId,
            @Nullable UUID ownerId,
            Access access,
            Paging paging) {
        return store.list(LIST, "LIKELIEST")
                .at(Place.COMMUNITIES, communityId)
                .is("status", status.name())
                .is("owners", ownerId)
                .page(access, paging);
    }

    @Override
    public List<Duplicate> of(UUID ownerId) {
        var found = new ArrayList<Duplicate>();
        store.walk(
                Duplicate.class, Criteria.where("owners").is(ownerId), READ_AT_ONCE, found::addAll);
        return found;
    }

    @Override
    public List<UUID> unfinished(int limit) {
        return store.ids(
                Duplicate.class,
                Query.query(Criteria.where("unfinished").exists(true)).limit(limit));
    }
}
