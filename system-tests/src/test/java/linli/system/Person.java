package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in and talks to the platform through the gateway. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

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
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve("/api" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    private Answer send(HttpRequest.Builder request) {
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
