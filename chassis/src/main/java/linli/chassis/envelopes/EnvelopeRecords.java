package linli.chassis.envelopes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The form an envelope has on Kafka: CloudEvents 1.0, Kafka protocol binding, binary mode. The
 * attributes are headers with the prefix {@code ce_}; the data is the record's value.
 *
 * @see <a href="https://github.com/cloudevents/spec">CloudEvents, Kafka Protocol Binding 1.0</a>
 */
public final class EnvelopeRecords {

    public static final String TYPE = "ce_type";

    private static final String SCHEMA_VERSION = "1";

    private EnvelopeRecords() {}

    public static ProducerRecord<String, byte[]> write(Envelope envelope) {
        var service = envelope.source().replace("-service", "");
        var topic = Catalogue.topicOf(familyOf(envelope.data()), service);
        var record =
                new ProducerRecord<>(
                        topic,
                        envelope.subject().toString(),
                        EnvelopeJson.write(envelope.data()).getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id().toString());
        put(headers, TYPE, envelope.type());
        put(headers, "ce_source", envelope.source());
        put(headers, "ce_subject", envelope.subject().toString());
        put(headers, "ce_time", envelope.time().toString());
        put(headers, "ce_sequence", Long.toString(envelope.sequence()));
        put(headers, "ce_schemaversion", SCHEMA_VERSION);
        put(headers, "ce_actor", EnvelopeJson.write(envelope.actor()));
        if (envelope.communityId() != null) {
            put(headers, "ce_community", envelope.communityId().toString());
        }
        if (!envelope.changes().isEmpty()) {
            put(headers, "ce_changes", EnvelopeJson.write(envelope.changes()));
        }
        if (envelope.traceparent() != null) {
            put(headers, "traceparent", envelope.traceparent());
        }
        put(headers, "content-type", "application/json");
        return record;
    }

    /**
     * @throws UnreadableRecord when it is no CloudEvent of a version we know
     */
    public static Envelope read(ConsumerRecord<?, byte[]> record) {
        try {
            var headers = record.headers();
            if (!SCHEMA_VERSION.equals(need(headers, "ce_schemaversion"))) {
                throw new UnreadableRecord(
                        "unknown schema version " + need(headers, "ce_schemaversion"), null);
            }
            var type = need(headers, TYPE);
            var community = find(headers, "ce_community");
            var changes = find(headers, "ce_changes");
            return new Envelope(
                    UUID.fromString(need(headers, "ce_id")),
                    type,
                    need(headers, "ce_source"),
                    UUID.fromString(need(headers, "ce_subject")),
                    Long.parseLong(need(headers, "ce_sequence")),
                    Instant.parse(need(headers, "ce_time")),
                    community == null ? null : UUID.fromString(community),
                    EnvelopeJson.actor(need(headers, "ce_actor")),
                    find(headers, "traceparent"),
                    changes == null ? List.of() : EnvelopeJson.changes(changes),
                    EnvelopeJson.read(type, new String(record.value(), StandardCharsets.UTF_8)));
        } catch (UnreadableRecord unreadable) {
            throw unreadable;
        } catch (RuntimeException malformed) {
            throw new UnreadableRecord(
                    "no event can be read from it: " + malformed.getMessage(), malformed);
        }
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
