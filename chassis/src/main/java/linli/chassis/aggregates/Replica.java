package linli.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import org.bson.Document;

/**
 * Our copy of another service's aggregates, fed by their state events. The newest state wins,
 * however often and in whatever order events arrive: the sequence is kept in the copy itself and
 * checked by the write.
 *
 * @param <T> a record whose {@code id} is the aggregate's
 */
public abstract class Replica<T> {

    private final Class<T> type;
    private final DocumentStore store;

    protected Replica(Class<T> type, DocumentStore store) {
        this.type = type;
        this.store = store;
    }

    /**
     * @param reach where the record lies, for copies that people may ask for
     * @return whether it was newer than what we had
     */
    public boolean keep(UUID id, long sequence, T state, Reach reach) {
        var document = new Document();
        store.mongo().getConverter().write(state, document);
        var reachDocument = new Document();
        store.mongo().getConverter().write(reach, reachDocument);
        document.append("_id", id).append("sequence", sequence).append("reach", reachDocument);
        try {
            store.collection(type)
                    .replaceOne(
                            new Document("_id", id)
                                    .append("sequence", new Document("$lt", sequence)),
                            document,
                            new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false; // What we have is as new or newer.
            }
            throw refused;
        }
    }

    public Optional<T> find(UUID id) {
        return Optional.ofNullable(store.mongo().findById(id, type));
    }
}
