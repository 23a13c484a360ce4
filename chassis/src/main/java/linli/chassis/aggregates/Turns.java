package linli.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.Refusal;
import org.bson.Document;

/**
 * Decisions that look at several records are made one after the other, whichever instance makes
 * them: of two that exclude each other the second sees the first. What one record decides needs
 * none, its version does.
 */
final class Turns {

    private static final String COLLECTION = "turns";

    /** Longer than a decision takes; whoever died in the middle of one keeps nobody waiting. */
    private static final Duration TAKES_AT_MOST = Duration.ofSeconds(30);

    private static final int TRIES = 100;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final DocumentStore store;

    Turns(DocumentStore store) {
        this.store = store;
    }

    <T> T take(String about, Supplier<T> decision) {
        var me = UUID.randomUUID().toString();
        await(about, me);
        try {
            return decision.get();
        } finally {
            store.mongo()
                    .getCollection(COLLECTION)
                    .deleteOne(new Document("_id", about).append("by", me));
        }
    }

    private void await(String about, String me) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            if (begin(about, me)) {
                return;
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new Refusal.Conflict(
                "version.overtaken", "Others are deciding about %s".formatted(about));
    }

    private boolean begin(String about, String me) {
        var now = store.clock().instant();
        var turns = store.mongo().getCollection(COLLECTION);
        var abandoned =
                new Document("_id", about).append("until", new Document("$lt", Date.from(now)));
        turns.deleteOne(abandoned);
        try {
            turns.insertOne(
                    new Document("_id", about)
                            .append("by", me)
                            .append("until", Date.from(now.plus(TAKES_AT_MOST))));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
