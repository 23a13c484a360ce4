package linli.store.tool;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents that nobody else writes, and remembers what it was told. All fields of a
 * document follow from its version, so that a half-applied write shows.
 */
final class TortureWriter {

    private static final List<String> STATES = List.of("OPEN", "ASSIGNED", "DONE", "CLOSED");
    private static final int GONE = 0;

    private final int number;
    private final Random random;
    private final TortureJournal journal;

    /** The version of each document, as acknowledged. */
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private @Nullable String inFlight;
    private int inFlightVersion;
    private int created;
    private volatile long acknowledgements;
    private long unknown;
    private long refusals;

    TortureWriter(int number, long seed, TortureJournal journal) {
        this.number = number;
        this.random = new Random(seed * 31 + number);
        this.journal = journal;
    }

    /**
     * @param lost documents that are not as acknowledged
     * @param halfApplied documents whose fields do not belong together
     */
    record Verdict(long lost, long halfApplied) {}

    void writeUntilItFails(MongoCollection<Document> collection) {
        try {
            while (true) {
                write(collection);
            }
        } catch (MongoException killed) {
            unknown++;
        }
    }

    private void write(MongoCollection<Document> collection) {
        var what = random.nextInt(10);
        if (acknowledged.isEmpty() || what < 4) {
            var id = number + "-" + created++;
            intend(id, 1);
            collection.insertOne(document(id, 1));
        } else {
            var ids = new ArrayList<>(acknowledged.keySet());
            var id = ids.get(random.nextInt(ids.size()));
            int version = acknowledged.getOrDefault(id, GONE);
            if (what < 9) {
                intend(id, version + 1);
                var set = document(id, version + 1);
                set.remove("_id");
                var result =
                        collection.updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
                                new Document("$set", set));
                refusals += 1 - result.getModifiedCount();
            } else {
                intend(id, GONE);
                refusals += 1 - collection.deleteOne(Filters.eq("_id", id)).getDeletedCount();
            }
        }
        confirm();
    }

    private void intend(String id, int version) {
        inFlight = id;
        inFlightVersion = version;
        journal.tell("wants", id, version);
    }

    private void confirm() {
        var id = inFlight;
        if (id == null) {
            throw new IllegalStateException("Nothing was wanted");
        }
        journal.tell("has", id, inFlightVersion);
        settle(id, inFlightVersion);
        acknowledgements++;
    }

    private void settle(String id, int version) {
        inFlight = null;
        if (version == GONE) {
            acknowledged.remove(id);
        } else {
            acknowledged.put(id, version);
        }
    }

    /** Compares with what is there; the write that was in flight may have happened or not. */
    Verdict compare(Map<String, de.bwaldvogel.mongo.bson.Document> there) {
        var lost = refusals;
        var half = 0L;
        refusals = 0;
        var id = inFlight;
        if (id != null && version(there.get(id)) == inFlightVersion) {
            settle(id, inFlightVersion);
        }
        inFlight = null;
        for (var entry : acknowledged.entrySet()) {
            var document = there.get(entry.getKey());
            if (version(document) != entry.getValue()) {
                lost++;
            } else if (!isWhole(document)) {
                half++;
            }
        }
        return new Verdict(lost, half);
    }

    private static int version(de.bwaldvogel.mongo.bson.@Nullable Document document) {
        return document != null && document.get("version") instanceof Integer version
                ? version
                : GONE;
    }

    private boolean isWhole(de.bwaldvogel.mongo.bson.@Nullable Document found) {
        return found != null
                && document(String.valueOf(found.get("_id")), version(found)).entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(found.get(entry.getKey())));
    }

    private Document document(String id, int version) {
        return new Document("_id", id)
                .append("version", version)
                .append("writer", number)
                .append("number", id + "/" + version)
                .append("status", STATES.get(version % STATES.size()))
                .append("at", version * 1000)
                .append("tokens", List.of("a" + version % 5, "b" + version % 7, "w" + number))
                .append("note", ("note of version " + version + ". ").repeat(version % 30));
    }

    long acknowledged() {
        return acknowledgements;
    }

    long unknown() {
        return unknown;
    }

    /** How many documents it believes to be there. */
    long known() {
        return acknowledged.size();
    }
}
