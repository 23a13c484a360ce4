package linli.billing.latefees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.billing.latefees.LateFee;
import linli.billing.latefees.LateFeeService;
import linli.billing.tariffs.Period;
import linli.chassis.estate.Estate;
import linli.chassis.seeds.Migration;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Late fees: by a rule of two people, seen, charged, and waived by two. */
@HouseTest
class LateFeeApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired List<Migration> migrations;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired Calendars calendars;
    @Autowired BillService billing;
    @Autowired LateFeeService service;
    @Autowired MongoOperations mongo;
    @Autowired Clock clock;

    AnEstate estate;
    UUID flat;
    Person zhang;
    LocalDate today;
    Api cashier;
    Api manager;
    Api finance;

    @BeforeEach
    void a_flat() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        zhang = estate.owner(flat, "张伟");
        today = calendars.today(estate.community);
        cashier = hired("收费员", "bill:read", "payment:record", "bill:void-propose");
        manager = hired("项目经理", "bill:read", "tariff:propose", "bill:void-approve");
        finance = hired("财务主管", "bill:read", "tariff:write", "bill:void-approve");
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 1);
    }

    private Api hired(String name, String... permissions) {
        return anybody.as(neighbours.hireIn(estate.community, name, permissions));
    }

    @Test
    void without_a_rule_nothing_runs() {
        var bill = dueSince(45);

        assertThat(fee(bill).has("accrual")).isFalse();
        assertThat(charge(bill, 100).problem()).isEqualTo("late-fee.no-rule");
        assertThat(ofUnit()).isEmpty();
    }

    @Test
    void a_rule_is_put_into_force_by_a_second_person_and_overlaps_no_other() {
        var rule = proposed();

        assertThat(manager.post("/late-fee-rules/" + rule + "/activation").status()).isEqualTo(403);
        finance.post("/late-fee-rules/" + rule + "/activation").ok();
        var second = proposed();
        assertThat(finance.post("/late-fee-rules/" + second + "/activation").problem())
                .isEqualTo("late-fee-rule.overlaps");
        finance.post("/late-fee-rules/" + second + "/refusal", Map.of("reason", "重复")).ok();
        finance.post("/late-fee-rules/" + rule + "/end", Map.of("to", "2099-01-01")).ok();

        assertThat(manager.get("/late-fee-rules?status=ACTIVE").ok().json().path("items"))
                .hasSize(1);
        assertThat(manager.get("/late-fee-rules/" + rule + "/history").ok().text())
                .contains("late-fee-rule.ended");
        assertThat(manager.get("/late-fee-rules/" + second).ok().text()).contains("重复");
        assertThat(cashier.get("/late-fee-rules").status()).isEqualTo(403);
        var own = finance.post("/late-fee-rules", rule("2099-01-01")).ok().id();
        assertThat(finance.post("/late-fee-rules/" + own + "/activation").problem())
                .isEqualTo("late-fee-rule.own");
    }

    @Test
    void what_has_come_together_is_explained_and_charged_as_it_was_seen() {
        inForce();
        var bill = dueSince(45);

        var seen = fee(bill);
        assertThat(seen.path("open").path("cents").asLong()).isEqualTo(15_00);
        assertThat(seen.path("accrual").path("parts").path(0).path("days").asInt()).isEqualTo(30);
        assertThat(
                        cashier.get("/bills/" + bill + "/late-fee?on=" + today.minusDays(10))
                                .ok()
                                .json()
                                .path("open")
                                .path("cents")
                                .asLong())
                .as("as of another day")
                .isEqualTo(10_00);
        assertThat(ofUnit()).hasSize(1);
        assertThat(charge(bill, 14_00).problem()).isEqualTo("late-fee.changed");

        var charged = charge(bill, 15_00).ok().json();

        assertThat(charged.path("open").path("cents").asLong()).isZero();
        var lateBill = charged.path("charges").path(0).path("billId").asString();
        var late = cashier.get("/bills/" + lateBill).ok().json();
        assertThat(late.path("total").path("cents").asLong()).isEqualTo(15_00);
        assertThat(late.path("title").asString()).isEqualTo("违约金（物业费）");
        assertThat(late.path("late").path("billId").asString()).isEqualTo(bill.toString());
        assertThat(late.path("dueOn").asString()).isEqualTo(today.toString());
        assertThat(anybody.as(zhang).get("/bills/" + lateBill).status())
                .as("the debtor's own")
                .isEqualTo(200);
        assertThat(
                        cashier.get("/accounts/" + flat + "/balance")
                                .ok()
                                .json()
                                .path("owed")
                                .path("cents")
                                .asLong())
                .as("the ledger has it once")
                .isEqualTo(1_015_00);
        assertThat(charge(bill, 15_00).problem()).isEqualTo("late-fee.changed");
        assertThat(cashier.post("/bills/" + bill + "/void-proposal", why("面积有误")).problem())
                .isEqualTo("bill.has-late-fees");
        assertThat(fee(UUID.fromString(lateBill)).has("accrual"))
                .as("no late fee of a late fee")
                .isFalse();
    }

    @Test
    void a_part_that_was_paid_stops_running_and_what_is_left_runs_on() {
        inForce();
        var bill = dueSince(45);
        cashier.post(
                        "/payments",
                        Map.of(
                                "unitId",
                                flat,
                                "amountCents",
                                1_000_00,
                                "method",
                                "CASH",
                                "billIds",
                                List.of(bill),
                                "prepaidCents",
                                0))
                .ok();

        assertThat(fee(bill).path("open").path("cents").asLong())
                .as("paid, and late all the same")
                .isEqualTo(15_00);
        assertThat(ofUnit()).hasSize(1);
        assertThat(
                        cashier.get("/bills/" + bill + "/late-fee?on=" + today.plusDays(100))
                                .ok()
                                .json()
                                .path("accrual")
                                .path("amount")
                                .path("cents")
                                .asLong())
                .isEqualTo(15_00);
        assertThat(cashier.get("/bills/" + bill + "/late-fee?on=" + today.plusYears(11)).problem())
                .isEqualTo("late-fee.day");
    }

    @Test
    void is_waived_by_a_second_person_for_a_reason() {
        inForce();
        var bill = dueSince(45);

        var asked =
                finance.post("/bills/" + bill + "/late-fee/waiver-proposal", waiver(10_00)).ok();

        assertThat(asked.json().path("proposal").path("mayDecide").asBoolean()).isFalse();
        assertThat(finance.post("/bills/" + bill + "/late-fee/waiver-approval").problem())
                .isEqualTo("late-fee.waiver-own");
        assertThat(cashier.post("/bills/" + bill + "/late-fee/waiver-approval").status())
                .isEqualTo(403);
        assertThat(waiting(finance).path(0).path("proposal").path("mayDecide").asBoolean())
                .isFalse();
        assertThat(waiting(manager)).hasSize(1);
        assertThat(waiting(manager).path(0).path("billId").asString()).isEqualTo(bill.toString());
        assertThat(waiting(manager).path(0).path("proposal").path("mayDecide").asBoolean())
                .isTrue();
        assertThat(anybody.as(zhang).get("/late-fee-waivers").status()).isEqualTo(403);
        assertThat(charge(bill, 15_00).problem()).isEqualTo("late-fee.waiver-proposed");
        assertThat(
                        anybody.as(zhang)
                                .get("/bills/" + bill + "/late-fee")
                                .ok()
                                .json()
                                .has("proposal"))
                .as("the office's own affair until it is decided")
                .isFalse();
        manager.post("/bills/" + bill + "/late-fee/waiver-approval").ok();

        assertThat(waiting(manager)).isEmpty();
        assertThat(fee(bill).path("open").path("cents").asLong()).isEqualTo(5_00);
        assertThat(fee(bill).path("waivers").path(0).path("reason").asString()).isEqualTo("住院");
        charge(bill, 5_00).ok();
        assertThat(
                        finance.post("/bills/" + bill + "/late-fee/waiver-proposal", waiver(1))
                                .problem())
                .isEqualTo("late-fee.waiver");
    }

    @Test
    void a_waiver_that_was_proposed_to_an_older_build_is_found_too() {
        inForce();
        var bill = dueSince(45);
        cashier.post("/bills/" + bill + "/late-fee/waiver-proposal", waiver(15_00)).ok();
        mongo.updateFirst(
                Query.query(Criteria.where("billId").is(bill)),
                new Update().unset("waits").unset("waitsSince"),
                LateFee.class);
        assertThat(waiting(manager)).isEmpty();

        migrations.stream()
                .filter(step -> step.room().equals("late-fees"))
                .forEach(Migration::apply);

        assertThat(waiting(manager)).hasSize(1);
    }

    private JsonNode waiting(Api who) {
        return who.get("/late-fee-waivers?community=" + estate.community).ok().json().path("items");
    }

    @Test
    void a_waiver_can_be_refused_and_a_disputed_bill_waits() {
        inForce();
        var bill = dueSince(45);
        cashier.post("/bills/" + bill + "/late-fee/waiver-proposal", waiver(15_00)).ok();
        manager.post("/bills/" + bill + "/late-fee/waiver-refusal", why("没有证明")).ok();
        assertThat(fee(bill).path("open").path("cents").asLong()).isEqualTo(15_00);

        cashier.post("/bills/" + bill + "/void-proposal", why("面积有误")).ok();

        assertThat(charge(bill, 15_00).problem()).isEqualTo("late-fee.disputed");
    }

    @Test
    void a_waiver_that_cannot_be_approved_any_more_can_be_refused() {
        var rule = proposed();
        finance.post("/late-fee-rules/" + rule + "/activation").ok();
        var bill = dueSince(45);
        cashier.post("/bills/" + bill + "/late-fee/waiver-proposal", waiver(15_00)).ok();
        finance.post("/late-fee-rules/" + rule + "/end", Map.of("to", "2020-01-02")).ok();

        assertThat(manager.post("/bills/" + bill + "/late-fee/waiver-approval").problem())
                .isEqualTo("late-fee.no-rule");
        manager.post("/bills/" + bill + "/late-fee/waiver-refusal", why("规则已停止")).ok();

        assertThat(fee(bill).has("proposal")).isFalse();
    }

    @Test
    void a_bill_that_a_crash_left_out_is_issued_once() {
        inForce();
        var bill = dueSince(45);
        var charged = charge(bill, 15_00).ok().json();
        var lateBill = UUID.fromString(charged.path("charges").path(0).path("billId").asString());
        var id = LateFee.idOf(bill);
        mongo.remove(Query.query(Criteria.where("_id").is(lateBill)), "bills");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update()
                        .set("charged.0.isBilled", false)
                        .set("unbilledSince", clock.instant().minusSeconds(60)),
                "late_fees");

        service.ring(clock.instant());
        service.ring(clock.instant());

        assertThat(cashier.get("/bills/" + lateBill).status()).isEqualTo(200);
        assertThat(Objects.requireNonNull(mongo.findById(id, Document.class, "late_fees")))
                .doesNotContainKey("unbilledSince");
    }

    @Test
    void is_the_debtor_s_and_the_office_s_affair() {
        inForce();
        var bill = dueSince(45);
        var nextDoor = anybody.as(estate.owner(UUID.randomUUID(), "邻居"));
        var elsewhere =
                anybody.as(
                        neighbours.hireIn(UUID.randomUUID(), "别处", "bill:read", "payment:record"));

        assertThat(nextDoor.get("/bills/" + bill + "/late-fee").status()).isEqualTo(404);
        assertThat(nextDoor.get("/accounts/" + flat + "/late-fees").status()).isEqualTo(404);
        assertThat(elsewhere.post("/bills/" + bill + "/late-fee", cents(15_00)).status())
                .isEqualTo(404);
        assertThat(anybody.as(zhang).post("/bills/" + bill + "/late-fee", cents(15_00)).status())
                .isEqualTo(403);
        assertThat(anybody.as(zhang).get("/accounts/" + flat + "/late-fees").ok().json())
                .hasSize(1);
    }

    private UUID dueSince(int days) {
        var id = UUID.randomUUID();
        var amount = new Money(1_000_00);
        billing.charge(
                id,
                new Debtor(estate.community, estate.building, flat, "3-2-1201", zhang.id()),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, amount, amount)),
                        null,
                        new Period(LocalDate.of(2026, 1, 1), 1)),
                today.minusDays(days));
        return id;
    }

    private void inForce() {
        finance.post("/late-fee-rules/" + proposed() + "/activation").ok();
    }

    private UUID proposed() {
        return manager.post("/late-fee-rules", rule("2020-01-01")).ok().id();
    }

    private Map<String, Object> rule(String from) {
        return Map.of(
                "communityId",
                estate.community,
                "ratePerDay",
                new BigDecimal("0.0005"),
                "graceDays",
                15,
                "capShare",
                new BigDecimal("0.3"),
                "from",
                from);
    }

    private JsonNode fee(UUID bill) {
        return cashier.get("/bills/" + bill + "/late-fee").ok().json();
    }

    private JsonNode ofUnit() {
        return cashier.get("/accounts/" + flat + "/late-fees").ok().json();
    }

    private Api.Answer charge(UUID bill, long cents) {
        return cashier.post("/bills/" + bill + "/late-fee", cents(cents));
    }

    private static Map<String, Object> cents(long cents) {
        return Map.of("amountCents", cents);
    }

    private static Map<String, Object> waiver(long cents) {
        return Map.of("amountCents", cents, "reason", "住院");
    }

    private static Map<String, Object> why(String reason) {
        return Map.of("reason", reason);
    }
}
