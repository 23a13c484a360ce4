package linli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Requests entered by the desk, through the gateway and its token check, at growing numbers of
 * connections. Every 201 must be a stored request, and nothing else may be. The processor time of a
 * request is that of all processes and of all that follows from it, orders and messages too, above
 * what the idle platform takes.
 */
final class CreateRequest {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int[] CONNECTIONS = {1, 8, 32, 128};

    private CreateRequest() {}

    static void run(Platform platform) throws Exception {
        var token = platform.token("desk");
        var unit = platform.read("/units?q=3-2-1201", token).path(0);
        var body =
                Platform.json(
                        Map.of(
                                "communityId", unit.path("communityId").asString(),
                                "unitId", unit.path("id").asString(),
                                "place", "厨房",
                                "type", "WATER_LEAK",
                                "description", "压力试验"));
        var before = stored(platform, token);
        var created = Load.run(32, WARM_UP, () -> create(platform, token, body)).succeeded();
        System.out.printf(
                "%-12s %10s %9s %12s %9s %9s %9s%n",
                "connections",
                "requests/s",
                "÷ by one",
                "CPU-ms each",
                "p50 ms",
                "p99 ms",
                "not 201");
        var byOne = 0.0;
        var idle = platform.settle();
        for (var connections : CONNECTIONS) {
            var fresh = platform.token("desk");
            var cpu = platform.cpu();
            var began = System.nanoTime();
            var measured = Load.run(connections, ROUND, () -> create(platform, fresh, body));
            var idleNext = platform.settle();
            var spent = platform.cpu().minus(cpu).toMillis();
            var idleMillis = idle * (System.nanoTime() - began) / 1e6;
            idle = idleNext;
            byOne = byOne == 0 ? measured.perSecond() : byOne;
            System.out.printf(
                    "%-12d %10.0f %9.2f %12.1f %9.1f %9.1f %9d%n",
                    connections,
                    measured.perSecond(),
                    measured.perSecond() / byOne,
                    (spent - idleMillis) / measured.succeeded(),
                    measured.p50Millis(),
                    measured.p99Millis(),
                    measured.failed());
            created += measured.succeeded();
        }
        System.out.printf("idle: %.0f CPU-ms per second%n", idle * 1000);
        var kept = stored(platform, platform.token("desk")) - before;
        System.out.printf(
                "stored / answered with 201: %d / %d = %.4f%n",
                kept, created, (double) kept / created);
    }

    private static boolean create(Platform platform, String token, String body)
            throws IOException, InterruptedException {
        var request =
                platform.request(platform.throughGateway("/requests"), token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return platform.send(request).statusCode() == 201;
    }

    private static long stored(Platform platform, String token)
            throws IOException, InterruptedException {
        var count = 0L;
        var cursor = "";
        do {
            var page = platform.read("/requests?limit=100" + cursor, token);
            count += page.path("items").size();
            cursor = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return count;
    }
}
