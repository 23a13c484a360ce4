package linli.chassis.seeds;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Remembers what this installation was given. Whatever is given announces itself, so the trail
 * tells of it.
 */
public final class Seeds {

    private final MongoOperations mongo;

    public Seeds(DocumentStore store) {
        this.mongo = store.mongo();
    }

    /** Of these, what was never given to this installation. */
    public Set<String> notYetGiven(String id, Set<String> all) {
        var missing = new LinkedHashSet<>(all);
        var seed = mongo.findById(id, Seed.class);
        if (seed != null) {
            missing.removeAll(seed.given());
        }
        return missing;
    }

    /** Notes that they are given: once applied, so that a crash before applies them again. */
    public void given(String id, Set<String> all, Instant at) {
        var update = new Update().inc("number", 1).set("at", at);
        update.addToSet("given").each(all.toArray());
        var seed = Query.query(Criteria.where("_id").is(id));
        try {
            mongo.upsert(seed, update, Seed.class);
        } catch (DuplicateKeyException faster) {
            mongo.updateFirst(seed, update, Seed.class); // Another instance, just now.
        }
    }
}
