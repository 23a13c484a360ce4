package linli.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a service as a client does: {@code api.as(token).post("/orders", body)}. Every POST
 * carries a fresh Idempotency-Key unless one was given.
 */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<String> base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> headers;

    public Api(Supplier<String> base) {
        this(base, Map.of());
    }

    private Api(Supplier<String> base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api as(Neighbours.Person person) {
        return as(person.token());
    }

    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /** The version a client saw, sent as {@code If-Match}. */
    public Api seen(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    /** A POST of something that may not be what it is said to be. */
    public Answer postAs(String path, String contentType, String body) {
        return exchange(
                request("POST", path)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Uploads one file as the form field {@code file}. */
    public Answer upload(String path, String fileName, String type, byte[] content) {
        var boundary = "linli" + UUID.randomUUID();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, fileName, type)
                        .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        var request =
                request("POST", path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(head),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofByteArray(tail)));
        return exchange(request.build());
    }

    /** The lines of a stream of events, as they come. */
    public Stream<String> stream(String path) {
        var request = request("GET", path).GET().build();
        try {
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String method, String path, @Nullable Object body) {
        var request = request(method, path);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(text));
        }
        return exchange(request.build());
    }

    private HttpRequest.Builder request(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create(base.get() + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (method.equals("POST") && !headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return request;
    }

    private Answer exchange(HttpRequest request) {
        try {
            return new Answer(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The problem's stable code; empty when it is no problem. */
        public String problem() {
            return status() < 400 ? "" : json().path("title").asString("");
        }

        public UUID id() {
            return UUID.fromString(json().path("id").asString());
        }

        public long version() {
            return json().path("version").asLong();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The answer itself when it is good; otherwise the test ends with what came back. */
        public Answer ok() {
            if (status() >= 300) {
                throw new AssertionError(
                        "%s %s answered %d: %s"
                                .formatted(
                                        response.request().method(),
                                        response.request().uri(),
                                        status(),
                                        text()));
            }
            return this;
        }
    }
}
