package linli.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
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

    /** Bound while what was told before is told once more. */
    private static final ScopedValue<UUID> RETELLING = ScopedValue.newInstance();

    /** By which retelling it was told last. */
    private static final String RETOLD = "retelling";

    private static final int LOOKED_AT_ONCE = 1_000;

    private final Class<T> type;
    private final DocumentStore store;

    protected Replica(Class<T> type, DocumentStore store) {
        this.type = type;
        this.store = store;
    }

    /**
     * @param reach where the record lies, for copies that people may ask for
     * @return whether it was newer than what we had, or is told once more
     */
    public boolean keep(UUID id, long sequence, T state, Reach reach) {
        var document = new Document();
        store.mongo().getConverter().write(state, document);
        var reachDocument = new Document();
        store.mongo().getConverter().write(reach, reachDocument);
        document.append("_id", id).append("sequence", sequence).append("reach", reachDocument);
        if (RETELLING.isBound()) {
            document.append(RETOLD, RETELLING.get());
        }
        var older = RETELLING.isBound() ? "$lte" : "$lt";
        try {
            store.collection(type)
                    .replaceOne(
                            new Document("_id", id)
                                    .append("sequence", new Document(older, sequence)),
                            document,
                            new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                if (RETELLING.isBound()) {
                    store.collection(type)
                            .updateOne(
                                    Filters.eq("_id", id),
                                    new Document("$set", new Document(RETOLD, RETELLING.get())));
                }
                return false; // What we have is as new or newer.
            }
            throw refused;
        }
    }

    public Optional<T> find(UUID id) {
        return Optional.ofNullable(store.mongo().findById(id, type));
    }

    /** What it is called in the store. */
    public String name() {
        return store.mongo().getCollectionName(type);
    }

    /** How many copies there are. */
    public long count() {
        return store.collection(type).estimatedDocumentCount();
    }

    /**
     * While this hears, a copy that is as new as what is told is written once more, as this build
     * writes it; one that is newer stays.
     */
    public static void retelling(UUID retelling, Runnable hearing) {
        ScopedValue.where(RETELLING, retelling).run(hearing);
    }

    /** How many a retelling that is at its end did not tell, and how many there are. */
    public Untold untold(UUID retelling) {
        var untold = store.collection(type).countDocuments(Filters.ne(RETOLD, retelling));
        return new Untold(untold, count());
    }

    /** Copies that were not told, of all. */
    public record Untold(long copies, long of) {}

    /**
     * Takes away what a retelling that is at its end did not tell.
     *
     * @param catchUp has told, in this retelling, what was told first since it came to its end:
     *     somebody may just have kept it
     * @return how many there were
     */
    public long removeUntold(UUID retelling, Runnable catchUp) {
        var copies = store.collection(type);
        var removed = 0L;
        Object last = null;
        while (true) {
            var page = new ArrayList<Document>();
            copies.find(last == null ? new Document() : Filters.gt("_id", last))
                    .projection(Projections.include("sequence", RETOLD))
                    .sort(Sorts.ascending("_id"))
                    .limit(LOOKED_AT_ONCE)
                    .into(page);
            var untold =
                    page.stream()
                            .filter(copy -> !retelling.equals(copy.get(RETOLD, UUID.class)))
                            .toList();
            if (!untold.isEmpty()) {
                catchUp.run();
                for (var copy : untold) {
                    removed +=
                            copies.deleteOne(
                                            Filters.and(
                                                    Filters.eq("_id", copy.get("_id")),
                                                    Filters.eq("sequence", copy.get("sequence")),
                                                    Filters.ne(RETOLD, retelling)))
                                    .getDeletedCount();
                }
            }
            if (page.size() < LOOKED_AT_ONCE) {
                return removed;
            }
            last = page.getLast().get("_id");
        }
    }
}
