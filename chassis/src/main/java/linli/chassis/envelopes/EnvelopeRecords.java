package linli.chassis.envelopes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.Reach;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The form an envelope has on Kafka: CloudEvents 1.0, Kafka protocol binding, binary mode. The
 * attributes are headers with the prefix {@code ce_}; the data is the record's value.
 *
 * @see <a href="https://github.com/cloudevents/spec">CloudEvents, Kafka Protocol Binding 1.0</a>
 */
public final class EnvelopeRecords {

    public static final String TYPE = "ce_type";

    /** Where the record lies whose event it is, as {@link linli.chassis.Reach#text} has it. */
    public static final String REACH = "ce_reach";

    private static final String NO_CHANGES = "[]";

    private static final String SCHEMA_VERSION = "1";

    private EnvelopeRecords() {}

    public static ProducerRecord<String, byte[]> write(Envelope envelope) {
        return of(EnvelopeDocuments.write(envelope));
    }

    /** The record of a letter: its JSON goes on its way as it was written. */
    public static ProducerRecord<String, byte[]> of(Document letter) {
        var subject = letter.get("subject", UUID.class).toString();
        var record =
                new ProducerRecord<>(
                        topicOf(letter),
                        subject,
                        letter.getString("data").getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", letter.get("id", UUID.class).toString());
        put(headers, TYPE, letter.getString("type"));
        put(headers, "ce_source", letter.getString("source"));
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", letter.getDate("time").toInstant().toString());
        put(headers, "ce_sequence", Long.toString(letter.getLong("sequence")));
        put(headers, "ce_schemaversion", SCHEMA_VERSION);
        put(headers, "ce_actor", letter.getString("actor"));
        var community = letter.get("communityId", UUID.class);
        putIfAny(headers, "ce_community", community == null ? null : community.toString());
        putIfAny(headers, REACH, letter.getString("reach"));
        var changes = letter.getString("changes");
        putIfAny(headers, "ce_changes", NO_CHANGES.equals(changes) ? null : changes);
        putIfAny(headers, "traceparent", letter.getString("traceparent"));
        put(headers, "content-type", "application/json");
        return record;
    }

    /** The topic on which a letter's event is published. */
    public static String topicOf(Document letter) {
        var topic = letter.getString("topic");
        return topic != null ? topic : topicOf(EnvelopeDocuments.read(letter));
    }

    /** The topic on which an event is published. */
    static String topicOf(Envelope envelope) {
        return Catalogue.topicOf(
                familyOf(envelope.data()), envelope.source().replace("-service", ""));
    }

    /**
     * An event as it travels: who and what are read, its own JSON is not.
     *
     * @param changes JSON of what the move changed
     * @param data JSON of the event itself
     * @param reach where the record lay when it told this; null in events of before that travelled
     */
    public record Letter(
            UUID id,
            String type,
            String source,
            UUID subject,
            long sequence,
            Instant time,
            @Nullable UUID communityId,
            Actor actor,
            @Nullable String traceparent,
            String changes,
            String data,
            @Nullable Reach reach) {

        Envelope open() {
            return new Envelope(
                    id,
                    type,
                    source,
                    subject,
                    sequence,
                    time,
                    communityId,
                    actor,
                    traceparent,
                    NO_CHANGES.equals(changes) ? List.of() : EnvelopeJson.changes(changes),
                    EnvelopeJson.read(type, data));
        }
    }

    /**
     * @throws UnreadableRecord when it is no CloudEvent of a version we know
     */
    public static Envelope read(ConsumerRecord<?, byte[]> record) {
        return readable(() -> take(record).open());
    }

    /**
     * The same with its JSON as it came, for whoever only keeps it.
     *
     * @throws UnreadableRecord when it is no CloudEvent of a version we know
     */
    public static Letter letter(ConsumerRecord<?, byte[]> record) {
        return readable(() -> take(record));
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableRecord unreadable) {
            throw unreadable;
        } catch (RuntimeException malformed) {
            throw new UnreadableRecord(
                    "no event can be read from it: " + malformed.getMessage(), malformed);
        }
    }

    private static Letter take(ConsumerRecord<?, byte[]> record) {
        var headers = record.headers();
        if (!SCHEMA_VERSION.equals(need(headers, "ce_schemaversion"))) {
            throw new UnreadableRecord(
                    "unknown schema version " + need(headers, "ce_schemaversion"), null);
        }
        var community = find(headers, "ce_community");
        var changes = find(headers, "ce_changes");
        var reach = find(headers, REACH);
        return new Letter(
                UUID.fromString(need(headers, "ce_id")),
                need(headers, TYPE),
                need(headers, "ce_source"),
                UUID.fromString(need(headers, "ce_subject")),
                Long.parseLong(need(headers, "ce_sequence")),
                Instant.parse(need(headers, "ce_time")),
                community == null ? null : UUID.fromString(community),
                EnvelopeJson.actor(need(headers, "ce_actor")),
                find(headers, "traceparent"),
                changes == null ? NO_CHANGES : changes,
                new String(record.value(), StandardCharsets.UTF_8),
                reach == null ? null : Reach.parse(reach));
    }

    /** A record that will never be readable, however often it is tried. */
    public static final class UnreadableRecord extends RuntimeException {
        UnreadableRecord(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static Class<? extends Event> familyOf(Event event) {
        return Catalogue.families().stream()
                .filter(family -> family.isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getClass() + " has no family"));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void putIfAny(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            put(headers, name, value);
        }
    }

    private static String need(Headers headers, String name) {
        var value = find(headers, name);
        if (value == null) {
            throw new UnreadableRecord("header " + name + " is missing", null);
        }
        return value;
    }

    private static @Nullable String find(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
