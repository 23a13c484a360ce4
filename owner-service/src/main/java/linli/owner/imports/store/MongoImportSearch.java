package linli.owner.imports.store;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.owner.imports.Import;
import linli.owner.imports.ImportSearch;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoImportSearch implements ImportSearch {

    private static final Listing<Import> LIST =
            Listing.of(Import.class, "imports")
                    .within(Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoImportSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Import.class, true, "checkId");
        store.unique(Import.class, true, "undoId");
    }

    @Override
    public Page<Import> mine(Access access, Paging paging) {
        return store.list(LIST, "NEWEST").page(access.onOwn(), paging);
    }

    @Override
    public Optional<Import> checkedBy(UUID jobId) {
        return by("checkId", jobId);
    }

    @Override
    public Optional<Import> undoneBy(UUID jobId) {
        return by("undoId", jobId);
    }

    private Optional<Import> by(String field, UUID jobId) {
        return Optional.ofNullable(
                store.mongo().findOne(Query.query(Criteria.where(field).is(jobId)), Import.class));
    }
}
