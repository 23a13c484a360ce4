package linli.chassis.relay;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.envelopes.EnvelopeDocuments;
import linli.contracts.Envelope;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** All events an aggregate has published, from which timelines are shown and topics rebuilt. */
public final class EventHistory {

    private EventHistory() {}

    static String collectionOf(String collection) {
        return collection + "_history";
    }

    /**
     * Published events first, then those still on their way, so that a person sees at once what
     * they did.
     */
    public static List<Envelope> of(MongoOperations mongo, String collection, UUID subject) {
        var letters = new ArrayList<Document>();
        mongo.getCollection(collectionOf(collection))
                .find(Filters.eq("subject", subject))
                .sort(Sorts.ascending("subject", "sequence"))
                .into(letters);
        var document = mongo.getCollection(collection).find(Filters.eq("_id", subject)).first();
        if (document != null) {
            var last = letters.isEmpty() ? 0L : letters.getLast().getLong("sequence");
            document.getList("outbox", Document.class, List.of()).stream()
                    .filter(letter -> letter.getLong("sequence") > last)
                    .forEach(letters::add);
        }
        return EnvelopeDocuments.readAll(letters);
    }

    /** The indexes that the relay and the timelines stand on. */
    public static void ensureIndexes(MongoOperations mongo, String collection) {
        mongo.getCollection(collection).createIndex(Indexes.ascending("outbox.time"));
        mongo.getCollection(collectionOf(collection))
                .createIndex(
                        Indexes.ascending("subject", "sequence"), new IndexOptions().unique(true));
    }
}
