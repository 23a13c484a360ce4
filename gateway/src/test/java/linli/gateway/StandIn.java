package linli.gateway;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers where a service would, and remembers what it was asked. */
final class StandIn {

    /** What came through the door. */
    record Asked(String method, String path, Headers headers, int bytes) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(10);

    private volatile int status = 200;
    private volatile Duration dripPause = Duration.ZERO;
    private volatile int drops;
    private volatile boolean breaks;
    private volatile CountDownLatch streamGoesOn = new CountDownLatch(0);
    private final AtomicInteger endlessStreams = new AtomicInteger();

    StandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/", this::answer);
        server.createContext("/orders/changes", this::stream);
        server.createContext("/requests/changes", this::streamForEver);
        server.createContext("/orders/slowly", this::drip);
        server.createContext("/orders/never", this::hang);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    void answersWith(int next) {
        status = next;
    }

    /** The next stream sends one event, and another once this is counted down. */
    CountDownLatch holdsItsStream() {
        streamGoesOn = new CountDownLatch(1);
        return streamGoesOn;
    }

    /** It takes what is sent and dies over it. */
    void breaks(boolean now) {
        breaks = now;
    }

    /** What is asked slowly comes byte by byte. */
    void drips(Duration pause, int bytes) {
        dripPause = pause;
        drops = bytes;
    }

    /** How many streams without an end somebody still listens to. */
    int endlessStreams() {
        return endlessStreams.get();
    }

    void forget() {
        asked.clear();
        status = 200;
        breaks = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var received = exchange.getRequestBody().readAllBytes().length;
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        received));
        if (breaks) {
            exchange.close();
            return;
        }
        var body = "{\"served\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, drops);
        try (var out = exchange.getResponseBody()) {
            for (var i = 0; i < drops; i++) {
                out.write('.');
                out.flush();
                await().pollDelay(dripPause).until(() -> true);
            }
        }
    }

    private void hang(HttpExchange exchange) {
        await().atMost(LONGER_THAN_ANYBODY_WAITS)
                .pollDelay(LONGER_THAN_ANYBODY_WAITS.minusSeconds(1))
                .until(() -> true);
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("event: ready\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            streamGoesOn.await();
            out.write("event: change\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void streamForEver(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        endlessStreams.incrementAndGet();
        try (var out = exchange.getResponseBody()) {
            while (true) {
                out.write(":beat\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            endlessStreams.decrementAndGet();
        }
    }
}
