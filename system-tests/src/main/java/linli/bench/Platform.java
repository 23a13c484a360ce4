package linli.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform that {@code ./linli up} started, as a benchmark sees it: a door and processes. */
final class Platform implements AutoCloseable {

    /**
     * @param name such as {@code owner-service}
     */
    record Part(String name, long pid, int port) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SAMPLE = Duration.ofSeconds(2);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    /** Of one processor; an idle platform takes 0.12 to 0.2. */
    private static final double IDLE = 0.3;

    private final URI gateway = URI.create(System.getenv("LINLI_GATEWAY"));
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Platform() throws IOException {
        for (var part : JSON.readTree(linli("status", "--json"))) {
            if (!part.path("health").asString().equals("up")) {
                throw new IllegalStateException(
                        part.path("name").asString() + " is not up: ./linli up");
            }
            var name = part.path("name").asString();
            parts.put(name, new Part(name, part.path("pid").asLong(), part.path("port").asInt()));
        }
    }

    URI throughGateway(String path) {
        return gateway.resolve("/api" + path);
    }

    URI direct(String service, String path) {
        return URI.create("http://127.0.0.1:" + part(service).port() + path);
    }

    String token(String username) throws IOException {
        return linli("token", username).strip();
    }

    HttpRequest.Builder request(URI uri, String token) {
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    JsonNode read(String path, String token) throws IOException, InterruptedException {
        var answer = send(request(throughGateway(path), token).GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** One instance after the other, each when the last is well again. */
    void restart(String service) throws IOException {
        linli("restart", service);
    }

    static JsonNode parsed(String json) {
        return JSON.readTree(json);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /**
     * Processor time of all parts since they started: services, gateway, store, broker, Keycloak.
     */
    Duration cpu() {
        return parts.values().stream().map(Platform::cpuOf).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Waits until the work that follows from what was asked is done: consumers have caught up and
     * the compilers have nothing left.
     *
     * @return processor time that the idle platform takes per second, in seconds
     * @throws org.awaitility.core.ConditionTimeoutException when it does not come to rest
     */
    double settle() {
        var usage = new Usage();
        return await().pollDelay(SAMPLE)
                .pollInterval(SAMPLE)
                .atMost(SETTLED_WITHIN)
                .until(usage::sinceLastAsked, rate -> rate < IDLE);
    }

    /** Processor time per second of time gone by. */
    private final class Usage {

        private long asked = System.nanoTime();
        private Duration spent = cpu();

        double sinceLastAsked() {
            var now = System.nanoTime();
            var total = cpu();
            var rate = total.minus(spent).toNanos() / (double) (now - asked);
            asked = now;
            spent = total;
            return rate;
        }
    }

    long pid(String part) {
        return part(part).pid();
    }

    Duration cpuOf(String part) {
        return cpuOf(part(part));
    }

    private Part part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Duration cpuOf(Part part) {
        return ProcessHandle.of(part.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException(part.name() + " has ended"));
    }

    static String linli(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add("./linli");
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return said;
    }

    @Override
    public void close() {
        http.close();
    }
}
