package linli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * People at work, whatever is taken away meanwhile: each enters a request, calls its order off and
 * enters the next. A command is sent again under its key until it is answered, as the console and
 * the phone do, and every other one once more afterwards, as an impatient finger does.
 */
final class Work implements AutoCloseable {

    private static final int PEOPLE = 4;

    /** Longer than any fault that is tried, with what it takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Between two callers, so that the fault and not the load is tried. */
    private static final Duration BREATH = Duration.ofMillis(300);

    /** A request that was accepted, and its order's path. */
    record Done(String request, String order) {}

    private final Person desk;
    private final Person dispatcher;
    private final JsonNode unit;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicInteger commands = new AtomicInteger();
    private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> shifts;

    Work(Person desk, Person dispatcher) {
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.unit = desk.see("/units?q=2-1-901").path(0);
        this.shifts =
                IntStream.range(0, PEOPLE)
                        .<Future<?>>mapToObj(i -> people.submit(this::shift))
                        .toList();
    }

    /** Waits until so many more requests were entered and called off. */
    void goesOnFor(int more) {
        var before = done.size();
        await().atMost(PATIENCE).until(() -> done.size() >= before + more);
    }

    /** How often something was asked for, answered or not. */
    int commands() {
        return commands.get();
    }

    /** Everybody finishes what they have begun. */
    List<Done> finished() throws Exception {
        goesOn.set(false);
        for (var shift : shifts) {
            shift.get();
        }
        return List.copyOf(done);
    }

    @Override
    public void close() {
        goesOn.set(false);
        people.shutdownNow();
    }

    private void shift() {
        while (goesOn.get()) {
            var request = does(desk, "/requests", Repair.leakIn(unit)).path("id").asString();
            var order = orderOf(request);
            does(dispatcher, order + "/cancellation", Map.of("reason", "OTHER"));
            done.add(new Done(request, order));
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private String orderOf(String request) {
        var orders =
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(200))
                        .ignoreExceptions()
                        .until(
                                () -> dispatcher.see("/orders?request=" + request).path("items"),
                                items -> !items.isEmpty());
        return "/orders/" + orders.path(0).path("id").asString();
    }

    private JsonNode does(Person person, String path, Object body) {
        var key = UUID.randomUUID();
        var answer = answered(person, path, body, key);
        if (commands.get() % 2 == 0) {
            var again = answered(person, path, body, key);
            assertThat(again.path("id"))
                    .as("one key, one result: %s", path)
                    .isEqualTo(answer.path("id"));
        }
        return answer;
    }

    private JsonNode answered(Person person, String path, Object body, UUID key) {
        return await().alias("POST " + path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> tried(person, path, body, key), answer -> answer != null);
    }

    /** Nothing when it has to be asked again; a refusal that is one fails the test. */
    private @Nullable JsonNode tried(Person person, String path, Object body, UUID key) {
        commands.incrementAndGet();
        Person.Answer answer;
        try {
            answer = person.tries(path, body, key);
        } catch (RuntimeException | AssertionError unknown) {
            // No answer, or nobody who signs in: what came of it is asked with the same key.
            return null;
        }
        if (answer.status() >= 500 || answer.status() == 429) {
            return null;
        }
        assertThat(answer.status()).as("POST %s%n%s", path, answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
