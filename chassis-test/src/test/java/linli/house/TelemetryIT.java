package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.WatchedMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What operations see of a service, and what a trace sees of a command. */
@HouseTest
class TelemetryIT {

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Environment environment;

    @Test
    void an_event_carries_the_trace_of_the_request_that_caused_it() {
        var garden = UUID.randomUUID();
        var anna = anybody.as(neighbours.hireIn(garden, "安娜", "note:write"));
        var trace = "0af7651916cd43dd8448eb211c80319c";

        var note =
                anna.with("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace))
                        .post("/notes", Map.of("communityId", garden, "text", "跟踪"))
                        .ok();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Wire.about("owner.dictionaries", note.id()).isEmpty());
        var record = Wire.about("owner.dictionaries", note.id()).getFirst();
        assertThat(Wire.header(record, "traceparent")).contains(trace);
    }

    /** After a command, whose event this service's own consumers have heard. */
    @Test
    void what_boards_and_alerts_name_is_exported() {
        var garden = UUID.randomUUID();
        anybody.as(neighbours.hireIn(garden, "板板", "note:write"))
                .post("/notes", Map.of("communityId", garden, "text", "板"))
                .ok();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        WatchedMetrics.areIn(
                                "service", management().get("/actuator/prometheus").text()));
    }

    /** As Prometheus asks: a line that it cannot read costs it all the others. */
    @Test
    void figures_carry_no_exemplars_also_of_what_was_traced() {
        var garden = UUID.randomUUID();
        anybody.as(neighbours.hireIn(garden, "样例", "note:write"))
                .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .post("/notes", Map.of("communityId", garden, "text", "样例"))
                .ok();

        var figures =
                management()
                        .with("Accept", "application/openmetrics-text;version=1.0.0")
                        .get("/actuator/prometheus")
                        .text();

        assertThat(figures).contains("http_server_requests_seconds_count").endsWith("# EOF\n");
        assertThat(figures).doesNotContain(" # {");
    }

    @Test
    void the_management_port_tells_health_and_metrics_and_nothing_else() {
        var management = management();

        assertThat(management.get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(management.get("/actuator/prometheus").text())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count");
        assertThat(management.get("/actuator/env").status()).isIn(401, 404);
        assertThat(management.get("/actuator/heapdump").status()).isIn(401, 404);
        assertThat(anybody.get("/actuator/health").status())
                .as("not on the open port")
                .isEqualTo(401);
    }

    private Api management() {
        return new Api(() ->
                "http://localhost:" + environment.getRequiredProperty("local.management.port"));
    }
}
