package linli.billing.reliefs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a relief that somebody asks for to the bill that says it. */
@HouseTest
class ReliefApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    AnEstate estate;
    UUID flat;
    UUID other;
    Person zhang;
    Person li;
    Api cashier;
    Api manager;
    Api finance;

    @BeforeEach
    void two_flats_pay_a_month() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "100");
        zhang = estate.owner(flat, "张伟");
        other = estate.unit("3-2-1202", "DWELLING", "50");
        li = estate.owner(other, "李娜");
        cashier = hired("收费员", "bill:read", "billrun:prepare", "payment:record");
        manager = hired("经理", "bill:read", "tariff:propose", "billrun:approve");
        finance = hired("财务", "bill:read", "tariff:propose", "tariff:write");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat, other)).size() == 2);
        var tariff =
                manager.post(
                                "/tariffs",
                                Map.of(
                                        "communityId",
                                        estate.community,
                                        "name",
                                        "物业服务费",
                                        "feeItem",
                                        "PROPERTY",
                                        "method",
                                        "PER_AREA",
                                        "rate",
                                        3,
                                        "rounding",
                                        "CENT",
                                        "from",
                                        "2026-01-01"))
                        .ok()
                        .id();
        finance.post("/tariffs/" + tariff + "/activation").ok();
    }

    @Test
    void a_confirmed_relief_is_in_the_bill_and_says_how() {
        var vacant = vacancy();
        var id = manager.post("/reliefs", vacant).ok().id();
        assertThat(total(calculated("2030-04")))
                .as("nobody has confirmed it")
                .isEqualTo(300_00 + 150_00);
        finance.post("/reliefs/" + id + "/confirmation").ok();

        var run = calculated("2030-04");

        // 300 yuan, 40 % off for 15 of 30 days
        assertThat(total(run)).isEqualTo(240_00 + 150_00);
        assertThat(run.at("/tally/relieved/cents").asLong()).isEqualTo(60_00);
        manager.post("/bill-runs/" + run.path("id").asString() + "/approval").ok();
        await().atMost(SOON).until(() -> bills(zhang).size() == 1);
        var bill = bills(zhang).path(0);
        assertThat(bill.at("/total/cents").asLong()).isEqualTo(240_00);
        var relieved = bill.at("/lines/0/charged/reliefs/0");
        assertThat(relieved.path("kind").asString()).isEqualTo("VACANCY");
        assertThat(relieved.at("/amount/cents").asLong()).isEqualTo(60_00);
        assertThat(relieved.at("/days/days").asLong()).isEqualTo(15);
        assertThat(bills(li).at("/0/lines/0/charged/reliefs").isMissingNode()).isTrue();
        assertThat(finance.get("/reliefs/" + id + "/history").ok().json()).hasSize(2);
    }

    @Test
    void whoever_stands_in_for_who_asked_is_no_second_person() {
        var absent = neighbours.hireIn(estate.community, "李军", "tariff:propose");
        var id = anybody.as(absent).post("/reliefs", vacancy()).ok().id();
        var substitute = neighbours.hireIn(estate.community, "周倩", "bill:read", "tariff:write");
        var standIn = anybody.as(substitute);
        var mine = "/reliefs?unit=" + flat;
        assertThat(standIn.get(mine).ok().json().at("/items/0/mayConfirm").asBoolean()).isTrue();

        neighbours.standIn(substitute, absent, estate.community, "tariff:propose");

        await().atMost(SOON)
                .until(() -> !standIn.get(mine).ok().json().at("/items/0/mayConfirm").asBoolean());
        assertThat(standIn.post("/reliefs/" + id + "/confirmation").problem())
                .isEqualTo("relief.own");
    }

    @Test
    void who_is_exempt_gets_a_bill_of_nothing_that_is_settled() {
        var exempt = vacancy();
        exempt.put("kind", "EXEMPTION");
        exempt.remove("percent");
        exempt.put("from", "2030-04-01");
        var id = manager.post("/reliefs", exempt).ok().id();
        finance.post("/reliefs/" + id + "/confirmation").ok();

        var run = calculated("2030-04");
        manager.post("/bill-runs/" + run.path("id").asString() + "/approval").ok();

        await().atMost(SOON).until(() -> bills(zhang).size() == 1);
        assertThat(bills(zhang).at("/0/total/cents").asLong()).isZero();
        assertThat(bills(zhang).at("/0/status").asString()).isEqualTo("PAID");
        assertThat(anybody.as(zhang).get("/bills/owed").ok().json().path("bills").asLong())
                .isZero();
    }

    @Test
    void it_ends_and_what_follows_is_paid_in_full() {
        var id = manager.post("/reliefs", vacancy()).ok().id();
        finance.post("/reliefs/" + id + "/confirmation").ok();

        finance.post("/reliefs/" + id + "/end", Map.of("to", "2030-04-21", "reason", "已入住")).ok();

        // 40 % of 5 of 30 days
        assertThat(total(calculated("2030-04"))).isEqualTo(280_00 + 150_00);
        assertThat(total(calculated("2030-05"))).isEqualTo(300_00 + 150_00);
        assertThat(cashier.get("/reliefs?unit=" + flat).ok().json().at("/items/0/to").asString())
                .isEqualTo("2030-04-21");
        assertThat(cashier.get("/reliefs?unit=" + other).ok().json().path("items")).isEmpty();
    }

    @Test
    void two_never_count_together_and_nobody_confirms_their_own() {
        var first = manager.post("/reliefs", vacancy()).ok().id();
        var own = finance.post("/reliefs", vacancy()).ok().id();

        assertThat(finance.post("/reliefs/" + own + "/confirmation").problem())
                .isEqualTo("relief.own");
        finance.post("/reliefs/" + first + "/confirmation").ok();
        var second = manager.post("/reliefs", vacancy()).ok().id();
        assertThat(finance.post("/reliefs/" + second + "/confirmation").problem())
                .isEqualTo("relief.overlaps");
        finance.post("/reliefs/" + second + "/refusal", Map.of("reason", "重复")).ok();
    }

    @Test
    void only_who_may_asks_and_only_there() {
        var nowhere = vacancy();
        nowhere.put("unitId", new AnEstate(neighbours).unit("1-1-101", "DWELLING", "10"));

        assertThat(manager.post("/reliefs", nowhere).status()).isEqualTo(404);
        assertThat(cashier.post("/reliefs", vacancy()).status()).isEqualTo(403);
        assertThat(anybody.as(zhang).get("/reliefs").status()).isEqualTo(403);
        var half = vacancy();
        half.remove("percent");
        assertThat(manager.post("/reliefs", half).problem()).isEqualTo("relief.percent");
    }

    private Map<String, Object> vacancy() {
        return new HashMap<>(
                Map.of(
                        "unitId",
                        flat,
                        "kind",
                        "VACANCY",
                        "percent",
                        40,
                        "feeItems",
                        List.of("PROPERTY"),
                        "from",
                        "2030-04-16",
                        "reason",
                        "已办理空置登记"));
    }

    private JsonNode calculated(String month) {
        var prepared =
                cashier.post(
                                "/bill-runs",
                                Map.of(
                                        "communityId",
                                        estate.community,
                                        "from",
                                        month,
                                        "months",
                                        1,
                                        "feeItems",
                                        List.of("PROPERTY"),
                                        "dueOn",
                                        "2030-12-31"))
                        .ok()
                        .json();
        await().atMost(SOON)
                .until(() -> shown(prepared).path("status").asString().equals("REVIEW"));
        return shown(prepared);
    }

    private JsonNode shown(JsonNode run) {
        return cashier.get("/bill-runs/" + run.path("id").asString()).ok().json();
    }

    private static long total(JsonNode run) {
        return run.at("/tally/total/cents").asLong();
    }

    private JsonNode bills(Person who) {
        return anybody.as(who).get("/bills").ok().json().path("items");
    }

    private Api hired(String name, String... permissions) {
        return anybody.as(neighbours.hireIn(estate.community, name, permissions));
    }
}
