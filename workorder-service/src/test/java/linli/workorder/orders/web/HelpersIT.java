package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who helps whoever is responsible. */
class HelpersIT extends InACommunity {

    @Test
    void a_helper_has_the_order_on_the_phone_and_in_their_load_but_gives_no_commands() {
        var chen = aTechnician("陈明");
        var order = orderOf(submitted());
        accepted(order);
        assertThat(workOf(chen)).isEmpty();

        var helped = helpers(order, List.of(chen.id())).ok().json();

        assertThat(helped.at("/helpers/0/technician").asString()).isEqualTo("陈明");
        assertThat(workOf(chen)).hasSize(1);
        assertThat(api.as(chen).get("/orders?assignee=" + chen.id()).ok().json().path("items"))
                .isEmpty();
        assertThat(allowed(chen, order)).isEqualTo("[]");
        assertThat(api.as(chen).post("/orders/" + order + "/start").status()).isEqualTo(403);
        assertThat(openOf(chen.id(), orderOf(submitted()))).isEqualTo(1);
        assertThat(api.as(dispatcher).get("/orders/" + order + "/history").ok().json().toString())
                .contains("workorder.helpers-changed", "陈明");

        helpers(order, List.of()).ok();
        assertThat(workOf(chen)).isEmpty();
    }

    @Test
    void only_technicians_of_the_community_help_and_whoever_is_responsible_does_not() {
        var order = orderOf(submitted());
        assertThat(helpers(order, List.of(liu.id())).status()).isEqualTo(409);
        accepted(order);

        assertThat(helpers(order, List.of(liu.id())).json().path("title").asString())
                .isEqualTo("workorder.helper-responsible");
        assertThat(helpers(order, List.of(UUID.randomUUID())).json().path("title").asString())
                .isEqualTo("technician.unknown");
        assertThat(
                        api.as(agent)
                                .post(
                                        "/orders/" + order + "/helpers",
                                        Map.of("helperIds", List.of()))
                                .status())
                .isEqualTo(403);
    }

    private JsonNode workOf(Person technician) {
        return api.as(technician)
                .get("/orders?worker=" + technician.id())
                .ok()
                .json()
                .path("items");
    }

    private Answer helpers(UUID order, List<UUID> ids) {
        return api.as(dispatcher).post("/orders/" + order + "/helpers", Map.of("helperIds", ids));
    }

    private int openOf(UUID technician, UUID order) {
        for (var one : api.as(dispatcher).get("/orders/" + order + "/candidates").ok().json()) {
            if (one.path("technicianId").asString().equals(technician.toString())) {
                return one.path("openOrders").asInt();
            }
        }
        throw new AssertionError("No candidate " + technician);
    }
}
