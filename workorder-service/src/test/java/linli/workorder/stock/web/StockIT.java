package linli.workorder.stock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Posts;
import linli.workorder.orders.web.InACommunity;
import linli.workorder.stock.StockItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What orders wait for comes into the store, is kept for the oldest, fetched, and counted. */
class StockIT extends InACommunity {

    private static final String VALVE = "ANGLE_VALVE_DN15";
    private static final String HOSE = "HOSE_50CM";

    private Person keeper;
    private Person manager;
    private UUID valves;

    @BeforeEach
    void a_storekeeper_and_a_manager() {
        neighbours.found(community);
        keeper = hired("SK");
        manager = hired("PM");
        valves = StockItem.idOf(community, VALVE);
        word("material", HOSE, "进水软管 50cm", Map.of("priceCents", "1500"));
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void goods_received_wake_the_oldest_waiting_order() {
        var first = waitingFor(2);
        var second = waitingFor(1);
        await().atMost(SOON).until(() -> item().path("waiting").size() == 2);
        assertThat(item().path("marks").toString()).contains("WAITED_FOR");
        assertThat(arrived(first)).isFalse();

        received(2);

        assertThat(arrived(first)).isTrue();
        assertThat(arrived(second)).isFalse();
        assertThat(types("/orders/" + first + "/history")).contains("workorder.parts-arrived");

        api.as(liu).post("/orders/" + first + "/resumption").ok();
        var issued =
                api.as(keeper)
                        .post(
                                "/stock/" + valves + "/issues",
                                Map.of("number", number(first), "quantity", 2))
                        .ok();
        assertThat(issued.json().path("onHand").asInt()).isZero();
        assertThat(types("/stock/" + valves + "/history"))
                .containsSubsequence("stock.received", "stock.allotted", "stock.issued");
    }

    @Test
    void what_a_technician_asks_for_before_coming_is_kept_until_it_is_fetched_or_not_needed() {
        var order = acceptedOne();
        api.as(liu)
                .post(
                        "/orders/" + order + "/material-request",
                        Map.of("parts", List.of(Map.of("material", VALVE, "quantity", 2))))
                .ok();
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        assertThat(status(order)).isEqualTo("ACCEPTED");
        assertThat(wanted(order).path("arrived").asBoolean()).isFalse();

        received(3);

        await().atMost(SOON).until(() -> wanted(order).path("arrived").asBoolean());
        assertThat(item().path("marks").toString()).contains("KEPT");
        assertThat(api.as(keeper).get("/stock?mark=KEPT").ok().json().path("items")).hasSize(1);
        assertThat(item().path("free").asInt()).isEqualTo(1);
        move("issues", number(order), 1);
        assertThat(item().path("marks").toString()).contains("KEPT");

        api.as(dispatcher)
                .post(
                        "/orders/" + order + "/reassignment",
                        Map.of("technicianId", aTechnician("陈明").id(), "reason", "换人"))
                .ok();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(wanted(order).isMissingNode()).isTrue());
        assertThat(types("/orders/" + order + "/history"))
                .contains("workorder.material-requested", "workorder.parts-arrived");
        assertThat(
                        api.as(owner)
                                .post(
                                        "/orders/" + order + "/material-request",
                                        Map.of("parts", List.of()))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void what_was_fetched_lies_ready_no_more() {
        var asked = acceptedOne();
        api.as(liu)
                .post(
                        "/orders/" + asked + "/material-request",
                        Map.of("parts", List.of(Map.of("material", VALVE, "quantity", 2))))
                .ok();
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        received(2);
        await().atMost(SOON).until(() -> wanted(asked).path("arrived").asBoolean());
        move("issues", number(asked), 1);
        move("issues", number(asked), 1);
        await().atMost(SOON).until(() -> wanted(asked).isMissingNode());

        var waiting = waitingFor(1);
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        received(1);
        assertThat(arrived(waiting)).isTrue();
        move("issues", number(waiting), 1);
        await().atMost(SOON).until(() -> !arrived(waiting));
        assertThat(status(waiting)).isEqualTo("WAITING_PARTS");
        api.as(liu).post("/orders/" + waiting + "/resumption").ok();
    }

    private JsonNode wanted(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().json().path("wanted");
    }

    @Test
    void a_cancelled_order_gives_free_what_was_kept_for_it() {
        var order = waitingFor(1);
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        received(1);
        assertThat(item().path("free").asInt()).isZero();

        api.as(hired("PM"))
                .post("/orders/" + order + "/cancellation", Map.of("reason", "MISTAKE"))
                .ok();

        await().atMost(SOON).until(() -> item().path("free").asInt() == 1);
    }

    @Test
    void an_order_that_waits_again_for_the_same_is_kept_what_it_needs_now() {
        var order = waitingFor(1);
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        api.as(liu).post("/orders/" + order + "/resumption").ok();
        await().atMost(SOON).until(() -> item().path("waiting").isEmpty());

        waits(order, 3);

        await().atMost(SOON).until(() -> item().at("/waiting/0/quantity").asInt() == 3);
    }

    @Test
    void what_was_fetched_counts_as_there_when_the_rest_comes() {
        var order = startedOne();
        var hose = StockItem.idOf(community, HOSE);
        api.as(liu)
                .post(
                        "/orders/" + order + "/parts-wait",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of("material", VALVE, "quantity", 1),
                                        Map.of("material", HOSE, "quantity", 2))))
                .ok();
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        received(1);
        move("issues", number(order), 1);
        assertThat(arrived(order)).isFalse();
        await().atMost(SOON).until(() -> api.as(keeper).get("/stock/" + hose).status() == 200);

        api.as(keeper).post("/stock/receipts", receipt(HOSE, 2)).ok();

        assertThat(arrived(order)).isTrue();
        var kept = api.as(keeper).get("/stock/" + hose).ok().json();
        assertThat(kept.path("free").asInt()).isZero();
    }

