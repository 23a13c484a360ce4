package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import linli.store.engine.Matcher;
import linli.store.engine.StoreError;
import linli.store.keys.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Writes to one collection. Documents are sought without a lock, and looked at once more at the
 * end: between a document's condition and its change nobody else comes in.
 */
public final class Writes {

    private static final int TOGETHER = 64;
    private static final int UPSERT_TRIES = 3;
    private static final int FREE_TRIES = 4;

    private final Collection collection;

    public Writes(Collection collection) {
        this.collection = collection;
    }

    /** Which document of a list was refused. */
    public record Refusal(int position, MongoServerError error) {}

    /**
     * What an update did.
     *
     * @param before null when there was nothing to update
     * @param after null when there was nothing to update and nothing was inserted
     */
    public record Updated(@Nullable Document before, @Nullable Document after, boolean isChange) {

        static final Updated NOTHING = new Updated(null, null, false);

        /** Somebody else was faster; this is never returned. */
        static final Updated LOST = new Updated(null, null, false);

        static Updated of(Document before, Document after) {
            return new Updated(before, after, !before.equals(after));
        }
    }

    /**
     * Documents of one list share a lock and a batch; each of them is written whole or not at all.
     */
    public List<Refusal> insert(List<Document> documents, boolean ordered) {
        var refusals = new ArrayList<Refusal>();
        for (var from = 0; from < documents.size(); from += TOGETHER) {
            var some = documents.subList(from, Math.min(from + TOGETHER, documents.size()));
            insertTogether(some, from, ordered, refusals);
            if (ordered && !refusals.isEmpty()) {
                break;
            }
        }
        return refusals;
    }

    private void insertTogether(
            List<Document> documents, int from, boolean ordered, List<Refusal> refusals) {
        collection.storage().requireRoom();
        locked(changes -> {
            for (var i = 0; i < documents.size(); i++) {
                try {
                    changes.add(documents.get(i));
                } catch (MongoServerError refused) {
                    refusals.add(new Refusal(from + i, refused));
                    if (ordered) {
                        break;
                    }
                }
            }
            changes.write();
            return true;
        });
    }

    public void insert(Document document) {
        collection.storage().requireRoom();
        locked(changes -> {
            changes.add(document);
            changes.write();
            return true;
        });
    }

    /**
     * Updates the first document that still matches once it is locked.
     *
     * @param change makes the new document from the current one, which it leaves as it is
     * @param upsert makes a new document where nothing matches, or null
     */
    public Updated updateOne(
            Question question,
            Function<Document, Document> change,
            @Nullable Function<Document, Document> upsert) {
        for (var tries = 1; ; tries++) {
            var updated = first(question, change);
            if (updated != null || upsert == null) {
                return updated == null ? Updated.NOTHING : updated;
            }
            var added = upsert.apply(question.filter());
            try {
                insert(added);
                return new Updated(null, added, false);
            } catch (StoreError refused) {
                if (tries == UPSERT_TRIES || !isRace(refused, question.filter())) {
                    throw refused;
                }
            }
        }
    }

    private @Nullable Updated first(Question question, Function<Document, Document> change) {
        var filter = new Matcher(question.filter());
        if (hasId(question.filter())) {
            return updateIfStill(question.filter(), filter, change);
        }
        try (var search = Search.of(collection, question)) {
            while (search.hasNext()) {
                var updated = updateIfStill(search.next(), filter, change);
                if (updated != null) {
                    return updated;
                }
            }
            return null;
        }
    }

    /** Whether there is nothing to be sought: the document can be had by its id. */
    private static boolean hasId(Document filter) {
        return switch (filter.getOrMissing("_id")) {
            case String _ -> true;
            case UUID _ -> true;
            case ObjectId _ -> true;
            case Number _ -> true;
            case null, default -> false;
        };
    }

    /** Somebody else has inserted just what this filter asks for: now it can be updated. */
    private static boolean isRace(StoreError refused, Document filter) {
        return refused.getCode() == 11000
                && refused.details().get("keyPattern") instanceof Document pattern
                && pattern.keySet().equals(filter.keySet())
                && filter.values().stream()
                        .noneMatch(value ->
                                value instanceof Document d
                                        && d.keySet().stream().anyMatch(k -> k.startsWith("$")));
    }

    /** How many documents an update met, and how many of them it changed. */
    public record Many(long matched, long modified) {}

    /** Updates every document that matches, one by one. */
    public Many updateMany(Question question, Function<Document, Document> change) {
        var matched = 0L;
        var modified = 0L;
        var filter = new Matcher(question.filter());
        try (var search = Search.of(collection, question)) {
            while (search.hasNext()) {
                var updated = updateIfStill(search.next(), filter, change);
                if (updated != null) {
                    matched++;
                    modified += updated.isChange() ? 1 : 0;
                }
            }
        }
        return new Many(matched, modified);
    }

    /**
     * The new document is made without the lock, for that takes longer than writing it; it counts
     * only if nobody has changed the old one meanwhile. Whoever loses too often takes the lock.
     */
    private @Nullable Updated updateIfStill(
            Document found, Matcher filter, Function<Document, Document> change) {
        collection.storage().requireRoom();
        var id = Keys.of(found.get("_id"));
        for (var tries = 0; tries < FREE_TRIES; tries++) {
            var updated = attempt(id, filter, change);
            if (updated != Updated.LOST) {
                return updated;
            }
        }
        return locked(_ -> attempt(id, filter, change));
    }

    private @Nullable Updated attempt(
            byte[] id, Matcher filter, Function<Document, Document> change) {
        var changesBefore = collection.changesOf(id);
        var current = collection.current(id);
        if (current == null || !filter.matches(current)) {
            return null;
        }
        var now = change.apply(current);
        var updated = Updated.of(current, now);
        return !updated.isChange() || replaced(id, changesBefore, current, now)
                ? updated
                : Updated.LOST;
    }

    private boolean replaced(byte[] id, int changesBefore, Document current, Document now) {
        var bytes = Bson.encode(now);
        return locked(changes -> {
            if (collection.changesOf(id) != changesBefore) {
                return false;
            }
            changes.replace(id, bytes, current, now);
            changes.write();
            return true;
        });
    }

    /** Removes the first document that matches, or none. */
    public @Nullable Document removeOne(Question question) {
        var filter = new Matcher(question.filter());
        try (var search = Search.of(collection, question)) {
            while (search.hasNext()) {
                var removed = removeIfStill(search.next(), filter);
                if (removed != null) {
                    return removed;
                }
            }
            return null;
        }
    }

    public long removeMany(Question question) {
        var count = 0L;
        var filter = new Matcher(question.filter());
        try (var search = Search.of(collection, question)) {
            while (search.hasNext()) {
                if (removeIfStill(search.next(), filter) != null) {
                    count++;
                }
            }
        }
        return count;
    }

    private @Nullable Document removeIfStill(Document found, Matcher filter) {
        var id = Keys.of(found.get("_id"));
        return locked(changes -> {
            var current = collection.current(id);
            if (current == null || !filter.matches(current)) {
                return null;
            }
            changes.remove(id, current);
            changes.write();
            return current;
        });
    }

    private <T extends @Nullable Object> T locked(Function<Changes, T> work) {
        collection.writing().lock();
        try (var changes = new Changes(collection)) {
            if (collection.isDropped()) {
                throw new StoreError(
                        175, "QueryPlanKilled", "collection dropped: " + collection.namespace());
            }
            return work.apply(changes);
        } finally {
            collection.writing().unlock();
        }
    }
}
