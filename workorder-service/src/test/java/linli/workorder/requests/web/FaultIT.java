package linli.workorder.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import linli.chassis.test.Api;
import linli.workorder.orders.web.InACommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was found in the tree of faults decides how urgent it is, and goes with the order. */
class FaultIT extends InACommunity {

    @BeforeEach
    void faults() {
        word(
                "fault",
                "TAP_DRIPS",
                "水龙头滴水",
                Map.of("category", "WATER", "type", "WATER_LEAK", "priority", "LOW"));
        word(
                "fault",
                "LAMP_DEAD",
                "灯不亮",
                Map.of("category", "POWER", "type", "LIGHT_OUT", "priority", "NORMAL"));
        await().atMost(SOON).until(() -> words.find("fault", "LAMP_DEAD").isPresent());
    }

    @Test
    void the_fault_says_how_urgent_it_is_and_the_order_knows_it() {
        var request = report("TAP_DRIPS", null).ok();

        var order = api.as(dispatcher).get("/orders/" + orderOf(request.id())).ok().json();

        assertThat(order.path("fault").asString()).isEqualTo("TAP_DRIPS");
        assertThat(order.path("priority").asString()).isEqualTo("LOW");
    }

    @Test
    void whoever_says_how_urgent_it_is_is_believed() {
        assertThat(report("TAP_DRIPS", "EMERGENCY").ok().json().path("priority").asString())
                .isEqualTo("EMERGENCY");
    }

    @Test
    void a_fault_that_leads_elsewhere_or_is_none_is_refused() {
        assertThat(report("LAMP_DEAD", null).problem()).isEqualTo("request.fault-type");
        assertThat(report("NO_SUCH", null).problem()).isEqualTo("fault.unknown");
        assertThat(report("LAMP_DEAD", null).status()).isEqualTo(422);
        assertThat(api.as(owner).get("/requests").ok().json().path("items")).isEmpty();
    }

    private Api.Answer report(String fault, String priority) {
        var body =
                new HashMap<String, Object>(
                        Map.of(
                                "communityId",
                                community,
                                "unitId",
                                unit,
                                "place",
                                "厨房",
                                "type",
                                "WATER_LEAK",
                                "fault",
                                fault,
                                "description",
                                "一直滴水"));
        body.put("priority", priority);
        return api.as(owner).post("/requests", body);
    }
}
