package linli.contracts;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the documents say about events, read from the records, their annotations and Javadoc.
 */
final class PublishedLanguage {

    static final List<String> SERVICES =
            List.of("owner", "workorder", "notification", "billing", "survey", "audit");

    static final Set<Class<?>> INTEGERS = Set.of(int.class, long.class, Integer.class, Long.class);

    private final Javadocs javadocs = Javadocs.of(Path.of("src", "main", "java"));

    /**
     * @param publisher such as {@code workorder-service}
     * @param key the field that holds the record key, such as {@code order.workOrderId}
     */
    record Topic(
            String name,
            String publisher,
            boolean compacted,
            String key,
            String meaning,
            List<Message> messages) {

        /** Whether each service has one of its own. */
        boolean ofAnyService() {
            return name.contains(Published.ANY_SERVICE);
        }
    }

    /**
     * @param sentence what happened
     * @param sample the golden JSON
     */
    record Message(String name, String sentence, List<Field> fields, String sample) {}

    /**
     * @param meaning empty when the name says it all
     */
    record Field(String name, Type type, boolean required, String meaning) {}

    /**
     * A header of the record, in UTF-8.
     *
     * @param format of the text, as JSON Schema calls it; empty for any text
     */
    record Header(String name, boolean required, String format, String example, String meaning) {}

    static final List<Header> HEADERS =
            List.of(
                    new Header(
                            "ce_specversion",
                            true,
                            "",
                            "1.0",
                            "Version of CloudEvents, always `1.0`"),
                    new Header(
                            "ce_id",
                            true,
                            "uuid",
                            "019ab3c4-6d00-7000-8000-000000000101",
                            "UUIDv7 of the event, the same on every redelivery"),
                    new Header(
                            "ce_type",
                            true,
                            "",
                            "workorder.completed",
                            "Name of the event; it alone decides how the value is read"),
                    new Header(
                            "ce_source", true, "", "workorder-service", "The publishing service"),
                    new Header(
                            "ce_subject",
                            true,
                            "uuid",
                            "019ab3c4-6d00-7000-8000-000000000013",
                            "Id of the aggregate the event is about; equals the record key"),
                    new Header(
                            "ce_time",
                            true,
                            "date-time",
                            "2026-11-24T02:15:00Z",
                            "When it happened, in UTC"),
                    new Header(
                            "ce_sequence",
                            true,
                            "",
                            "7",
                            "Counts the events of one aggregate: 1, 2, 3 … without gaps"),
                    new Header(
                            "ce_schemaversion",
                            true,
                            "",
                            "1",
                            "Version of the value's schema; `1` as long as schemas only grow"),
                    new Header(
                            "ce_actor",
                            true,
                            "",
                            json(
                                    new Actor(
                                            "c2b0a5d4-8f0e-4f5b-8a53-6d5fb6a0e702",
                                            "李强",
                                            "TE",
                                            Channel.TECHNICIAN_APP,
                                            "10.8.0.17")),
                            "Who caused it: JSON of an `Actor`"),
                    new Header(
                            "ce_community",
                            false,
                            "uuid",
                            "019ab3c4-6d00-7000-8000-000000000002",
                            "Where it happened; absent when it concerns no single community"),
                    new Header(
                            "ce_changes",
                            false,
                            "",
                            json(List.of(new Change("status", "\"IN_PROGRESS\"", "\"COMPLETED\""))),
                            "What the move changed on the aggregate: JSON array of `Change`; on the"
                                    + " last event of a move only, absent when nothing changed"),
                    new Header(
                            "traceparent",
                            false,
                            "",
                            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                            "W3C trace context of the request that caused it"),
                    new Header(
                            "content-type",
                            true,
                            "",
                            "application/json",
                            "Of the value, always `application/json`"));

    List<Topic> topics() {
        return Catalogue.families().stream().map(this::topic).toList();
    }

    /** The records and enums that fields are made of, each once, by name. */
    Collection<Class<?>> values() {
        var values = new TreeMap<String, Class<?>>();
        Catalogue.families().stream()
                .flatMap(family -> Catalogue.members(family).stream())
                .forEach(event -> collect(event, values));
        collect(Actor.class, values);
        collect(Change.class, values);
        return values.values();
    }

    List<Field> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> field(record, component))
                .toList();
    }

    String meaning(Class<?> type) {
        return javadocs.of(type);
    }

    String meaning(Class<?> type, Object constant) {
        return javadocs.of(type, constant.toString());
    }

    private Topic topic(Class<? extends Event> family) {
        var published = Catalogue.published(family);
        var topic = published.topic();
        return new Topic(
                topic,
                topic.substring(0, topic.indexOf('.')) + "-service",
                published.compacted(),
                key(Catalogue.members(family).iterator().next()),
                meaning(family),
                Catalogue.members(family).stream().map(this::message).toList());
    }

    private Message message(Class<? extends Event> event) {
        var type = Catalogue.nameOf(event);
        return new Message(
                type,
                event.getAnnotation(JsonClassDescription.class).value(),
                fields(event),
                EventJsonTest.golden(type));
    }

    private Field field(Class<?> record, RecordComponent component) {
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Field(
                component.getName(),
                component.getGenericType(),
                !optional,
                javadocs.of(record, component.getName()));
    }

    private static String json(Object value) {
        return EventJson.MAPPER.writeValueAsString(value);
    }

    private static String key(Class<?> record) {
        var first = record.getRecordComponents()[0];
        return first.getType().isRecord()
                ? first.getName() + "." + key(first.getType())
                : first.getName();
    }

    private static void collect(Type type, TreeMap<String, Class<?>> values) {
        switch (type) {
            case ParameterizedType container ->
                    Arrays.stream(container.getActualTypeArguments())
                            .forEach(argument -> collect(argument, values));
            case Class<?> value when value.isRecord() || value.isEnum() -> {
                if (!Event.class.isAssignableFrom(value)) {
                    var other = values.put(value.getSimpleName(), value);
                    if (other != null && other != value) {
                        throw new IllegalStateException(
                                "One name for %s and %s: the documents cannot tell them apart"
                                        .formatted(other, value));
                    }
                }
                if (value.isRecord()) {
                    Arrays.stream(value.getRecordComponents())
                            .forEach(component -> collect(component.getGenericType(), values));
                }
            }
            default -> {}
        }
    }
}
