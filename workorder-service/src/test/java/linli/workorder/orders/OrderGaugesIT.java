package linli.workorder.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.WatchedMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Boards count orders as the service does. */
@HouseTest
class OrderGaugesIT {

    @Autowired Api anybody;
    @Autowired Environment environment;
    @Autowired CurrentOrders current;

    @Test
    void what_boards_name_of_orders_is_exported_and_right() {
        var management =
                new Api(() ->
                        "http://localhost:" + environment.getProperty("local.management.port"));

        assertThat(anybody.get("/orders").status()).as("a call that is counted").isEqualTo(401);

        // Other tests' orders come and go meanwhile.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var before = current.open().size();
                    var exported = management.get("/actuator/prometheus").text();
                    WatchedMetrics.areIn("workorder", exported);
                    assertThat(current.open()).hasSize(before);
                    assertThat(sum(exported)).isEqualTo(before);
                });
    }

    private static long sum(String exported) {
        return (long)
                exported.lines()
                        .filter(line -> line.startsWith("linli_orders_open{"))
                        .mapToDouble(line ->
                                Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
    }
}
