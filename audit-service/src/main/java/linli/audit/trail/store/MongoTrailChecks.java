package linli.audit.trail.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import linli.audit.trail.Trail.Verdict;
import linli.audit.trail.TrailCheck;
import linli.audit.trail.TrailChecks;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoTrailChecks implements TrailChecks {

    private final MongoOperations mongo;

    MongoTrailChecks(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(TrailCheck.class, "beganAt");
    }

    @Override
    public void begin(UUID id, Instant at) {
        try {
            mongo.insert(new TrailCheck(id, at, null, null));
        } catch (DuplicateKeyException begunBefore) {
            // The same command again.
        }
    }

    @Override
    public void end(UUID id, Verdict verdict, Instant at) {
        mongo.updateFirst(
                of(id), Update.update("verdict", verdict).set("endedAt", at), TrailCheck.class);
    }

    @Override
    public Optional<TrailCheck> newest() {
        return Optional.ofNullable(
                mongo.findOne(
                        new Query().with(Sort.by(Direction.DESC, "beganAt")), TrailCheck.class));
    }

    @Override
    public void forget(UUID id) {
        mongo.remove(of(id), TrailCheck.class);
    }

    private static Query of(UUID id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
