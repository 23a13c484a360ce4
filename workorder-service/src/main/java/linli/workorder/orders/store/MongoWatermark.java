package linli.workorder.orders.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.orders.Watermark;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoWatermark implements Watermark {

    private static final String COLLECTION = "watermarks";
    private static final Query OURS = Query.query(Criteria.where("_id").is("requests-with-orders"));

    /** What is looked at twice costs less than writing down each step. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final MongoOperations mongo;

    MongoWatermark(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public Instant at() {
        var kept = mongo.findOne(OURS, Document.class, COLLECTION);
        return kept == null ? Instant.EPOCH : kept.getDate("at").toInstant();
    }

    @Override
    public void reached(Instant at) {
        if (at.isAfter(at().plus(STEP))) {
            mongo.upsert(OURS, new Update().max("at", Date.from(at)), COLLECTION);
        }
    }
}
