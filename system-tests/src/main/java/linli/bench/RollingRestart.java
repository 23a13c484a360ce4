package linli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Restarts one service after the other while people work: the desk enters requests and reads lists.
 * It counts outcomes, not time. With two instances ({@code ./linli up --instances 2}) no call that
 * may be asked twice fails, and fewer than one in a hundred is told to come back.
 */
final class RollingRestart {

    private static final int PEOPLE = 4;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);
    private static final double MOST_REFUSED = 0.01;
    private static final List<String> SERVICES =
            List.of(
                    "owner-service",
                    "workorder-service",
                    "notification-service",
                    "billing-service",
                    "survey-service",
                    "audit-service");
    private static final List<String> LISTS =
            List.of(
                    "/units?q=3-2-1201",
                    "/orders?limit=10",
                    "/messages?limit=10",
                    "/requests?limit=10");

    private final Platform platform;
    private final Map<String, LongAdder> outcomes =
            Map.of("done", new LongAdder(), "refused", new LongAdder(), "failed", new LongAdder());
    private final ConcurrentLinkedQueue<String> created = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean(true);

    private RollingRestart(Platform platform) {
        this.platform = platform;
    }

    static void run(Platform platform) throws Exception {
        new RollingRestart(platform).run();
    }

    private void run() throws Exception {
        var token = platform.token("desk");
        var unit = platform.read("/units?q=3-2-1201", token).path(0);
        var body =
                Platform.json(
                        Map.of(
                                "communityId", unit.path("communityId").asString(),
                                "unitId", unit.path("id").asString(),
                                "place", "厨房",
                                "type", "WATER_LEAK",
                                "description", "滚动重启"));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person = 0; person < PEOPLE; person++) {
                var own = platform.token("desk");
                people.execute(() -> work(own, body));
            }
            for (var service : SERVICES) {
                platform.restart(service);
                System.out.printf("%-22s restarted; %s%n", service, counted());
            }
            working.set(false);
        }
        report();
    }

    private void work(String token, String body) {
        for (var turn = 0; working.get(); turn++) {
            if (turn % 2 == 0) {
                create(token, body);
            } else {
                look(LISTS.get(turn / 2 % LISTS.size()), token);
            }
            LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
        }
    }

    /** One request in two tries of one key, as a phone does it: both have to give the same. */
    private void create(String token, String body) {
        var key = UUID.randomUUID().toString();
        var first = createBy(key, token, body);
        var second = createBy(key, token, body);
        if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
            wrong.add("one key, two results: " + first + " and " + second);
        }
        if (!first.isEmpty() || !second.isEmpty()) {
            created.add(first.isEmpty() ? second : first);
        }
    }

    private String createBy(String key, String token, String body) {
        var request =
                platform.request(platform.throughGateway("/requests"), token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = platform.send(request);
            count(answer.statusCode(), "POST /requests", answer.body());
            return answer.statusCode() < 300
                    ? Platform.parsed(answer.body()).path("id").asString()
                    : "";
        } catch (IOException broken) {
            count(0, "POST /requests", broken.toString());
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private void look(String path, String token) {
        try {
            var answer =
                    platform.send(
                            platform.request(platform.throughGateway(path), token).GET().build());
            count(answer.statusCode(), "GET " + path, answer.body());
        } catch (IOException broken) {
            count(0, "GET " + path, broken.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(int status, String what, String answer) {
        var outcome =
                switch (status) {
                    case 200, 201 -> "done";
                    case 429, 503 -> "refused";
                    default -> "failed";
                };
        outcomes.getOrDefault(outcome, new LongAdder()).increment();
        if (!outcome.equals("done")) {
            System.out.printf("  %s %d %s: %.160s%n", outcome, status, what, answer);
        }
    }

    private Map<String, LongAdder> counted() {
        return new TreeMap<>(outcomes);
    }

    private void report() throws IOException, InterruptedException {
        var token = platform.token("desk");
        for (var id : created) {
            platform.read("/requests/" + id, token); // Fails when it was lost.
        }
        var distinct = created.stream().distinct().count();
        if (distinct != created.size()) {
            wrong.add("two keys, one result");
        }
        wrong.forEach(System.out::println);
        var refused = sum("refused");
        var all = sum("done") + refused + sum("failed");
        System.out.printf(
                "calls %d: %s; requests kept %d of %d; refused %.2f%%%n",
                all, counted(), distinct, created.size(), 100.0 * refused / all);
        if (sum("failed") > 0 || !wrong.isEmpty() || refused >= MOST_REFUSED * all) {
            throw new IllegalStateException("A rolling restart was felt");
        }
    }

    private long sum(String outcome) {
        return outcomes.getOrDefault(outcome, new LongAdder()).sum();
    }
}
