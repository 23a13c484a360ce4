package linli.workorder.payers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;
import linli.workorder.orders.web.InACommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who pays is said before anybody is sent, and nobody else is charged. */
class PayerIT extends InACommunity {

    /** A year and a half ago: some warranties hold, some do not. */
    private static final LocalDate HANDED_OVER = LocalDate.now().minusMonths(18);

    private Person manager;

    @BeforeEach
    void systemsWithTheirWarranties() {
        manager = neighbours.hireIn(community, "王经理", "community:write");
        neighbours.found(community);
        word("building-system", "PIPES", "给排水管道", Map.of("months", "24"));
        word("building-system", "LIGHTING", "灯具与开关", Map.of("months", "6"));
        type("PIPE_DRIPS", Map.of("system", "PIPES"));
        type("LAMP_DARK", Map.of("system", "LIGHTING"));
        type("ROOF_WET", Map.of("commonPayer", "MAINTENANCE_FUND"));
        type("INTERCOM_MUTE", Map.of("payer", "PROPERTY"));
        await().atMost(SOON)
                .until(() ->
                        estate.community(community).isPresent()
                                && words.find("request-type", "INTERCOM_MUTE").isPresent());
    }

    @Test
    void the_builder_pays_within_the_months_of_the_system_from_the_hand_over_on() {
        assertThat(proposed("PIPE_DRIPS", true)).isEqualTo("OWNER IN_HOME");

        handOver(HANDED_OVER, List.of());

        assertThat(proposed("PIPE_DRIPS", true)).isEqualTo("BUILDER WARRANTY");
        assertThat(proposed("PIPE_DRIPS", false)).isEqualTo("BUILDER WARRANTY");
        assertThat(proposed("LAMP_DARK", true)).isEqualTo("OWNER IN_HOME");
        assertThat(ask("PIPE_DRIPS", true).path("until").asString())
                .isEqualTo(HANDED_OVER.plusMonths(24).minusDays(1).toString());
    }

    @Test
    void a_building_that_came_later_has_a_day_of_its_own() {
        handOver(
                HANDED_OVER,
                List.of(Map.of("buildingId", building, "on", LocalDate.now().minusMonths(2))));

        assertThat(proposed("LAMP_DARK", true)).isEqualTo("BUILDER WARRANTY");
        assertThat(proposed("LAMP_DARK", false)).isEqualTo("PROPERTY COMMON_AREA");
    }

    @Test
    void no_household_pays_for_what_belongs_to_all() {
        assertThat(proposed("LAMP_DARK", false)).isEqualTo("PROPERTY COMMON_AREA");
        assertThat(proposed("ROOF_WET", false)).isEqualTo("MAINTENANCE_FUND COMMON_AREA");
        assertThat(proposed("INTERCOM_MUTE", true)).isEqualTo("PROPERTY KIND");

        var order = reported("LAMP_DARK", false);

        assertProblem(setPayer(order, "OWNER"), 422, "workorder.payer-common");
        assertThat(payerOf(order)).isEqualTo("PROPERTY COMMON_AREA");
    }

    @Test
    void nobody_but_the_owner_is_charged_as_the_owner() {
        handOver(HANDED_OVER, List.of());
        var order = reported("PIPE_DRIPS", true);
        started(order);

        assertProblem(complete(order, 3000), 422, "workorder.payer-not-owner");
        assertThat(status(order)).isEqualTo("IN_PROGRESS");

        var done = complete(order, 0).ok().json().path("completion");
        assertThat(done.path("total").path("cents").asLong()).isZero();
        assertThat(done.path("materials").get(0).path("code").asString())
                .isEqualTo("ANGLE_VALVE_DN15");
    }

