package linli.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Server-sent events as a browser reads them. */
final class LiveStream implements AutoCloseable {

    /**
     * @param id where to go on after a lost connection
     */
    record Heard(@Nullable String id, String data) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final InputStream body;

    private LiveStream(InputStream body) {
        this.body = body;
    }

    static LiveStream open(HttpClient http, HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The live feed answered " + answer.statusCode());
            }
            var stream = new LiveStream(answer.body());
            Thread.ofVirtual().start(stream::read);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What has come so far, in its order. */
    List<Heard> heard() {
        return heard;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        String id = null;
        var data = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Heard(id, data.toString()));
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // Closed by the test.
            return;
        }
    }
}
