package linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.access.Allowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks every operation that a service's OpenAPI document names for what nobody would ask: whatever
 * a client sends is answered, and never by a failure of ours. Each service extends this by a {@code
 * FuzzIT} of its own, which adds nothing.
 */
@HouseTest
public abstract class HouseFuzz {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A member's value as it stands in the body; most are wrong for most fields. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "9223372036854775808",
                    "1E-7000",
                    "1E400",
                    "0.1234567890123456789012345678901234567890",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\u001b[31m\\r\\n\"",
                    "\"$where\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "\"-999999999-01-01\"",
                    "\"9999-12-31T23:59:59Z\"",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "\"" + "长".repeat(70_000) + "\"",
                    "[]",
                    "[null]",
                    "[[]]",
                    "{}",
                    "{\"\":null}",
                    "{\"$where\":\"1\"}",
                    "{\"a.b\":{\"c\\u0000\":[1]}}");

    private static final List<String> BODIES =
            List.of("", "null", "[]", "7", "\"text\"", "{", "{\"a\":1,\"a\":2}", "\u0000");

    /** As they stand in an address. */
    private static final List<String> QUESTIONS =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "99999999999999999999",
                    "null",
                    "\u0000",
                    "\u001b",
                    "\ud800",
                    "(",
                    "*",
                    "$where",
                    "[\"a\"]",
                    "{\"v\":1}",
                    "+999999999-12-31T23:59:59Z",
                    "-1000000000-01-01T00:00:00Z",
                    "9999-12-31",
                    "x".repeat(3_000));

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping operations;

    private Api api;
    private JsonNode document;
    private final List<String> failures = new ArrayList<>();

    @BeforeEach
    void somebody_may_do_everything() {
        var all = new TreeSet<String>();
        operations
                .getHandlerMethods()
                .values()
                .forEach(method ->
                        Optional.ofNullable(method.getMethodAnnotation(Allowed.class))
                                .ifPresent(allowed -> all.addAll(Arrays.asList(allowed.value()))));
        api = anybody.as(neighbours.hire("模糊", all.toArray(String[]::new)));
        document = anybody.get("/v3/api-docs").ok().json();
    }

    @Test
    void no_body_makes_a_service_fail() {
        forEachOperation((method, operation) -> {
            var content = operation.path("body").path("requestBody").path("content");
            var schema = content.path("application/json").path("schema");
            if (schema.isMissingNode()) {
                return;
            }
            var path = filled(operation.path("path").asString());
            BODIES.forEach(body -> send(method, path, body));
            var good = resolved(schema);
            send(method, path, JSON.writeValueAsString(example(good, 0)));
            fuzz(good, 0, (where, body) -> send(method, path, body));
        });

        assertThat(failures).isEmpty();
    }

    @Test
    void no_question_makes_a_service_fail() {
        forEachOperation((method, operation) -> {
            if (isStream(operation.path("body"))) {
                return;
            }
            var path = operation.path("path").asString();
            for (var question : QUESTIONS) {
                var asked = encoded(question);
                if (path.contains("{") && !question.isBlank()) {
                    send(method, path.replaceAll("\\{[^}]+}", asked.replace("$", "\\$")), null);
                }
                for (var parameter : operation.path("body").path("parameters")) {
                    if (parameter.path("in").asString().equals("query")) {
                        var name = parameter.path("name").asString();
                        send(method, filled(path) + "?" + name + "=" + asked, null);
                    }
                }
            }
        });

        assertThat(failures).isEmpty();
    }

    @Test
    void no_header_makes_a_service_fail() {
        forEachOperation((method, operation) -> {
            if (isStream(operation.path("body"))) {
                return;
            }
            var path = filled(operation.path("path").asString());
            for (var value : List.of("", "\"\"", "W/\"1\"", "\"999999999999999999\"", "*", "x")) {
                note(
                        method,
                        path,
                        "If-Match " + value,
                        call(api.with("If-Match", value), method, path, "{}"));
                note(
                        method,
                        path,
                        "Idempotency-Key " + value,
                        call(api.with("Idempotency-Key", value), method, path, "{}"));
            }
        });

        assertThat(failures).isEmpty();
    }

    /** One body per field and value: all as it should be, but for this one. */
    private void fuzz(JsonNode schema, int depth, BiConsumer<String, String> send) {
        for (var member : schema.path("properties").properties()) {
            var mark = "\"\u2603\"";
            var body = (ObjectNode) example(schema, depth);
            body.put(member.getKey(), "\u2603");
            var template = JSON.writeValueAsString(body);
            VALUES.forEach(value -> send.accept(member.getKey(), template.replace(mark, value)));
            var inner = resolved(member.getValue());
            var isList = inner.path("type").asString("").equals("array");
            var element = isList ? resolved(inner.path("items")) : inner;
            if (depth < 2 && element.has("properties")) {
                fuzz(
                        element,
                        depth + 1,
                        (where, text) ->
                                send.accept(
                                        member.getKey() + "." + where,
                                        template.replace(mark, isList ? "[" + text + "]" : text)));
            } else if (isList) {
                VALUES.forEach(value ->
                        send.accept(
                                member.getKey() + "[0]",
                                template.replace(mark, "[" + value + "]")));
            }
        }
    }

    /** Something that the schema allows, as far as a schema can say. */
    private JsonNode example(JsonNode unresolved, int depth) {
        var schema = resolved(unresolved);
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "string" ->
                    JSON.getNodeFactory()
                            .stringNode(
                                    switch (schema.path("format").asString("")) {
                                        case "uuid" -> UUID.randomUUID().toString();
                                        case "date-time" -> "2026-03-02T12:00:00Z";
                                        case "date" -> "2026-03-02";
                                        default -> "text";
                                    });
            case "integer", "number" ->
                    JSON.getNodeFactory().numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> {
                ArrayNode list = JSON.createArrayNode();
                if (depth < 4) {
                    list.add(example(schema.path("items"), depth + 1));
                }
                yield list;
            }
            default -> {
                var object = JSON.createObjectNode();
                if (depth < 4) {
                    schema.path("properties")
                            .properties()
                            .forEach(member ->
                                    object.set(
                                            member.getKey(),
                                            example(member.getValue(), depth + 1)));
                }
                yield object;
            }
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private void forEachOperation(BiConsumer<String, JsonNode> visit) {
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    var known = JSON.createObjectNode();
                                    known.put("path", path.getKey());
                                    known.set("body", operation.getValue());
                                    visit.accept(operation.getKey().toUpperCase(), known);
                                }));
    }

    private static boolean isStream(JsonNode operation) {
        return operation.path("responses").toString().contains("text/event-stream");
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void send(String method, String path, @Nullable String body) {
        note(method, path, String.valueOf(body), call(api, method, path, body));
    }

    private static Api.Answer call(Api as, String method, String path, @Nullable String body) {
        return switch (method) {
            case "GET" -> as.get(path);
            case "DELETE" -> as.seen(1).delete(path);
            case "PUT" -> as.seen(1).put(path, body == null ? Map.of() : body);
            default -> body == null ? as.post(path) : as.post(path, body);
        };
    }

    private void note(String method, String path, String sent, Api.Answer answer) {
        if (answer.status() >= 500) {
            failures.add(
                    "%s %s with %s: %d %s"
                            .formatted(
                                    method,
                                    path,
                                    sent.length() > 300 ? sent.substring(0, 300) + "…" : sent,
                                    answer.status(),
                                    answer.text()));
        }
    }
}
