package linli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Parts are taken away while people work: nothing that was accepted is lost, doubled or out of
 * order, one key has one result, and all is as it should be soon after. {@code -Dlinli.faults=all}
 * tries every part and longer outages, {@code -Dlinli.instances=2} on two of every service.
 */
@ExtendWith(OnStack.class)
class FaultsIT {

    private static final boolean ALL = "all".equals(System.getProperty("linli.faults"));

    private static final List<String> SERVICES =
            List.of(
                    "owner-service",
                    "workorder-service",
                    "notification-service",
                    "billing-service",
                    "survey-service",
                    "audit-service");

    /** After the last command was answered. */
    private static final Duration CONVERGES_WITHIN = Duration.ofSeconds(ALL ? 15 : 60);

    private enum Done {
        KILLED,
        FROZEN
    }

    /**
     * @param parts what is taken away, all at once
     * @param lasts until they are started again, or go on
     */
    private record Fault(Done done, List<String> parts, Duration lasts) {

        static Fault killed(Duration lasts, String... parts) {
            return new Fault(Done.KILLED, List.of(parts), lasts);
        }

        static Fault frozen(Duration lasts, String... parts) {
            return new Fault(Done.FROZEN, List.of(parts), lasts);
        }

        @Override
        public String toString() {
            return "%s %s for %d s".formatted(String.join(", ", parts), done, lasts.toSeconds());
        }
    }

    private final Stack stack;
    private final Person desk;
    private final Person dispatcher;
    private final Person auditor;

    FaultsIT(Stack stack) {
        this.stack = stack;
        this.desk = stack.person("desk");
        this.dispatcher = stack.person("dispatcher");
        this.auditor = stack.person("auditor");
    }

    static Stream<Fault> faults() {
        var few =
                Stream.of(
                        Fault.killed(Duration.ZERO, "workorder-service"),
                        Fault.frozen(Duration.ofSeconds(20), "workorder-service"),
                        Fault.killed(Duration.ofSeconds(10), "kafka"),
                        Fault.killed(Duration.ofSeconds(5), "store"));
        return ALL ? Stream.concat(few, all()) : few;
    }

    private static Stream<Fault> all() {
        return Stream.of(
                        SERVICES.stream()
                                .filter(service -> !service.equals("workorder-service"))
                                .map(service -> Fault.killed(Duration.ZERO, service)),
                        Stream.of(
                                Fault.killed(Duration.ZERO, "gateway"),
                                Fault.killed(Duration.ofSeconds(5), "keycloak"),
                                Fault.killed(Duration.ZERO, SERVICES.toArray(String[]::new)),
                                Fault.frozen(Duration.ofSeconds(60), "workorder-service"),
                                Fault.frozen(Duration.ofSeconds(60), "audit-service"),
                                Fault.killed(Duration.ofSeconds(60), "store"),
                                Fault.killed(Duration.ofMinutes(3), "kafka")))
                .flatMap(faults -> faults);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothing_accepted_is_lost_doubled_or_out_of_order(Fault fault) throws Exception {
        try (var work = new Work(desk, dispatcher)) {
            work.goesOnFor(8);
            strike(fault);
            work.goesOnFor(8);

            var done = work.finished();

            System.out.printf("%s: %d repairs in %d calls%n", fault, done.size(), work.commands());
            assertThat(new HashSet<>(done)).as("two keys, two results").hasSameSizeAs(done);
            await().atMost(CONVERGES_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> done.forEach(this::isWhole));
        }
        await().atMost(CONVERGES_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(stack::isSound);
    }

    private void strike(Fault fault) {
        switch (fault.done()) {
            case KILLED -> {
                fault.parts().forEach(stack::kill);
                pass(fault.lasts());
                fault.parts().forEach(stack::restart);
            }
            case FROZEN -> {
                fault.parts().forEach(stack::freeze);
                try {
                    pass(fault.lasts());
                } finally {
                    fault.parts().forEach(stack::thaw);
                }
            }
        }
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    /**
     * One order, called off once, and all that happened to both is in the trail once and in its
     * order.
     */
    private void isWhole(Work.Done done) {
        assertThat(dispatcher.see("/orders?request=" + done.request()).path("items"))
                .as("orders of %s", done.request())
                .hasSize(1);
        assertThat(dispatcher.see(done.order()).path("status").asString()).isEqualTo("CANCELLED");
        isToldInOrder(done.request());
        isToldInOrder(done.order().substring("/orders/".length()));
    }

    private void isToldInOrder(String id) {
        var told =
                StreamSupport.stream(
                                auditor.see("/trail?limit=100&object=" + id)
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(entry -> entry.path("subject").asString().equals(id))
                        .map(entry -> entry.path("sequence"))
                        .mapToLong(JsonNode::asLong)
                        .toArray();
        var oldestFirst = new long[told.length];
        Arrays.setAll(oldestFirst, i -> told[told.length - 1 - i]);
        var counted = new long[told.length];
        Arrays.setAll(counted, i -> i + 1L);
        assertThat(oldestFirst)
                .as("what the trail was told of %s", id)
                .isNotEmpty()
                .isEqualTo(counted);
    }
}
