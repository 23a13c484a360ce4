package linli.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.contracts.PublishedLanguage.Field;
import linli.contracts.PublishedLanguage.Header;
import linli.contracts.PublishedLanguage.Message;
import linli.contracts.PublishedLanguage.Topic;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/asyncapi.yaml}: the published language for machines, as AsyncAPI 3.0. */
final class AsyncApi {

    private static final String KAFKA_BINDING = "0.5.0";

    private final PublishedLanguage language;

    AsyncApi(PublishedLanguage language) {
        this.language = language;
    }

    String text() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setSplitLines(false);
        return "# Generated from the module contracts; to change it, change the records and run\n# "
                + CommittedFile.COMMAND
                + "\n"
                + new Yaml(options).dump(document());
    }

    private Map<String, Object> document() {
        var channels = object();
        var operations = object();
        var messages = object();
        var schemas = object();
        schemas.put("Headers", headers());
        for (var topic : language.topics()) {
            channels.put(id(topic), channel(topic));
            operations.put("publish." + id(topic), operation(topic));
            for (var message : topic.messages()) {
                messages.put(message.name(), message(message));
                schemas.put(message.name(), record(message.sentence() + ".", message.fields()));
            }
        }
        for (var value : language.values()) {
            schemas.put(value.getSimpleName(), value(value));
        }
        return object(
                "asyncapi",
                "3.0.0",
                "info",
                info(),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                object("messages", messages, "schemas", schemas));
    }

    private static Map<String, Object> info() {
        return object(
                "title", "Linli 邻里: events",
                "version", "1",
                "description",
                        "What the services tell each other over Kafka, as CloudEvents 1.0 in binary"
                                + " mode. At least once, in order per aggregate; the promise and what"
                                + " it asks of consumers are in events.md.");
    }

    private static Map<String, Object> channel(Topic topic) {
        var messages = object();
        for (var message : topic.messages()) {
            messages.put(message.name(), reference("messages", message.name()));
        }
        var channel =
                object(
                        "address", topic.name(),
                        "description", topic.meaning(),
                        "messages", messages);
        if (topic.ofAnyService()) {
            channel.put(
                    "parameters",
                    object(
                            "service",
                            object(
                                    "description",
                                    "The publishing service: each has a topic of its own.",
                                    "enum",
                                    PublishedLanguage.SERVICES)));
        }
        channel.put(
                "bindings",
                kafka(
                        "topicConfiguration",
                        object(
                                "cleanup.policy",
                                List.of(topic.compacted() ? "compact" : "delete"),
                                "retention.ms",
                                -1)));
        return channel;
    }

    private static Map<String, Object> operation(Topic topic) {
        return object(
                "action",
                "send",
                "channel",
                object("$ref", "#/channels/" + id(topic)),
                "summary",
                topic.ofAnyService()
                        ? "Every service publishes, each on its own topic"
                        : "Published by " + topic.publisher());
    }

    private static Map<String, Object> message(Message message) {
        return object(
                "name", message.name(),
                "summary", message.sentence(),
                "contentType", "application/json",
                "headers",
                        object(
                                "type",
                                "object",
                                "allOf",
                                List.of(
                                        reference("schemas", "Headers"),
                                        object(
                                                "properties",
                                                object(
                                                        "ce_type",
                                                        object("const", message.name()))))),
                "payload", reference("schemas", message.name()),
                "bindings", kafka("key", object("type", "string", "format", "uuid")),
                "examples",
                        List.of(
                                object(
                                        "payload",
                                        EventJson.read(message.sample(), LinkedHashMap.class))));
    }

    private static Map<String, Object> headers() {
        var properties = object();
        for (var header : PublishedLanguage.HEADERS) {
            properties.put(header.name(), header(header));
        }
        var required =
                PublishedLanguage.HEADERS.stream()
                        .filter(Header::required)
                        .map(Header::name)
                        .toList();
        return object(
                "type",
                "object",
                "description",
                "The envelope of every event; each header is text in UTF-8.",
                "required",
                required,
                "properties",
                properties);
    }

    private static Map<String, Object> header(Header header) {
        var schema = object("type", "string", "description", header.meaning());
        if (!header.format().isEmpty()) {
            schema.put("format", header.format());
        }
        if (header.example().startsWith("{") || header.example().startsWith("[")) {
            schema.put("contentMediaType", "application/json");
        }
        schema.put("examples", List.of(header.example()));
        return schema;
    }

    private Map<String, Object> value(Class<?> type) {
        if (type.isRecord()) {
            return record(language.meaning(type), language.fields(type));
        }
        var constants = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return described(language.meaning(type), object("type", "string", "enum", constants));
    }

    private static Map<String, Object> record(String meaning, List<Field> fields) {
        var properties = object();
        for (var field : fields) {
            properties.put(field.name(), field(field));
        }
        var required = fields.stream().filter(Field::required).map(Field::name).toList();
        return described(
                meaning, object("type", "object", "required", required, "properties", properties));
    }

    private static Map<String, Object> field(Field field) {
        var schema = schema(field.type());
        // Beside a $ref all else would be ignored.
        return schema.containsKey("$ref") && !field.meaning().isEmpty()
                ? described(field.meaning(), object("allOf", List.of(schema)))
                : described(field.meaning(), schema);
    }

    private static Map<String, Object> schema(Type type) {
        return switch (type) {
            case ParameterizedType container -> container(container);
            case Class<?> value when value == String.class -> object("type", "string");
            case Class<?> value when value == UUID.class -> text("uuid");
            case Class<?> value when value == Instant.class -> text("date-time");
            case Class<?> value when value == LocalDate.class -> text("date");
            case Class<?> value when value == boolean.class || value == Boolean.class ->
                    object("type", "boolean");
            case Class<?> value when value == BigDecimal.class -> object("type", "number");
            case Class<?> value when PublishedLanguage.INTEGERS.contains(value) ->
                    object("type", "integer");
            case Class<?> value when value.isEnum() || value.isRecord() ->
                    reference("schemas", value.getSimpleName());
            default -> throw new IllegalArgumentException("No schema for " + type);
        };
    }

    private static Map<String, Object> container(ParameterizedType container) {
        var arguments = container.getActualTypeArguments();
        var raw = container.getRawType();
        if (raw == Map.class) {
            return object("type", "object", "additionalProperties", schema(arguments[1]));
        }
        var array = object("type", "array", "items", schema(arguments[0]));
        if (raw == Set.class) {
            array.put("uniqueItems", true);
        }
        return array;
    }

    /** A channel's name; a brace has no place in one. */
    private static String id(Topic topic) {
        return topic.name().replace(Published.ANY_SERVICE, "service");
    }

    private static Map<String, Object> text(String format) {
        return object("type", "string", "format", format);
    }

    private static Map<String, Object> reference(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> kafka(String name, Object binding) {
        return object("kafka", object(name, binding, "bindingVersion", KAFKA_BINDING));
    }

    private static Map<String, Object> described(String meaning, Map<String, Object> schema) {
        if (!meaning.isEmpty()) {
            schema.put("description", meaning);
        }
        return schema;
    }

    /**
     * @param entries names and values in turn
     */
    private static Map<String, Object> object(Object... entries) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < entries.length; i += 2) {
            object.put((String) entries[i], entries[i + 1]);
        }
        return object;
    }
}
