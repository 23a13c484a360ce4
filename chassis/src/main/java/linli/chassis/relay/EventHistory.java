package linli.chassis.relay;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import linli.chassis.envelopes.EnvelopeDocuments;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.Event;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** All events an aggregate has published, from which timelines are shown and topics rebuilt. */
public final class EventHistory {

    /** More steps than most records ever have; of those that have more, the newest first. */
    public static final int MOST_SHOWN = 500;

    private static final long LONGEST_SECONDS = 2;

    private EventHistory() {}

    static String collectionOf(String collection) {
        return collection + "_history";
    }

    /**
     * Published events first, then those still on their way, so that a person sees at once what
     * they did.
     *
     * @param before only those that came before this sequence
     * @return oldest first, no more than {@link #MOST_SHOWN} and what is on its way
     */
    public static List<Envelope> of(
            MongoOperations mongo, String collection, UUID subject, long before) {
        // The outbox first: what is relayed in between stands in both, never in neither.
        var document =
                mongo.getCollection(collection)
                        .find(Filters.eq("_id", subject))
                        .maxTime(LONGEST_SECONDS, TimeUnit.SECONDS)
                        .first();
        var letters = new TreeMap<Long, Document>();
        if (document != null) {
            document.getList("outbox", Document.class, List.of()).stream()
                    .filter(letter -> Catalogue.isKept(letter.getString("type")))
                    .forEach(letter -> letters.put(letter.getLong("sequence"), letter));
            letters.tailMap(before).clear();
        }
        mongo.getCollection(collectionOf(collection))
                .find(Filters.and(Filters.eq("subject", subject), Filters.lt("sequence", before)))
                .sort(Sorts.descending("subject", "sequence"))
                .limit(MOST_SHOWN)
                .maxTime(LONGEST_SECONDS, TimeUnit.SECONDS)
                .forEach(letter -> letters.put(letter.getLong("sequence"), letter));
        return EnvelopeDocuments.readAll(List.copyOf(letters.values()));
    }

    /**
     * Writes down anew what an aggregate has told, where it is to be read by fewer than before.
     *
     * @param change gives the same event for what stays as it is
     */
    public static void rewrite(
            MongoOperations mongo, String collection, UUID subject, UnaryOperator<Event> change) {
        var history = mongo.getCollection(collectionOf(collection));
        for (var letter : history.find(Filters.eq("subject", subject))) {
            var told = EnvelopeDocuments.read(letter).data();
            var changed = change.apply(told);
            if (!changed.equals(told)) {
                history.updateOne(
                        Filters.eq("_id", letter.get("_id")),
                        Updates.set("data", EnvelopeDocuments.data(changed)));
            }
        }
    }

    /** The newest letter that was told and settled; null when none was. */
    static @Nullable Document newest(MongoOperations mongo, String collection, UUID subject) {
        return mongo.getCollection(collectionOf(collection))
                .find(Filters.eq("subject", subject))
                .sort(Sorts.descending("subject", "sequence"))
                .first();
    }

    /** Whether any of these aggregates ever told its state on a topic that keeps it. */
    static boolean hasStates(MongoOperations mongo, String collection) {
        return mongo.getCollection(collectionOf(collection))
                        .find(Filters.in("type", Catalogue.states()))
                        .first()
                != null;
    }

    /** Of each topic that keeps states, the newest that was told and settled, oldest first. */
    static List<Document> newestStates(MongoOperations mongo, String collection, UUID subject) {
        var newest = new LinkedHashMap<String, Document>();
        mongo.getCollection(collectionOf(collection))
                .find(
                        Filters.and(
                                Filters.eq("subject", subject),
                                Filters.in("type", Catalogue.states())))
                .sort(Sorts.descending("subject", "sequence"))
                .forEach(letter -> newest.putIfAbsent(EnvelopeRecords.topicOf(letter), letter));
        return List.copyOf(newest.values()).reversed();
    }

    /**
     * @param command the key of a client's command
     * @return the hash of the request that told something by this command; null when none did
     */
    public static @Nullable String toldBy(
            MongoOperations mongo, String collection, String command) {
        var letter =
                mongo.getCollection(collectionOf(collection))
                        .find(Filters.eq("command", command))
                        .maxTime(LONGEST_SECONDS, TimeUnit.SECONDS)
                        .first();
        return letter == null ? null : letter.getString("commandHash");
    }

    /** The indexes that the relay and the timelines stand on. */
    public static void ensureIndexes(MongoOperations mongo, String collection) {
        mongo.getCollection(collection).createIndex(Indexes.ascending("outbox.time"));
        mongo.getCollection(collectionOf(collection))
                .createIndex(Indexes.ascending("command"), new IndexOptions().sparse(true));
        mongo.getCollection(collectionOf(collection))
                .createIndex(
                        Indexes.ascending("subject", "sequence"), new IndexOptions().unique(true));
    }
}
