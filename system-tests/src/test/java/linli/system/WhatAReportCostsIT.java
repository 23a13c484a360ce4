package linli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What one reported repair costs with all that follows from it, counted by the drivers and clients
 * of all services themselves: calls to the stores, records to the broker, deliveries from it.
 */
@ExtendWith(OnStack.class)
class WhatAReportCostsIT {

    private static final int REPORTS = 200;
    private static final int AT_ONCE = 16;
    private static final Duration IDLE_WATCHED = Duration.ofSeconds(10);

    private final Stack stack;
    private final Person desk;
    private final HttpClient http = HttpClient.newHttpClient();

    WhatAReportCostsIT(Stack stack) {
        this.stack = stack;
        this.desk = stack.person("desk");
    }

    /** Calls, records and deliveries since the services started. */
    private record Counts(double calls, double records, double deliveries) {

        Counts plus(Counts other) {
            return new Counts(
                    calls + other.calls, records + other.records, deliveries + other.deliveries);
        }

        Counts minus(Counts other) {
            return plus(other.times(-1));
        }

        Counts times(double factor) {
            return new Counts(calls * factor, records * factor, deliveries * factor);
        }
    }

    @Test
    void a_reported_repair_asks_little_of_stores_and_broker() {
        var unit = desk.see("/units?q=3-2-1201").path(0);
        report(unit, 2 * AT_ONCE);
        var idle = idlePerSecond();

        var before = settled();
        var began = System.nanoTime();
        report(unit, REPORTS);
        var after = settled();

        var seconds = (System.nanoTime() - began) / 1e9;
        var each = after.minus(before).minus(idle.times(seconds)).times(1.0 / REPORTS);
        System.out.printf(
                "One report: %.1f calls to the stores, %.1f records, %.1f deliveries%n",
                each.calls(), each.records(), each.deliveries());
        assertThat(each.calls()).as("calls to the stores").isLessThanOrEqualTo(8);
        assertThat(each.records()).as("records to the broker").isLessThanOrEqualTo(2.1);
        assertThat(each.deliveries()).as("deliveries").isLessThanOrEqualTo(7.1);
    }

    private void report(JsonNode unit, int times) {
        var body =
                Map.of(
                        "communityId", unit.path("communityId").asString(),
                        "unitId", unit.path("id").asString(),
                        "place", "厨房",
                        "type", "WATER_LEAK",
                        "description", "水槽下漏水");
        try (var desks = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, times)
                    .mapToObj(n -> desks.submit(() -> desk.does("/requests", body)))
                    .toList()
                    .forEach(answer -> {
                        try {
                            answer.get();
                        } catch (Exception failure) {
                            throw new AssertionError(failure);
                        }
                    });
        }
    }

    private Counts idlePerSecond() {
        var before = settled();
        var began = System.nanoTime();
        await().pollDelay(IDLE_WATCHED).atMost(IDLE_WATCHED.multipliedBy(2)).until(() -> true);
        return counts().minus(before).times(1e9 / (System.nanoTime() - began));
    }

    /** Counts when no record is on its way any more. */
    private Counts settled() {
        var last = new Counts[] {counts()};
        return await().pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            var now = counts();
                            var still = now.deliveries() == last[0].deliveries();
                            last[0] = now;
                            return still ? now : null;
                        },
                        now -> now != null);
    }

    private Counts counts() {
        return stack.managementPorts().stream()
                .map(this::countsOf)
                .reduce(new Counts(0, 0, 0), Counts::plus);
    }

    private Counts countsOf(int port) {
        try {
            var told =
                    http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:%d/actuator/prometheus"
                                                                    .formatted(port)))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            return new Counts(
                    sum(told, "mongodb_driver_commands_seconds_count"),
                    sum(told, "kafka_producer_record_send_total"),
                    sum(told, "kafka_consumer_fetch_manager_records_consumed_total"));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A metric over all its labels; Kafka tells some once more by topic, which does not count. */
    private static double sum(String told, String metric) {
        return Pattern.compile("^%s\\{([^}]*)} ([0-9.E+]+)$".formatted(metric), Pattern.MULTILINE)
                .matcher(told)
                .results()
                .filter(line -> !line.group(1).contains("topic="))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .sum();
    }
}
