package linli.billing.tariffs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What all share is counted by a common meter or entered, and shared to the cent. */
@HouseTest
class PoolApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);

    private AnEstate estate;
    private UUID unowned;
    private Person zhang;
    private Person li;
    private Api cashier;
    private Api finance;
    private Api manager;

    @BeforeEach
    void three_flats_share_a_lift() {
        estate = new AnEstate(neighbours);
        var flat = estate.unit("3-2-1201", "DWELLING", "100");
        zhang = estate.owner(flat, "张伟");
        var other = estate.unit("3-2-1202", "DWELLING", "50");
        li = estate.owner(other, "李娜");
        unowned = estate.unit("3-1-101", "DWELLING", "50");
        cashier =
                hired(
                        "收费员",
                        "bill:read",
                        "billrun:prepare",
                        "meter:write",
                        "meter:record",
                        "bill:void-propose");
        finance = hired("财务", "bill:read", "tariff:write", "bill:void-approve");
        manager = hired("经理", "bill:read", "tariff:propose", "billrun:approve");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(other)).size() == 1);
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 1);
        await().atMost(SOON).until(() -> known.unit(unowned).isPresent());
    }

    @Test
    void what_a_common_meter_counts_is_shared_to_the_cent() {
        var meter = liftMeter();
        read(meter, month.atDay(20), 200);
        inForce(byMeter(meter, "1.0001"));

        var run = calculated();

        // 100 kWh × 1.0001 = 100.01 for 200 ㎡: 50.005, 25.0025 and 25.0025.
        var pool = run.at("/tally/pools/0");
        assertThat(pool.at("/pool/cents").asLong()).isEqualTo(100_01);
        assertThat(pool.path("units").asInt()).isEqualTo(3);
        assertThat(pool.path("bills").asInt()).isEqualTo(2);
        assertThat(pool.at("/billed/cents").asLong()).isEqualTo(100_01 - 25_00);
        assertThat(left(run)).containsExactly("3-1-101 bill-run.no-owner");

        issue(run);
        assertThat(lineOf(zhang).at("/charged/amount/cents").asLong()).isEqualTo(50_01);
        assertThat(lineOf(li).at("/charged/amount/cents").asLong()).isEqualTo(25_00);
        var shared = lineOf(li).at("/charged/shared");
        assertThat(shared.path("part").asInt()).isEqualTo(50);
        assertThat(shared.path("whole").asInt()).isEqualTo(200);
        assertThat(shared.at("/counted/0/use/used").asInt()).isEqualTo(100);
        assertThat(cashier.post("/meters/" + meter + "/correction", correction()).problem())
                .as("shares of it are billed")
                .isEqualTo("meter.billed");
    }

    @Test
    void who_owns_a_flat_later_pays_the_same_share_of_the_same_pool() {
        var meter = liftMeter();
        read(meter, month.atDay(20), 200);
        inForce(byMeter(meter, "1.0001"));
        issue(calculated());
        estate.owner(unowned, "王芳");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(unowned)).size() == 1);

        var again = calculated();

        assertThat(again.at("/tally/bills").asInt()).isEqualTo(1);
        assertThat(again.at("/tally/total/cents").asLong()).isEqualTo(25_00);
        assertThat(again.at("/tally/pools/0/pool/cents").asLong()).isEqualTo(100_01);
    }

    @Test
    void what_was_not_read_is_shared_by_nobody_and_says_why() {
        var meter = liftMeter();
        inForce(byMeter(meter, "1"));

        var run = calculated();

        assertThat(run.at("/tally/bills").asInt()).isZero();
        assertThat(run.at("/tally/pools/0/problem").asString()).isEqualTo("tariff.pool-not-read");
        assertThat(left(run))
                .containsExactlyInAnyOrder(
                        "3-2-1201 tariff.pool-not-read",
                        "3-2-1202 tariff.pool-not-read",
                        "3-1-101 bill-run.no-owner");
    }

    @Test
    void an_invoice_is_shared_once_and_put_right_until_it_is_billed() {
        var tariff = inForce(byInvoice());
        assertThat(calculated().at("/tally/pools/0/problem").asString())
                .isEqualTo("tariff.pool-no-sum");
        var sum = cashier.post("/pool-sums", sum(tariff, 300_00)).ok().id();
        assertThat(cashier.post("/pool-sums", sum(tariff, 100_00)).problem())
                .isEqualTo("pool-sum.overlaps");
        cashier.post(
                        "/pool-sums/" + sum + "/correction",
                        Map.of("amountCents", 100_00, "note", "发票 0042"))
                .ok();
        assertThat(
                        finance.get("/tariffs/" + tariff + "/preview")
                                .ok()
                                .json()
                                .at("/total/cents")
                                .asLong())
                .isEqualTo(100_00);

        var run = calculated();
        assertThat(run.at("/tally/pools/0/pool/cents").asLong()).isEqualTo(100_00);
        issue(run);

        // A third each, and a cent too much for one.
        assertThat(lineOf(zhang).at("/charged/amount/cents").asLong()).isBetween(33_33L, 33_34L);
        assertThat(lineOf(zhang).at("/charged/shared/note").asString()).isEqualTo("发票 0042");
        assertThat(
                        cashier.post("/pool-sums/" + sum + "/withdrawal", Map.of("reason", "录错月份"))
                                .problem())
                .isEqualTo("pool-sum.billed");
        assertThat(
                        cashier.get("/pool-sums?tariff=" + tariff)
                                .ok()
                                .json()
                                .at("/items/0/amount/cents")
                                .asLong())
                .isEqualTo(100_00);
        assertThat(cashier.get("/pool-sums/" + sum + "/history").ok().json()).hasSize(2);
    }

    @Test
    void what_was_entered_for_another_month_is_withdrawn() {
        var tariff = inForce(byInvoice());
        var sum = cashier.post("/pool-sums", sum(tariff, 300_00)).ok().id();

        cashier.post("/pool-sums/" + sum + "/withdrawal", Map.of("reason", "录错月份")).ok();

        assertThat(calculated().at("/tally/pools/0/problem").asString())
                .isEqualTo("tariff.pool-no-sum");
        assertThat(
                        cashier.post(
                                        "/pool-sums/" + sum + "/correction",
                                        Map.of("amountCents", 1, "note", "发票"))
                                .problem())
                .isEqualTo("pool-sum.state");
        cashier.post("/pool-sums", sum(tariff, 300_00)).ok();
    }

    @Test
    void no_meter_is_shared_twice_and_no_unit_shares_one_item_twice() {
        var meter = liftMeter();
        inForce(byMeter(meter, "1"));
        var sameItem = proposed(byInvoice());
        var sameMeter = byMeter(meter, "1");
        sameMeter.put("feeItem", "SHARED_UTILITIES");

        assertThat(finance.post("/tariffs/" + sameItem + "/activation").problem())
                .isEqualTo("tariff.overlaps");
        assertThat(finance.post("/tariffs/" + proposed(sameMeter) + "/activation").problem())
                .isEqualTo("tariff.pool-meter-taken");
    }

    @Test
    void a_unit_shares_in_several_pools_of_one_item_a_line_for_each() {
        var meter = liftMeter();
        read(meter, month.atDay(20), 200);
        inForce(byMeter(meter, "1.0001"));
        var lamps = byInvoice();
        lamps.put("name", "楼道照明公摊");
        lamps.put("nameEn", "Lighting");
        var lighting = inForce(lamps);

        var unknown = calculated();
        assertThat(left(unknown)).as("half a bill is none").contains("3-2-1202 tariff.pool-no-sum");
        assertThat(unknown.at("/tally/pools/0/bills").asInt()).isZero();

        cashier.post("/pool-sums", sum(lighting, 30_00)).ok();
        var run = calculated();
        assertThat(run.at("/tally/bills").asInt()).isEqualTo(2);
        assertThat(run.at("/tally/total/cents").asLong()).isEqualTo(50_01 + 25_00 + 2 * 10_00);
        var draft = cashier.get("/bill-runs/" + idOf(run) + "/drafts").ok().json().at("/items/0");
        assertThat(draft.path("lines")).hasSize(2);

        issue(run);
        var bill = anybody.as(li).get("/bills").ok().json().at("/items/0");
        assertThat(bill.path("title").asString()).isEqualTo("电梯公摊、楼道照明公摊");
        assertThat(bill.path("titleEn").asString()).isEqualTo("Lift, Lighting");
        assertThat(bill.at("/total/cents").asLong()).isEqualTo(35_00);
        assertThat(bill.path("lines")).hasSize(2);
        assertThat(bill.at("/lines/0/charged/shared/counted")).hasSize(1);
        assertThat(bill.at("/lines/1/name").asString()).isEqualTo("楼道照明公摊");
        assertThat(bill.at("/lines/1/charged/shared/note").asString()).isEqualTo("发票 0041");
        assertThat(bill.at("/lines/1/amount/cents").asLong()).isEqualTo(10_00);
    }

    @Test
    void a_pool_that_another_follows_is_shared_by_its_days_and_both_make_the_whole() {
        var change = month.atDay(11);
        var old = inForce(byInvoice());
        finance.post("/tariffs/" + old + "/end", Map.of("to", change.toString())).ok();
        var next = byInvoice();
        next.put("from", change.toString());
        var later = inForce(next);
        cashier.post("/pool-sums", sum(old, 100_00)).ok();
        assertThat(left(calculated())).contains("3-2-1202 tariff.pool-no-sum");
        cashier.post("/pool-sums", sum(later, 100_00)).ok();

        var run = calculated();

        var pools = run.at("/tally/pools");
        assertThat(pools).hasSize(2);
        var first = pools.at("/0/pool/cents").asLong();
        assertThat(first).isEqualTo(Math.round(100_00 * 10.0 / month.lengthOfMonth()));
        assertThat(first + pools.at("/1/pool/cents").asLong()).isEqualTo(100_00);
        issue(run);
        var bill = anybody.as(li).get("/bills").ok().json().at("/items/0");
        assertThat(bill.path("lines")).hasSize(2);
        assertThat(bill.at("/lines/0/charged/shared/sums/0/days/days").asInt()).isEqualTo(10);
        assertThat(bill.at("/lines/0/charged/shared/sums/0/sum/cents").asLong()).isEqualTo(100_00);
        assertThat(bill.at("/total/cents").asLong()).isBetween(33_32L, 33_35L);
    }

    @Test
    void what_a_meter_counts_is_shared_by_the_days_between_its_readings() {
        var meter = liftMeter();
        read(meter, month.atDay(20), 200);
        var old = inForce(byMeter(meter, "1"));
        finance.post("/tariffs/" + old + "/end", Map.of("to", month.atDay(11).toString())).ok();
        var next = byMeter(meter, "1");
        next.put("from", month.atDay(11).toString());
        inForce(next);

        var pools = calculated().at("/tally/pools");

        // The last ten of the days since the 20th of the month before are the next one's.
        var days = month.minusMonths(1).lengthOfMonth();
        var first = pools.at("/0/pool/cents").asLong();
        assertThat(first).isEqualTo(Math.round(100_00.0 * (days - 10) / days));
        assertThat(first + pools.at("/1/pool/cents").asLong()).isEqualTo(100_00);
    }

    @Test
    void what_is_not_there_is_not_shared() {
        var elsewhere = new AnEstate(neighbours);
        var nowhere = byMeter(UUID.randomUUID(), "1");
        var foreign = byInvoice();
        foreign.put("pool", Map.of("buildings", List.of(elsewhere.building)));

        assertThat(manager.post("/tariffs", nowhere).problem()).isEqualTo("tariff.pool-meter");
        assertThat(manager.post("/tariffs", foreign).problem()).isEqualTo("tariff.pool-building");
        assertThat(cashier.post("/pool-sums", sum(proposedByMeter(), 1)).problem())
                .isEqualTo("pool-sum.not-entered");
        assertThat(cashier.post("/meters/common", meter(elsewhere.community, null)).status())
                .isEqualTo(404);
        assertThat(
                        cashier.post("/meters/common", meter(estate.community, elsewhere.building))
                                .problem())
                .isEqualTo("building.not-found");
    }

    @Test
    void common_meters_are_listed_by_themselves_and_read_as_others() {
        var common = liftMeter();
        var listed =
                cashier.get("/meters/common?community=" + estate.community)
                        .ok()
                        .json()
                        .path("items");

        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/id").asString()).isEqualTo(common.toString());
        assertThat(listed.at("/0/label").asString()).isEqualTo("3号楼电梯");
        assertThat(listed.at("/0/unitId").isMissingNode()).isTrue();
    }

    private UUID proposedByMeter() {
        return proposed(byMeter(liftMeter(), "1"));
    }

    private UUID liftMeter() {
        return cashier.post("/meters/common", meter(estate.community, estate.building)).ok().id();
    }

    private Map<String, Object> meter(UUID community, @Nullable UUID building) {
        var meter = new HashMap<String, Object>();
        meter.put("communityId", community);
        meter.put("buildingId", building);
        meter.put("label", "3号楼电梯");
        meter.put("kind", "ELECTRICITY");
        meter.put("serial", "E-LIFT-3");
        meter.put("digits", 5);
        meter.put("day", month.minusMonths(1).atDay(20).toString());
        meter.put("value", 100);
        return meter;
    }

    private void read(UUID meter, LocalDate day, int value) {
        cashier.post(
                        "/meters/" + meter + "/readings",
                        Map.of(
                                "day",
                                day.toString(),
                                "value",
                                value,
                                "estimated",
                                false,
                                "rolledOver",
                                false,
                                "confirmed",
                                false))
                .ok();
    }

    private static Map<String, Object> correction() {
        return Map.of("value", 190, "rolledOver", false, "reason", "看错");
    }

    private Map<String, Object> byMeter(UUID meter, String rate) {
        var tariff = tariff("SHARE_BY_AREA");
        tariff.put(
                "pool",
                Map.of(
                        "buildings",
                        List.of(estate.building),
                        "sources",
                        List.of(Map.of("meterId", meter, "rate", new BigDecimal(rate)))));
        return tariff;
    }

    private Map<String, Object> byInvoice() {
        var tariff = tariff("SHARE_BY_UNIT");
        tariff.put("pool", Map.of());
        return tariff;
    }

    private Map<String, Object> tariff(String method) {
        var tariff = new HashMap<String, Object>();
        tariff.put("communityId", estate.community);
        tariff.put("name", "电梯公摊");
        tariff.put("nameEn", "Lift");
        tariff.put("feeItem", "LIFT");
        tariff.put("method", method);
        tariff.put("rounding", "CENT");
        tariff.put("from", "2026-01-01");
        return tariff;
    }

    private Map<String, Object> sum(UUID tariff, long cents) {
        return Map.of(
                "tariffId",
                tariff,
                "from",
                month.toString(),
                "months",
                1,
                "amountCents",
                cents,
                "note",
                "发票 0041");
    }

    private UUID inForce(Map<String, Object> tariff) {
        var id = proposed(tariff);
        finance.post("/tariffs/" + id + "/activation").ok();
        return id;
    }

    private UUID proposed(Map<String, Object> tariff) {
        return manager.post("/tariffs", tariff).ok().id();
    }

    private JsonNode calculated() {
        var prepared =
                cashier.post(
                                "/bill-runs",
                                Map.of(
                                        "communityId",
                                        estate.community,
                                        "from",
                                        month.toString(),
                                        "months",
                                        1,
                                        "feeItems",
                                        List.of("LIFT"),
                                        "dueOn",
                                        "2040-01-31"))
                        .ok()
                        .json();
        await().atMost(SOON).until(() -> statusOf(prepared).equals("REVIEW"));
        return cashier.get("/bill-runs/" + idOf(prepared)).ok().json();
    }

    private void issue(JsonNode run) {
        manager.post("/bill-runs/" + idOf(run) + "/approval").ok();
        await().atMost(SOON).until(() -> statusOf(run).equals("ISSUED"));
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

    private JsonNode lineOf(Person owner) {
        return anybody.as(owner).get("/bills").ok().json().at("/items/0/lines/0");
    }

    private String statusOf(JsonNode run) {
        return cashier.get("/bill-runs/" + idOf(run)).ok().json().path("status").asString();
    }

    private static String idOf(JsonNode run) {
        return run.path("id").asString();
    }

    private Api hired(String name, String... permissions) {
        return anybody.as(neighbours.hireIn(estate.community, name, permissions));
    }
}
