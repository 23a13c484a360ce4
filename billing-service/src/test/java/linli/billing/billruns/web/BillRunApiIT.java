package linli.billing.billruns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

/** From a tariff to the bill in an owner's hand, and back by a credit note. */
@HouseTest
class BillRunApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    AnEstate estate;
    UUID flat;
    Person zhang;
    Api cashier;
    Api manager;
    Api finance;

    @BeforeEach
    void three_flats_and_a_shop() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        zhang = estate.owner(flat, "张伟");
        estate.owner(estate.unit("3-2-1202", "DWELLING", null), "没有面积");
        estate.unit("3-2-1301", "DWELLING", "102");
        var shop = estate.unit("3-S-1", "SHOP", "40");
        estate.owner(shop, "小店");
        cashier =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "收费员",
                                "bill:read",
                                "billrun:prepare",
                                "payment:record",
                                "bill:void-propose"));
        manager =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "项目经理",
                                "bill:read",
                                "tariff:propose",
                                "billrun:approve",
                                "bill:void-approve"));
        finance =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "财务",
                                "bill:read",
                                "tariff:propose",
                                "tariff:write",
                                "billrun:prepare",
                                "billrun:approve"));
        await().atMost(SOON).until(() -> known.unit(shop).isPresent());
        await().atMost(SOON).until(() -> known.peopleOf(List.of(shop)).size() == 1);
    }

    @Test
    void a_tariff_becomes_a_bill_that_explains_itself() {
        inForce("2.85");
        var li = estate.member(flat, "李娜");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 2);
        var run = calculated();

        assertThat(run.path("tally").path("bills").asLong()).isEqualTo(1);
        assertThat(run.path("tally").path("total").path("cents").asLong()).isEqualTo(25508);
        assertThat(left(run))
                .containsExactlyInAnyOrder("3-2-1202 tariff.no-area", "3-2-1301 bill-run.no-owner");
        var reasons = run.at("/tally/reasons");
        assertThat(reasons.at("/0/problem").asString()).isEqualTo("bill-run.no-owner");
        assertThat(reasons.at("/0/count").asLong()).isEqualTo(1);
        assertThat(reasons).hasSize(2);
        assertThat(
                        cashier.get(
                                        "/bill-runs/"
                                                + idOf(run)
                                                + "/drafts?left=true&problem=tariff.no-area")
                                .ok()
                                .json()
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("label").asString()))
                .containsExactly("3-2-1202");

        manager.post("/bill-runs/" + idOf(run) + "/approval").ok();

        await().atMost(SOON).until(() -> status(run).equals("ISSUED"));
        var bill = bills(zhang).path(0);
        assertThat(bill.path("title").asString()).isEqualTo("住宅物业服务费");
        assertThat(bill.path("period").path("from").asString()).isEqualTo("2030-03-01");
        var charged = bill.path("lines").path(0).path("charged");
        assertThat(charged.path("area").decimalValue()).isEqualByComparingTo("89.50");
        assertThat(charged.path("rate").decimalValue()).isEqualByComparingTo("2.85");
        assertThat(charged.path("exact").decimalValue()).isEqualByComparingTo("255.075");
        assertThat(bill.path("total").path("cents").asLong()).isEqualTo(25508);
        assertThat(bills(li)).as("the household reads it too").hasSize(1);
        var later = estate.owner(flat, "王芳");
        assertThat(bills(later)).as("who comes later does not").isEmpty();
    }

    @Test
    void a_rate_that_changes_within_the_period_is_two_lines_of_one_bill() {
        inForce("2.85");
        var first = tariffs().path(0).path("id").asString();
        finance.post("/tariffs/" + first + "/end", Map.of("to", "2030-03-18")).ok();
        finance.post("/tariffs/" + proposed("3.10", "2030-03-18") + "/activation").ok();

        var run = calculated();

        assertThat(left(run))
                .containsExactlyInAnyOrder("3-2-1202 tariff.no-area", "3-2-1301 bill-run.no-owner");
        manager.post("/bill-runs/" + idOf(run) + "/approval").ok();
        await().atMost(SOON).until(() -> status(run).equals("ISSUED"));
        var bill = bills(zhang).path(0);
        assertThat(bill.path("title").asString()).isEqualTo("住宅物业服务费");
        assertThat(bill.path("total").path("cents").asLong()).isEqualTo(139_88 + 125_30);
        assertThat(bill.path("lines")).hasSize(2);
        assertThat(bill.at("/lines/0/charged/days/last").asString()).isEqualTo("2030-03-17");
        assertThat(bill.at("/lines/0/charged/days/days").asLong()).isEqualTo(17);
        assertThat(bill.at("/lines/1/charged/days/from").asString()).isEqualTo("2030-03-18");
        assertThat(bill.at("/lines/1/charged/rate").decimalValue()).isEqualByComparingTo("3.10");
        assertThat(left(calculated())).contains("3-2-1201 bill-run.billed");
    }

    @Test
    void what_was_billed_is_not_billed_again() {
        inForce("2.85");
        issued();

        var again = calculated();

        assertThat(again.path("tally").path("bills").asLong()).isZero();
        assertThat(left(again)).contains("3-2-1201 bill-run.billed");
        assertThat(manager.post("/bill-runs/" + idOf(again) + "/approval").problem())
                .isEqualTo("bill-run.empty");
    }

    @Test
    void a_cancelled_bill_may_be_billed_again() {
        inForce("2.85");
        issued();
        var bill = bills(zhang).path(0).path("id").asString();

        cashier.post("/bills/" + bill + "/void-proposal", Map.of("reason", "面积录入有误")).ok();
        manager.post("/bills/" + bill + "/void-approval").ok();

        assertThat(anybody.as(zhang).get("/bills/owed").json().path("bills").asLong()).isZero();
        assertThat(cashier.get("/bills/" + bill).json().path("status").asString())
                .isEqualTo("VOIDED");

        issued();

        assertThat(anybody.as(zhang).get("/bills/owed").json().path("bills").asLong()).isOne();
        assertThat(left(calculated())).contains("3-2-1201 bill-run.billed");
    }

    @Test
    void one_unit_has_a_rate_of_its_own_beside_that_of_all() {
        inForce("2.85");
        var own = tariff("1.00", "2030-03-01");
        own.remove("unitTypes");
        own.put("unitId", flat);
        own.put("name", "协议价");
        finance.post("/tariffs/" + propose(own) + "/activation").ok();
        own.put("rate", new BigDecimal("2.00"));
        assertThat(finance.post("/tariffs/" + propose(own) + "/activation").problem())
                .as("two of its own")
                .isEqualTo("tariff.overlaps");
        own.put("unitId", UUID.randomUUID());
        assertThat(manager.post("/tariffs", own).problem()).isEqualTo("tariff.unit-elsewhere");

        var run = calculated();

        var draft = cashier.get("/bill-runs/" + idOf(run) + "/drafts").ok().json().at("/items/0");
        assertThat(draft.path("lines")).hasSize(1);
        assertThat(draft.at("/lines/0/name").asString()).isEqualTo("协议价");
        assertThat(draft.at("/amount/cents").asLong()).isEqualTo(89_50);
        assertThat(tariffs().at("/1/unit/label").asString()).isEqualTo("3-2-1201");
    }

    @Test
    void what_is_charged_once_is_charged_once_whatever_the_months() {
        var lifts = tariff("12.50", "2030-01-15");
        lifts.putAll(
                Map.of("name", "电梯更新", "feeItem", "SPECIAL_ASSESSMENT", "method", "ONCE_PER_AREA"));
        var walls = new HashMap<>(lifts);
        walls.putAll(Map.of("name", "外墙维修", "method", "ONCE_PER_UNIT", "rate", 800));
        finance.post("/tariffs/" + propose(lifts) + "/activation").ok();
        finance.post("/tariffs/" + propose(walls) + "/activation").ok();
        assertThat(finance.post("/tariffs/" + propose(walls) + "/activation").problem())
                .isEqualTo("tariff.overlaps");

        var run = calculated("2030-03", 3, "SPECIAL_ASSESSMENT");
        assertThat(run.path("tally").path("bills").asLong()).isEqualTo(3);
        issue(run);

        var bills = bills(zhang);
        assertThat(bills).hasSize(2);
        assertThat(bills.valueStream().mapToLong(bill -> bill.at("/total/cents").asLong()).sum())
                .isEqualTo(1118_75 + 800_00);
        assertThat(bills.at("/0/period").isMissingNode()).isTrue();
        var later = calculated("2030-06", 1, "SPECIAL_ASSESSMENT");
        assertThat(left(later))
                .contains("3-2-1201 bill-run.billed-once", "3-2-1202 bill-run.billed-once");
        assertThat(later.path("tally").path("bills").asLong()).isZero();

        var owned = estate.unit("3-2-1401", "DWELLING", "60");
        estate.owner(owned, "新业主");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(owned)).size() == 1);
        assertThat(
                        calculated("2030-07", 1, "SPECIAL_ASSESSMENT")
                                .path("tally")
                                .path("bills")
                                .asLong())
                .as("who was left out is charged by a later run")
                .isEqualTo(2);
    }

    @Test
    void what_money_was_taken_on_is_not_cancelled() {
        inForce("2.85");
        issued();
        var bill = bills(zhang).path(0).path("id").asString();
        cashier.post(
                        "/payments",
                        Map.of(
                                "unitId",
                                flat,
                                "amountCents",
                                100,
                                "method",
                                "CASH",
                                "prepaidCents",
                                0))
                .ok();

        assertThat(
                        cashier.post(
                                        "/bills/" + bill + "/void-proposal",
                                        Map.of("reason", "面积录入有误"))
                                .problem())
                .isEqualTo("bill.has-payments");
    }

    @Test
    void nobody_approves_what_they_prepared() {
        inForce("2.85");
        var run = calculatedBy(finance);

        assertThat(run.path("mayApprove").asBoolean()).isFalse();
        assertThat(finance.post("/bill-runs/" + idOf(run) + "/approval").problem())
                .isEqualTo("bill-run.own");
    }

    @Test
    void whoever_stands_in_is_no_second_person_and_their_deeds_name_the_absent_one() {
        inForce("2.85");
        var absent = neighbours.hireIn(estate.community, "李军", "bill:read", "billrun:prepare");
        var substitute = neighbours.hireIn(estate.community, "周倩", "bill:read", "billrun:approve");
        var standIn = anybody.as(substitute);
        var run = calculatedBy(anybody.as(absent));
        var path = "/bill-runs/" + idOf(run);
        assertThat(standIn.get(path).ok().json().path("mayApprove").asBoolean()).isTrue();

        neighbours.standIn(substitute, absent, estate.community, "bill:read", "billrun:prepare");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !standIn.get(path).ok().json().path("mayApprove").asBoolean());
        assertThat(standIn.post(path + "/approval").problem()).isEqualTo("bill-run.own");
        standIn.post(path + "/calculation").ok();
        assertThat(standIn.get(path + "/history").ok().json().valueStream())
                .extracting(told -> told.path("actor").asString(""))
                .contains("周倩（代李军）");
    }

    @Test
    void a_repaired_area_is_found_by_calculating_again() {
        inForce("2.85");
        var run = calculated();
        var owned = estate.unit("3-2-1401", "DWELLING", "60");
        estate.owner(owned, "新业主");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(owned)).size() == 1);

        cashier.post("/bill-runs/" + idOf(run) + "/calculation").ok();

        await().atMost(SOON).until(() -> shown(run).path("tally").path("bills").asLong() == 2);
        var drafts = cashier.get("/bill-runs/" + idOf(run) + "/drafts").json().path("items");
        assertThat(drafts).hasSize(2);
    }

    @Test
    void two_tariffs_for_the_same_never_hold_together() {
        inForce("2.85");
        var second = proposed("3.10", "2028-01-01");

        assertThat(finance.post("/tariffs/" + second + "/activation").problem())
                .isEqualTo("tariff.overlaps");

        var first = tariffs().path(1).path("id").asString();
        finance.post("/tariffs/" + first + "/end", Map.of("to", "2028-01-01")).ok();
        finance.post("/tariffs/" + second + "/activation").ok();
    }

    @Test
    void of_tariffs_that_overlap_and_are_put_into_force_at_once_one_is() throws Exception {
        var proposed =
                IntStream.range(0, 6).mapToObj(n -> proposed("2." + n, "2026-01-01")).toList();
        var together = new CountDownLatch(1);
        var statuses = new ArrayList<Integer>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    proposed.stream()
                            .map(id ->
                                    all.submit(() -> {
                                        together.await();
                                        return finance.post("/tariffs/" + id + "/activation")
                                                .status();
                                    }))
                            .toList();
            together.countDown();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(5);
    }

    @Test
    void a_tariff_is_tried_on_the_real_units() {
        var tariff = proposed("2.85", "2026-01-01");

        var preview = manager.get("/tariffs/" + tariff + "/preview").ok().json();

        assertThat(preview.path("units").asLong()).isEqualTo(3);
        assertThat(preview.path("withoutArea").asLong()).isEqualTo(1);
        assertThat(preview.path("total").path("cents").asLong()).isEqualTo(25508 + 29070);
    }

    @Test
    void an_owner_sees_neither_tariffs_nor_runs() {
        assertThat(anybody.as(zhang).get("/tariffs").status()).isEqualTo(403);
        assertThat(anybody.as(zhang).get("/bill-runs").status()).isEqualTo(403);
    }

    private void inForce(String rate) {
        finance.post("/tariffs/" + proposed(rate, "2026-01-01") + "/activation").ok();
    }

    private UUID proposed(String rate, String from) {
        return propose(tariff(rate, from));
    }

    private UUID propose(Map<String, Object> tariff) {
        return manager.post("/tariffs", tariff).ok().id();
    }

    private Map<String, Object> tariff(String rate, String from) {
        return new HashMap<>(
                Map.of(
                        "communityId",
                        estate.community,
                        "name",
                        "住宅物业服务费",
                        "feeItem",
                        "PROPERTY",
                        "method",
                        "PER_AREA",
                        "rate",
                        new BigDecimal(rate),
                        "rounding",
                        "CENT",
                        "unitTypes",
                        List.of("DWELLING"),
                        "from",
                        from));
    }

    private JsonNode tariffs() {
        return finance.get("/tariffs?community=" + estate.community).ok().json().path("items");
    }

    private JsonNode calculated() {
        return calculatedBy(cashier);
    }

    private JsonNode calculatedBy(Api who) {
        return calculatedBy(who, "2030-03", 1, "PROPERTY");
    }

    private JsonNode calculated(String from, int months, String item) {
        return calculatedBy(cashier, from, months, item);
    }

    private JsonNode calculatedBy(Api who, String from, int months, String item) {
        var prepared =
                who.post(
                                "/bill-runs",
                                Map.of(
                                        "communityId",
                                        estate.community,
                                        "from",
                                        from,
                                        "months",
                                        months,
                                        "feeItems",
                                        List.of(item),
                                        "dueOn",
                                        "2030-03-31"))
                        .ok()
                        .json();
        await().atMost(SOON).until(() -> status(prepared).equals("REVIEW"));
        return who.get("/bill-runs/" + idOf(prepared)).ok().json();
    }

    private void issued() {
        issue(calculated());
    }

    private void issue(JsonNode run) {
        manager.post("/bill-runs/" + idOf(run) + "/approval").ok();
        await().atMost(SOON).until(() -> status(run).equals("ISSUED"));
    }

    private List<String> left(JsonNode run) {
        return cashier.get("/bill-runs/" + idOf(run) + "/drafts?left=true")
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("label").asString() + " " + one.path("problem").asString())
                .toList();
    }

    private JsonNode shown(JsonNode run) {
        return cashier.get("/bill-runs/" + idOf(run)).ok().json();
    }

    private String status(JsonNode run) {
        return shown(run).path("status").asString();
    }

    private static String idOf(JsonNode run) {
        return run.path("id").asString();
    }

    private JsonNode bills(Person owner) {
        return anybody.as(owner).get("/bills").ok().json().path("items");
    }
}
