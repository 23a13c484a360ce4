package linli.chassis.envelopes;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.contracts.Envelope;
import linli.contracts.Event;
import org.bson.Document;

/** The form an envelope has in an outbox and in the event history. */
public final class EnvelopeDocuments {

    /** An event larger than this belongs into a file with a reference: Kafka is no file store. */
    private static final int MOST_BYTES = 64 * 1024;

    private EnvelopeDocuments() {}

    public static Document write(Envelope envelope) {
        var data = EnvelopeJson.write(envelope.data());
        if (data.length() > MOST_BYTES) {
            throw new Refusal.TooLarge(
                    "request.too-large",
                    envelope.type() + " is larger than " + MOST_BYTES + " characters");
        }
        return new Document("id", envelope.id())
                .append("type", envelope.type())
                .append("topic", EnvelopeRecords.topicOf(envelope))
                .append("source", envelope.source())
                .append("subject", envelope.subject())
                .append("sequence", envelope.sequence())
                .append("time", Date.from(envelope.time()))
                .append("communityId", envelope.communityId())
                .append("actor", EnvelopeJson.write(envelope.actor()))
                .append("traceparent", envelope.traceparent())
                .append("changes", EnvelopeJson.write(envelope.changes()))
                .append("data", data);
    }

    /** The form of an event in it. */
    public static String data(Event event) {
        return EnvelopeJson.write(event);
    }

    public static Envelope read(Document document) {
        var type = Objects.requireNonNull(document.getString("type"));
        return new Envelope(
                document.get("id", UUID.class),
                type,
                document.getString("source"),
                document.get("subject", UUID.class),
                document.getLong("sequence"),
                document.getDate("time").toInstant(),
                document.get("communityId", UUID.class),
                EnvelopeJson.actor(document.getString("actor")),
                document.getString("traceparent"),
                EnvelopeJson.changes(document.getString("changes")),
                EnvelopeJson.read(type, document.getString("data")));
    }

    public static List<Envelope> readAll(List<Document> documents) {
        var envelopes = new ArrayList<Envelope>(documents.size());
        documents.forEach(document -> envelopes.add(read(document)));
        return envelopes;
    }
}
