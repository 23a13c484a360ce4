package linli.owner.seeds.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.seeds.Seed;
import linli.owner.seeds.Seeds;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoSeeds implements Seeds {

    private final MongoOperations mongo;

    MongoSeeds(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public Set<String> notYetGiven(String id, Set<String> all) {
        var missing = new LinkedHashSet<>(all);
        var seed = mongo.findById(id, Seed.class);
        if (seed != null) {
            missing.removeAll(seed.given());
        }
        return missing;
    }

    @Override
    public void given(String id, Set<String> all, Instant at) {
        var update = new Update().inc("number", 1).set("at", at);
        update.addToSet("given").each(all.toArray());
        mongo.upsert(Query.query(Criteria.where("_id").is(id)), update, Seed.class);
    }
}
