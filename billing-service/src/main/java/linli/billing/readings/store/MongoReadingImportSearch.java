package linli.billing.readings.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.billing.readings.ReadingImport;
import linli.billing.readings.ReadingImportSearch;
import linli.billing.readings.ReadingImportStatus;
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
class MongoReadingImportSearch implements ReadingImportSearch {

    private static final Listing<ReadingImport> LIST =
            Listing.of(ReadingImport.class, "reading-imports")
                    .within(Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoReadingImportSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(ReadingImport.class, false, "work");
        store.index(ReadingImport.class, "status");
    }

    @Override
    public Page<ReadingImport> mine(Access access, Paging paging) {
        return store.list(LIST, "NEWEST").page(access.onOwn(), paging);
    }

    @Override
    public Optional<UUID> workedOnBy(UUID job) {
        return store.ids(ReadingImport.class, Query.query(Criteria.where("work").is(job))).stream()
                .findFirst();
    }

    @Override
    public List<UUID> unfinished(int most) {
        return store.ids(
                ReadingImport.class,
                Query.query(
                                Criteria.where("status")
                                        .in(
                                                ReadingImportStatus.CHECKING,
                                                ReadingImportStatus.RUNNING))
                        .limit(most));
    }
}