    @Test
    void older_movements_are_asked_for_by_the_oldest_known() {
        received(1);
        received(2);
        received(3);

        var all = api.as(keeper).get("/stock/" + valves + "/history").ok().json();
        var newest = all.get(2).path("sequence").asLong();
        var older = api.as(keeper).get("/stock/" + valves + "/history?before=" + newest).ok();

        assertThat(older.json().findValuesAsString("sequence"))
                .containsExactly(
                        all.get(0).path("sequence").asString(),
                        all.get(1).path("sequence").asString());
    }

    @Test
    void what_is_too_much_comes_back_and_nothing_else() {
        received(5);
        var number = number(startedOne());
        move("issues", number, 2);

        assertThat(
                        api.as(keeper)
                                .post(
                                        "/stock/" + valves + "/returns",
                                        Map.of("number", number, "quantity", 3))
                                .problem())
                .isEqualTo("stock.not-issued");
        assertThat(move("returns", number, 1).path("onHand").asInt()).isEqualTo(4);
        assertThat(
                        api.as(keeper)
                                .post(
                                        "/stock/" + valves + "/issues",
                                        Map.of("number", "GD000000-0000", "quantity", 1))
                                .problem())
                .isEqualTo("stock.order-unknown");
    }

    @Test
    void a_difference_takes_a_second_person() {
        received(5);
        var counted =
                api.as(keeper)
                        .post(
                                "/stock/" + valves + "/counts",
                                Map.of("counted", 4, "reason", "一只破损"))
                        .ok();
        assertThat(counted.json().at("/count/difference").asInt()).isEqualTo(-1);
        assertThat(counted.json().path("onHand").asInt()).isEqualTo(5);
        assertThat(api.as(manager).get("/stock?mark=COUNTED&community=" + community).ok().text())
                .contains(valves.toString());
        assertThat(api.as(keeper).post("/stock/" + valves + "/count-approval").status())
                .isEqualTo(403);

        var approved = api.as(manager).post("/stock/" + valves + "/count-approval").ok();

        assertThat(approved.json().path("onHand").asInt()).isEqualTo(4);
    }

