package linli.owner.imports.store;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.imports.ImportTallies;
import linli.owner.imports.ImportTally;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoImportTallies implements ImportTallies {

    private final MongoOperations mongo;

    MongoImportTallies(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public Optional<ImportTally> find(UUID importId) {
        return Optional.ofNullable(mongo.findById(importId, ImportTally.class));
    }

    @Override
    public void keep(ImportTally tally) {
        mongo.save(tally);
    }

    @Override
    public void forget(UUID importId) {
        mongo.remove(Query.query(Criteria.where("_id").is(importId)), ImportTally.class);
    }
}
