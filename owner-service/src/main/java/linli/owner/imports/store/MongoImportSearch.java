package linli.owner.imports.store;

import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.imports.Import;
import linli.owner.imports.ImportSearch;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoImportSearch implements ImportSearch {

    private final DocumentStore store;

    MongoImportSearch(DocumentStore store) {
        this.store = store;
        store.mongo()
                .indexOps(Import.class)
                .createIndex(
                        new Index("reach.people", Direction.ASC).on("createdAt", Direction.DESC));
    }

    @Override
    public Page<Import> mine(Access access, Paging paging) {
        return store.page(
                Import.class, access.onOwn(), new Criteria(), "createdAt", Direction.DESC, paging);
    }
}
