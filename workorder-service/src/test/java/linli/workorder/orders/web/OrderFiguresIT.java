package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderFiguresIT extends InACommunity {

    @Test
    void tell_what_is_on_hand_and_what_came_today() {
        var one = orderOf(submitted());
        orderOf(submitted());
        api.as(dispatcher)
                .post("/orders/" + one + "/assignment", Map.of("technicianId", liu.id()))
                .ok();

        var figures = figures(dispatcher, "");

        assertThat(figures.path("open").asLong()).isEqualTo(2);
        assertThat(figures.path("opened").path("today").asLong()).isEqualTo(2);
        assertThat(figures.path("opened").path("lastWeek").asLong()).isZero();
        assertThat(figures.path("byStatus").toString())
                .isEqualTo(
                        "[{\"status\":\"PENDING_DISPATCH\",\"count\":1},"
                                + "{\"status\":\"ASSIGNED\",\"count\":1}]");
        assertThat(figures.path("byType").get(0).path("type").asString()).isEqualTo("WATER_LEAK");
        assertThat(figures.path("byCommunity").get(0).path("open").asLong()).isEqualTo(2);
        assertThat(figures.path("late").asLong()).isZero();
        assertThat(figures.path("days")).hasSize(14);
    }

    @Test
    void tell_what_was_completed_within_its_targets() throws IOException {
        var order = orderOf(submitted());
        completed(order);

        var figures = figures(dispatcher, "?community=" + community);

        assertThat(figures.path("completed").path("today").asLong()).isEqualTo(1);
        var today = figures.path("days").get(13);
        assertThat(today.path("completed").asLong()).isEqualTo(1);
        assertThat(today.path("respondedInTime").asLong()).isEqualTo(1);
        assertThat(today.path("completedInTime").asLong()).isEqualTo(1);
        assertThat(figures.path("byStatus").toString()).contains("COMPLETED");
        assertThat(figures.path("open").asLong()).isZero();
    }

    @Test
    void count_nothing_of_what_the_caller_may_not_see() {
        orderOf(submitted());
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "workorder:read");
        var cashier = neighbours.hireIn(community, "钱会计", "bill:read");
        var neighbour =
                neighbours.register(
                        "邻居",
                        List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                        "workorder:read");

        assertThat(figures(elsewhere, "?community=" + community).path("open").asLong()).isZero();
        assertThat(figures(neighbour, "").path("byStatus")).isEmpty();
        assertThat(api.as(cashier).get("/orders/figures").status()).isEqualTo(403);
    }

    @Test
    void every_number_is_a_list() {
        var order = orderOf(submitted());
        var number = shown(dispatcher, "request=" + requestOf(order)).path("number").asString();

        assertThat(shown(dispatcher, "type=WATER_LEAK&owner=" + owner.id()).path("id").asString())
                .isEqualTo(order.toString());
        assertThat(shown(dispatcher, "q=" + number.substring(0, number.length() - 1))).isNotNull();
        assertThat(shown(dispatcher, "q=3-2-12&building=" + building)).isNotNull();
        assertThat(shown(dispatcher, "sort=CLOCK&status=PENDING_DISPATCH,ASSIGNED")).isNotNull();
        assertThat(shown(dispatcher, "openedFrom=2020-01-01T00:00:00Z")).isNotNull();
        assertThat(listed(dispatcher, "due=LATE")).isEmpty();
        assertThat(listed(dispatcher, "due=SOON")).isEmpty();
        assertThat(listed(dispatcher, "openedTo=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(listed(dispatcher, "completedFrom=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(listed(dispatcher, "q=9-9-99")).isEmpty();
        assertThat(listed(dispatcher, "owner=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_list_knows_no_words_but_its_own() {
        assertThat(api.as(dispatcher).get("/orders?sort=SIDEWAYS").status()).isEqualTo(400);
        var refused = api.as(dispatcher).get("/orders?status=BROKEN");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("type-mismatch").doesNotContain("linli.workorder");
    }

    private void completed(UUID order) throws IOException {
        started(order);
        api.as(liu)
                .post(
                        "/orders/" + order + "/completion",
                        Map.of(
                                "result",
                                "换了角阀",
                                "materials",
                                List.of(),
                                "labourCents",
                                0,
                                "photos",
                                List.of(upload(liu))))
                .ok();
    }

    private String requestOf(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).json().path("requestId").asString();
    }

    private JsonNode figures(Person person, String query) {
        return api.as(person).get("/orders/figures" + query).ok().json();
    }

    private JsonNode listed(Person person, String query) {
        return api.as(person).get("/orders?" + query).ok().json().path("items");
    }

    private JsonNode shown(Person person, String query) {
        return listed(person, query).get(0);
    }
}
