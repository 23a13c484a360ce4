package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was done and what it took: on paper for one order, in numbers for all. */
class StatisticsIT extends InACommunity {

    Person manager;

    @BeforeEach
    void somebody_who_looks_at_numbers() {
        manager =
                neighbours.hireIn(
                        community, "陈经理", "report:view", "workorder:rework", "workorder:read");
        word(
                "request-type",
                "LIGHT_OUT",
                "灯具不亮",
                Map.of(
                        "skill",
                        "PLUMBING",
                        "priority",
                        "NORMAL",
                        "checklist",
                        "断电；验电",
                        "checklistEn",
                        "Off; Tested"));
        await().atMost(SOON).until(() -> words.find("request-type", "LIGHT_OUT").isPresent());
    }

    @Test
    void done_work_is_counted_by_what_one_asks_until_it_is_to_be_done_again() {
        var first = done("LIGHT_OUT", 2, 1500);
        done("LIGHT_OUT", 1, 0);

        var types = groups("TYPE");
        assertThat(types).hasSize(1);
        var lights = types.get(0);
        assertThat(lights.path("type").asString()).isEqualTo("LIGHT_OUT");
        assertThat(lights.path("done").asLong()).isEqualTo(2);
        assertThat(lights.path("atOnce").asLong()).isEqualTo(2);
        assertThat(lights.path("material").path("cents").asLong()).isEqualTo(8400);
        assertThat(lights.path("labour").path("cents").asLong()).isEqualTo(1500);
        assertThat(groups("TECHNICIAN").get(0).path("name").asString()).isEqualTo("刘强");
        assertThat(groups("COMMUNITY").get(0).path("community").asString())
                .isEqualTo(community.toString());
        assertThat(groups("MONTH").get(0).path("month").asString()).matches("\\d{4}-\\d{2}");

        api.as(manager).post("/orders/" + first + "/rework", Map.of("text", "又不亮了")).ok();
        assertThat(groups("TYPE").get(0).path("labour").path("cents").asLong()).isZero();

        assertThat(
                        api.as(neighbours.hireIn(UUID.randomUUID(), "别处", "report:view"))
                                .get("/orders/statistics?by=TYPE")
                                .ok()
                                .json())
                .isEmpty();
        assertThat(api.as(manager).get("/orders/statistics?by=TYPE&to=2020-01").ok().json())
                .isEmpty();
        assertThat(api.as(manager).get("/orders/statistics").status()).isIn(400, 422);
    }

    @Test
    void how_long_it_took_and_what_came_back_lead_to_the_orders_behind() {
        var first = done("LIGHT_OUT", 1, 0);
        assertThat(only("TYPE").path("cameBack").asLong()).isZero();
        var again = done("LIGHT_OUT", 1, 0);

        await().atMost(SOON).until(() -> only("TYPE").path("cameBack").asLong() == 1);
        var lights = only("TYPE");
        for (var stage : List.of("response", "arrival", "resolution")) {
            var took = lights.path(stage);
            assertThat(took.path("of").asLong()).isEqualTo(2);
            assertThat(took.path("median").path("seconds").asLong()).isEqualTo(30);
            assertThat(took.path("p90").path("atLeast").asLong()).isZero();
        }
        assertThat(doneOrders("&outcome=CAME_BACK"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.path("id").asString()).isEqualTo(first.toString()));
        assertThat(doneOrders("&outcome=LATE")).isEmpty();
        assertThat(doneOrders("&outcome=REWORKED")).isEmpty();
        assertThat(doneOrders("&stage=RESOLUTION&tookSeconds=0")).hasSize(2);
        assertThat(doneOrders("&stage=RESOLUTION&tookSeconds=3600")).isEmpty();
        assertThat(api.as(manager).get("/orders?stage=ARRIVAL&tookSeconds=-1").status())
                .isEqualTo(422);

        api.as(manager).post("/orders/" + again + "/rework", Map.of("text", "又不亮了")).ok();
        assertThat(only("TYPE").path("cameBack").asLong()).isEqualTo(1);
    }

    @Test
    void what_materials_cost_us_is_counted_as_far_as_the_store_knows() {
        done("LIGHT_OUT", 2, 0);
        assertThat(only("TYPE").path("purchase").path("cents").asLong()).isZero();
        assertThat(only("TYPE").path("unpriced").asLong()).isEqualTo(1);

        neighbours.found(community);
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
        var keeper = neighbours.hireIn(community, "何库管", "material:read", "material:receive");
        received(keeper, 1, 1000);
        received(keeper, 3, 2000);
        done("LIGHT_OUT", 2, 0);

        assertThat(only("TYPE").path("purchase").path("cents").asLong()).isEqualTo(3500);
        assertThat(only("TYPE").path("unpriced").asLong()).isEqualTo(1);
    }

