package linli.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.workorder.StockEvent.Item;
import linli.contracts.workorder.StockEvent.ShortageNoticed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes goods in hears what is to be bought. */
@HouseTest
class StockEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    @Test
    void whoever_takes_goods_in_there_hears_of_a_shortage() {
        var community = UUID.randomUUID();
        var valves = UUID.randomUUID();
        var keeper = neighbours.hireIn(community, "老周", "material:receive");
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "material:receive");
        var clerk = neighbours.hireIn(community, "王芳", "material:read");

        neighbours.publish(
                valves,
                1,
                new ShortageNoticed(
                        new Item(
                                valves,
                                community,
                                "ANGLE_VALVE_DN15",
                                "角阀 DN15",
                                BigDecimal.TWO,
                                "Angle valve DN15"),
                        new BigDecimal("2.000"),
                        new BigDecimal("5")),
                community);

        await().atMost(SOON)
                .untilAsserted(() -> {
                    var told = anybody.as(keeper).get("/messages").ok().json().at("/items/0");
                    assertThat(told.path("template").asString())
                            .isEqualTo("stock.shortage-noticed");
                    assertThat(told.path("chinese").asString()).contains("角阀 DN15");
                    assertThat(told.path("english").asString())
                            .contains("Angle valve DN15")
                            .doesNotContain("角阀");
                    assertThat(told.at("/parameters/free").asString()).isEqualTo("2");
                    assertThat(told.path("aboutId").asString()).isEqualTo(valves.toString());
                });
        assertThat(messagesOf(elsewhere)).isZero();
        assertThat(messagesOf(clerk)).isZero();
    }

    private int messagesOf(Person person) {
        return anybody.as(person).get("/messages").ok().json().path("items").size();
    }
}