    @Test
    void an_order_whose_part_a_count_finds_missing_waits_again() {
        var order = waitingFor(1);
        await().atMost(SOON).until(() -> item().path("waiting").size() == 1);
        received(1);
        assertThat(arrived(order)).isTrue();

        api.as(keeper)
                .post("/stock/" + valves + "/counts", Map.of("counted", 0, "reason", "遗失"))
                .ok();
        api.as(manager).post("/stock/" + valves + "/count-approval").ok();

        assertThat(arrived(order)).isFalse();
        assertThat(item().path("marks").toString()).contains("WAITED_FOR");
    }

    @Test
    void a_repeated_receipt_counts_once() {
        var key = UUID.randomUUID().toString();
        api.as(keeper).with("Idempotency-Key", key).post("/stock/receipts", receipt(3)).ok();
        api.as(keeper).with("Idempotency-Key", key).post("/stock/receipts", receipt(3)).ok();

        assertThat(item().path("onHand").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_asked_wrongly_is_refused_and_changes_nothing() {
        received(1);
        var nothing = new LinkedHashMap<>(receipt(1));
        nothing.put("quantity", 0);
        var unknown = new LinkedHashMap<>(receipt(1));
        unknown.put("material", "GOLD");

        assertThat(api.as(keeper).post("/stock/receipts", nothing).status()).isEqualTo(422);
        assertThat(api.as(keeper).post("/stock/receipts", unknown).problem())
                .isEqualTo("material.unknown");
        assertThat(item().path("onHand").asInt()).isEqualTo(1);
        assertThat(
                        api.as(keeper)
                                .get("/stock?community=" + community)
                                .ok()
                                .json()
                                .at("/items")
                                .size())
                .isEqualTo(1);
    }

    @Test
    void another_communitys_store_is_not_found() {
        received(1);
        var elsewhere =
                neighbours.hireIn(UUID.randomUUID(), "外区", "material:read", "material:receive");

        assertThat(api.as(elsewhere).get("/stock/" + valves).status()).isEqualTo(404);
        assertThat(api.as(elsewhere).post("/stock/receipts", receipt(1)).status()).isEqualTo(404);
        assertThat(api.as(liu).get("/stock").status()).isEqualTo(403);
    }

    private UUID waitingFor(int quantity) {
        var order = startedOne();
        waits(order, quantity);
        return order;
    }

    private void waits(UUID order, int quantity) {
        api.as(liu)
                .post(
                        "/orders/" + order + "/parts-wait",
                        Map.of("parts", List.of(Map.of("material", VALVE, "quantity", quantity))))
                .ok();
    }

    private UUID acceptedOne() {
        var order = orderOf(submitted());
        accepted(order);
        return order;
    }

    private UUID startedOne() {
        var order = acceptedOne();
        api.as(liu).post("/orders/" + order + "/start").ok();
        return order;
    }

    private void received(int quantity) {
        api.as(keeper).post("/stock/receipts", receipt(quantity)).ok();
    }

    private Map<String, Object> receipt(int quantity) {
        return receipt(VALVE, quantity);
    }

    private Map<String, Object> receipt(String material, int quantity) {
        return Map.of(
                "communityId", community,
                "material", material,
                "quantity", quantity,
                "unitCostCents", 1850,
                "supplier", "宏达五金");
    }

    private JsonNode move(String what, String number, int quantity) {
        return api.as(keeper)
                .post(
                        "/stock/" + valves + "/" + what,
                        Map.of("number", number, "quantity", quantity))
                .ok()
                .json();
    }

    private JsonNode item() {
        var answer = api.as(keeper).get("/stock/" + valves);
        return answer.status() == 200 ? answer.json() : answer.json().path("none");
    }

    private boolean arrived(UUID order) {
        return api.as(dispatcher)
                .get("/orders/" + order)
                .ok()
                .json()
                .at("/pause/arrived")
                .asBoolean();
    }

    private String number(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().json().path("number").asString();
    }

    private List<String> types(String path) {
        var by = path.startsWith("/stock") ? keeper : dispatcher;
        return api.as(by).get(path).ok().json().findValuesAsString("type");
    }

    private Person hired(String post) {
        return neighbours.hireAs(
                Posts.all().stream()
                        .filter(one -> one.code().equals(post))
                        .findFirst()
                        .orElseThrow(),
                community);
    }
}