    @Test
    void who_has_a_building_or_only_their_own_work_sees_the_numbers_of_that() {
        done("LIGHT_OUT", 1, 700);
        var steward = inBuilding(building, "王管家");
        var stranger = inBuilding(UUID.randomUUID(), "别处管家");

        assertThat(labourSeenBy(steward)).isEqualTo(700);
        assertThat(labourSeenBy(stranger)).isZero();
        assertThat(
                        api.as(steward)
                                .get("/orders/statistics/reach")
                                .ok()
                                .json()
                                .path("buildings")
                                .asInt())
                .isEqualTo(1);
        assertThat(labourSeenBy(liu)).isEqualTo(700);
        assertThat(api.as(liu).get("/orders/statistics/reach").ok().json().path("own").asBoolean())
                .isTrue();
        assertThat(labourSeenBy(aTechnician("陈明"))).isZero();
        assertThat(api.as(agent).get("/orders/statistics/reach").status()).isEqualTo(403);
    }

    private Person inBuilding(UUID of, String name) {
        return neighbours.hire(name, new Scope(ScopeKind.BUILDINGS, Set.of(of)), "report:view");
    }

    private long labourSeenBy(Person person) {
        var groups = api.as(person).get("/orders/statistics?by=TYPE").ok().json();
        return groups.isEmpty() ? 0 : groups.get(0).path("labour").path("cents").asLong();
    }

    private void received(Person keeper, int quantity, int unitCostCents) {
        api.as(keeper)
                .post(
                        "/stock/receipts",
                        Map.of(
                                "communityId",
                                community,
                                "material",
                                "ANGLE_VALVE_DN15",
                                "quantity",
                                quantity,
                                "unitCostCents",
                                unitCostCents))
                .ok();
    }

    private JsonNode only(String by) {
        var groups = groups(by);
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private JsonNode doneOrders(String which) {
        return api.as(manager)
                .get("/orders?completedFrom=2020-01-01T00:00:00Z" + which)
                .ok()
                .json()
                .path("items");
    }

    @Test
    void a_work_sheet_says_what_is_to_be_done_and_what_was() throws IOException {
        var order = opened("LIGHT_OUT");
        var before = textOf(order, "");
        assertThat(before)
                .contains("维修工单", "灯具不亮", "3-2-1201", "断电", "验电", "待派工", "138****1234")
                .doesNotContain("13812341234");

        finish(order, 2, 1500);
        assertThat(textOf(order, ""))
                .contains("刘强", "角阀 DN15", "¥28.00", "¥56.00", "¥15.00", "¥71.00", "换了新灯");
        assertThat(textOf(order, "?lang=en")).contains("Work sheet", "Tested", "Technician");
        assertThat(api.as(liu).get("/orders/" + UUID.randomUUID() + "/sheet").status())
                .isEqualTo(404);
    }

    private UUID done(String type, int valves, long labourCents) {
        var order = opened(type);
        finish(order, valves, labourCents);
        return order;
    }

    private UUID opened(String type) {
        return orderOf(
                api.as(agent)
                        .post(
                                "/requests",
                                Map.of(
                                        "communityId",
                                        community,
                                        "unitId",
                                        unit,
                                        "ownerId",
                                        owner.id(),
                                        "place",
                                        "客厅",
                                        "type",
                                        type,
                                        "description",
                                        "客厅的灯不亮",
                                        "contactName",
                                        "张伟",
                                        "contactPhone",
                                        "13812341234"))
                        .ok()
                        .id());
    }

    private void finish(UUID order, int valves, long labourCents) {
        started(order);
        api.as(liu)
                .post(
                        "/orders/" + order + "/completion",
                        Map.of(
                                "result",
                                "换了新灯",
                                "materials",
                                List.of(Map.of("material", "ANGLE_VALVE_DN15", "quantity", valves)),
                                "labourCents",
                                labourCents))
                .ok();
    }

    private JsonNode groups(String by) {
        return api.as(manager).get("/orders/statistics?by=" + by).ok().json();
    }

    private String textOf(UUID order, String how) throws IOException {
        var file = api.as(agent).get("/orders/" + order + "/sheet" + how).ok().bytes();
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
