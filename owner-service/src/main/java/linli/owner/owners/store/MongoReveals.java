package linli.owner.owners.store;

import java.time.LocalDate;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.owners.Reveals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One counter for each account and day. */
@Component
class MongoReveals implements Reveals {

    private static final String COUNTERS = "reveals";

    private final MongoOperations mongo;

    MongoReveals(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public boolean count(String account, LocalDate day, int most) {
        var counter =
                Query.query(Criteria.where("_id").is(account + " " + day).and("count").lt(most));
        try {
            mongo.upsert(counter, new Update().inc("count", 1), COUNTERS);
            return true;
        } catch (DuplicateKeyException spent) {
            return isBelow(counter) && count(account, day, most);
        }
    }

    /** Two that are the day's first meet at the same counter; the second one finds it made. */
    private boolean isBelow(Query counter) {
        return mongo.exists(counter, COUNTERS);
    }
}
