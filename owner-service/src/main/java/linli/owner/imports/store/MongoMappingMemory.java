package linli.owner.imports.store;

import java.util.Optional;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.imports.MappingMemory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoMappingMemory implements MappingMemory {

    private final MongoOperations mongo;

    MongoMappingMemory(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public void keep(Remembered remembered) {
        mongo.save(remembered);
    }

    @Override
    public Optional<Remembered> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Remembered.class));
    }
}