    @Test
    void somebody_who_knows_better_says_so_with_a_reason() {
        var order = reported("PIPE_DRIPS", true);

        var changed = setPayer(order, "BUILDER").ok().json().path("paidBy");

        assertThat(changed.path("payer").asString()).isEqualTo("BUILDER");
        assertThat(changed.path("because").asString()).isEqualTo("DECIDED");
        assertThat(changed.path("reason").asString()).isEqualTo("开发商书面认可");
        var told = api.as(owner).get("/orders/" + order).ok().json().path("paidBy");
        assertThat(told.path("payer").asString()).isEqualTo("BUILDER");
        assertThat(told.has("reason") && !told.path("reason").isNull()).isFalse();
        assertThat(setPayerAs(agent, order, "OWNER").status()).isEqualTo(403);
        assertThat(
                        api.as(dispatcher)
                                .post("/orders/" + order + "/payer", Map.of("payer", "OWNER"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void rework_is_at_our_cost() {
        var order = reported("LAMP_DARK", true);
        started(order);
        complete(order, 3000).ok();

        api.as(owner).post("/orders/" + order + "/rework", Map.of("text", "还是不亮")).ok();

        assertThat(payerOf(order)).isEqualTo("PROPERTY REWORK");
    }

    @Test
    void a_hand_over_is_not_to_come_and_is_for_whoever_manages_the_community() {
        assertProblem(date(LocalDate.now().plusDays(3), List.of()), 422, "handover.to-come");
        Map<String, Object> twice = Map.of("buildingId", building, "on", HANDED_OVER);
        assertProblem(date(HANDED_OVER, List.of(twice, twice)), 422, "handover.twice");

        assertThat(handover().path("buildings")).isEmpty();
        assertThat(api.as(agent).get("/handovers?community=" + community).status()).isEqualTo(403);
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "community:write");
        assertThat(api.as(elsewhere).get("/handovers?community=" + community).status())
                .isEqualTo(404);
    }

    private void type(String code, Map<String, String> more) {
        var attributes =
                new HashMap<>(
                        Map.of("skill", "PLUMBING", "priority", "NORMAL", "claimable", "true"));
        attributes.putAll(more);
        word("request-type", code, code, attributes);
    }

    private JsonNode handover() {
        return api.as(manager).get("/handovers?community=" + community).ok().json();
    }

    private Api.Answer date(LocalDate on, List<Map<String, Object>> buildings) {
        return api.as(manager)
                .seen(handover().path("version").asLong())
                .put("/handovers?community=" + community, Map.of("on", on, "buildings", buildings));
    }

    private void handOver(LocalDate on, List<Map<String, Object>> buildings) {
        date(on, buildings).ok();
    }

    private JsonNode ask(String type, boolean atHome) {
        return api.as(owner)
                .get(
                        "/requests/payer?community=%s&type=%s%s"
                                .formatted(community, type, atHome ? "&unit=" + unit : ""))
                .ok()
                .json();
    }

    private String proposed(String type, boolean atHome) {
        return said(ask(type, atHome));
    }

    private UUID reported(String type, boolean atHome) {
        var body =
                new HashMap<String, Object>(
                        Map.of(
                                "communityId",
                                community,
                                "ownerId",
                                owner.id(),
                                "place",
                                atHome ? "厨房" : "大堂",
                                "type",
                                type,
                                "description",
                                "坏了"));
        if (atHome) {
            body.put("unitId", unit);
        }
        return orderOf(api.as(agent).post("/requests", body).ok().id());
    }

    private String payerOf(UUID order) {
        return said(api.as(dispatcher).get("/orders/" + order).ok().json().path("paidBy"));
    }

    private static String said(JsonNode paidBy) {
        return paidBy.path("payer").asString() + " " + paidBy.path("because").asString();
    }

    private Api.Answer setPayer(UUID order, String payer) {
        return setPayerAs(dispatcher, order, payer);
    }

    private Api.Answer setPayerAs(Person person, UUID order, String payer) {
        return api.as(person)
                .post("/orders/" + order + "/payer", Map.of("payer", payer, "reason", "开发商书面认可"));
    }

    private Api.Answer complete(UUID order, int labourCents) {
        return api.as(liu)
                .post(
                        "/orders/" + order + "/completion",
                        Map.of(
                                "result",
                                "换了角阀",
                                "materials",
                                List.of(Map.of("material", "ANGLE_VALVE_DN15", "quantity", 1)),
                                "labourCents",
                                labourCents));
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
