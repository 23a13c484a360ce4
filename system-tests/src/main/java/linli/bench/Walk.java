package linli.bench;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks everything that can be asked of the platform, as each of its people: every reading operation
 * of the services' documents, plain, with each value of each of its filters and orders, and of one
 * record where it shows one. Whatever takes longer than a fifth of a second is named.
 */
final class Walk {

    private static final double MOST_MILLIS = 200;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int SHOWN = 40;
    private static final List<String> SERVICES =
            List.of("owner", "workorder", "notification", "billing", "survey", "audit");
    private static final List<String> PEOPLE =
            List.of(
                    "admin",
                    "manager",
                    "desk",
                    "lead",
                    "dispatcher",
                    "supervisor",
                    "plumber",
                    "cashier",
                    "keeper",
                    "finance",
                    "auditor",
                    "owner");

    /** What a list of words or of things to look for is asked with. */
    private static final Map<String, String> SAID =
            Map.of("q", "1-1-1", "name", "王", "limit", "50", "by", "BUILDING", "year", "2026");

    private final Platform platform;
    private final Map<String, String> places = new LinkedHashMap<>();

    private Walk(Platform platform) {
        this.platform = platform;
    }

    /**
     * @param path as it was asked
     * @param failed a status that is nobody's refusal; 0 when there was none
     */
    private record Asked(String person, String path, double millis, int bytes, int failed) {}

    static void run(Platform platform) throws Exception {
        new Walk(platform).walk();
    }

    private void walk() throws Exception {
        var paths = new ArrayList<JsonNode>();
        for (var service : SERVICES) {
            paths.add(
                    Platform.parsed(
                            Files.readString(Path.of("console", "openapi", service + ".json"))));
        }
        var unit = platform.read("/units?q=1-1-101", platform.token("manager")).path(0);
        places.put("community", unit.path("communityId").asString());
        places.put("building", unit.path("buildingId").asString());
        places.put("unit", unit.path("id").asString());
        var asked = new ArrayList<Asked>();
        for (var person : PEOPLE) {
            var token = platform.token(person);
            for (var document : paths) {
                for (var operation : document.path("paths").properties()) {
                    var get = operation.getValue().path("get");
                    if (get.isObject() && isAnswered(operation.getKey(), get)) {
                        for (var path : questions(operation.getKey(), get, token)) {
                            ask(person, token, path, asked);
                        }
                    }
                }
            }
        }
        print(asked);
    }

    /** A stream never ends, a paper is drawn. */
    private static boolean isAnswered(String path, JsonNode get) {
        return !get.toString().contains("text/event-stream")
                && !path.contains("stream")
                && !path.contains("/changes");
    }

    private Set<String> questions(String path, JsonNode get, String token) throws Exception {
        var real = path;
        if (path.contains("{")) {
            var before = path.substring(0, path.indexOf("/{"));
            var first = first(before, token);
            if (first == null || path.indexOf('{') != path.lastIndexOf('{')) {
                return Set.of();
            }
            real = path.replaceAll("\\{[^}]+}", first);
        }
        var required = new LinkedHashSet<String>();
        var each = new LinkedHashSet<String>();
        for (var parameter : get.path("parameters")) {
            var name = parameter.path("name").asString();
            if (!parameter.path("in").asString().equals("query")) {
                continue;
            }
            var values = values(name, parameter.path("schema"));
            if (parameter.path("required").asBoolean(false)) {
                required.add(name + "=" + (values.isEmpty() ? "1" : values.getFirst()));
            } else {
                values.forEach(value -> each.add(name + "=" + value));
            }
        }
        var always = String.join("&", required);
        var questions = new LinkedHashSet<String>();
        questions.add(real + (always.isEmpty() ? "" : "?" + always));
        for (var one : each) {
            questions.add(real + "?" + (always.isEmpty() ? "" : always + "&") + one);
        }
        return questions;
    }

    private List<String> values(String name, JsonNode schema) {
        var of = schema.path("items").isObject() ? schema.path("items") : schema;
        var values = new ArrayList<String>();
        of.path("enum").forEach(value -> values.add(value.asString()));
        if (values.isEmpty()) {
            var known = places.getOrDefault(name, SAID.get(name));
            if (known != null) {
                values.add(known);
            } else if (of.path("type").asString("").equals("boolean")) {
                values.addAll(List.of("true", "false"));
            }
        }
        return values;
    }

    private @Nullable String first(String list, String token) throws Exception {
        var answer =
                platform.send(platform.request(platform.throughGateway(list), token).GET().build());
        if (answer.statusCode() != 200
                || !answer.body().startsWith("{") && !answer.body().startsWith("[")) {
            return null;
        }
        var body = Platform.parsed(answer.body());
        var items = body.isArray() ? body : body.path("items");
        var id = items.path(0).path("id");
        return id.isString() ? id.asString() : null;
    }

    private void ask(String person, String token, String path, List<Asked> asked) throws Exception {
        var request =
                platform.request(platform.throughGateway(path.replace(" ", "%20")), token)
                        .GET()
                        .build();
        var first = answered(request).answer();
        if (first.statusCode() != 200) {
            if (first.statusCode() >= 500) {
                asked.add(new Asked(person, path, 0, 0, first.statusCode()));
            }
            return;
        }
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            times[round] = answered(request).millis();
        }
        Arrays.sort(times);
        asked.add(new Asked(person, path, times[ROUNDS / 2], first.body().length(), 0));
    }

    /** Comes back when the door asks for patience; the time is that of the last answer alone. */
    private Timed answered(HttpRequest request) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_TRIES)
                .until(
                        () -> {
                            var began = System.nanoTime();
                            var answer = platform.send(request);
                            return new Timed(answer, (System.nanoTime() - began) / 1e6);
                        },
                        one -> one.answer().statusCode() != 429);
    }

    private record Timed(HttpResponse<String> answer, double millis) {}

    private static void print(List<Asked> asked) {
        var slow = asked.stream().filter(one -> one.millis() > MOST_MILLIS).toList();
        System.out.printf("%-11s %9s %9s  %s%n", "as", "p50 ms", "bytes", "path");
        asked.stream()
                .sorted(Comparator.comparingDouble(Asked::millis).reversed())
                .limit(Math.max(SHOWN, slow.size()))
                .forEach(one ->
                        System.out.printf(
                                "%-11s %9.1f %9d  %s%n",
                                one.person(), one.millis(), one.bytes(), one.path()));
        asked.stream()
                .filter(one -> one.failed() > 0)
                .forEach(one ->
                        System.out.printf(
                                "%-11s answered %d  %s%n", one.person(), one.failed(), one.path()));
        System.out.printf(
                "asked %d questions as %d people; longer than %.0f ms: %d%n",
                asked.size(), PEOPLE.size(), MOST_MILLIS, slow.size());
    }
}
