package linli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in and talks to the platform through the gateway. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Shorter than a token lives. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final URI door;
    private final Supplier<String> signIn;
    private @Nullable String token;
    private Instant until = Instant.MIN;

    Person(URI door, Supplier<String> signIn) {
        this.door = door;
        this.signIn = signIn;
    }

    URI door() {
        return door;
    }

    record Answer(int status, JsonNode body) {}

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** What is there; anything but success fails the test. */
    JsonNode see(String path) {
        return succeeded("GET " + path, ask(path));
    }

    Answer ask(String path) {
        return send(request(path).GET());
    }

    /** A command that must succeed, with its answer. */
    JsonNode does(String path, Object body) {
        return succeeded("POST " + path, tries(path, body));
    }

    Answer tries(String path, Object body) {
        return tries(path, body, UUID.randomUUID());
    }

    Answer tries(String path, Object body, UUID key) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a file as a browser's form does. */
    JsonNode uploads(String path, String name, String type, byte[] content) {
        var boundary = UUID.randomUUID().toString();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, type);
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return succeeded(
                "upload to " + path,
                send(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    /** Asks until the answer holds, for up to a minute: news travels. */
    JsonNode awaits(String path, Predicate<JsonNode> holds) {
        return await().alias("GET " + path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> see(path), holds);
    }

    /**
     * Listens to a live feed in the background; closing the stream ends it.
     *
     * @param lastEventId where an earlier stream ended; null to begin now
     */
    LiveStream listens(String path, @Nullable String lastEventId) {
        var request = request(path).header("Accept", "text/event-stream").GET();
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return LiveStream.open(HTTP, request.timeout(Duration.ofMinutes(5)).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve("/api" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        var known = token;
        if (known == null || Instant.now().isAfter(until)) {
            known = signIn.get();
            token = known;
            until = Instant.now().plus(FRESH);
        }
        return known;
    }

    private static JsonNode succeeded(String what, Answer answer) {
        assertThat(answer.status()).as("%s%n%s", what, answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
