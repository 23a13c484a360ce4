package linli.billing.latefees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillService;
import linli.billing.bills.BillService.Due;
import linli.billing.tariffs.Period;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Jobs;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence.Occurrence;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What has come together is charged on its day without anybody who has to think of it. */
@HouseTest
class LateFeesEachMonthIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired Calendars calendars;
    @Autowired BillService billing;
    @Autowired LateFeesEachMonth schedule;
    @Autowired Jobs jobs;
    @Autowired BillSearch bills;

    private AnEstate estate;
    private UUID flat;
    private Person zhang;
    private ZoneId zone;
    private LocalDate day;
    private Api cashier;
    private Api manager;
    private Api finance;

    @BeforeEach
    void a_flat() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        zhang = estate.owner(flat, "张伟");
        cashier = hired("收费员", "bill:read", "payment:record", "bill:void-propose", "dunning:run");
        manager = hired("项目经理", "bill:read", "tariff:propose");
        finance = hired("财务主管", "bill:read", "tariff:write");
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 1);
        await().atMost(SOON).until(() -> known.community(estate.community).isPresent());
        zone = calendars.zoneOf(estate.community);
        var today = calendars.today(estate.community);
        day = today.withDayOfMonth(Math.min(today.getDayOfMonth(), 28));
    }

    @Test
    void is_charged_once_for_its_day_however_often_that_comes() {
        var rule = inForce(day.getDayOfMonth());
        var bill = dueSince(45);

        run(day);
        run(day);

        // 1000 × 0.05 % × 30 days.
        await().atMost(SOON).until(() -> round(rule).path("bills").asInt() == 1);
        assertThat(round(rule).at("/amount/cents").asLong()).isEqualTo(15_00);
        assertThat(charged(bill)).containsExactly(15_00L);
        var late = anybody.as(zhang).get("/bills").ok().json().path("items");
        assertThat(late.valueStream().map(one -> one.path("feeItem").asString()))
                .contains("LATE_FEE");
        assertThat(history(rule)).contains("late-fee-rule.charged");
    }

    @Test
    void a_day_that_was_missed_is_charged_as_it_would_have_been() {
        var missed = day.minusMonths(1);
        var rule = inForce(missed.getDayOfMonth());
        var bill = dueBefore(missed, 45);

        run(missed);
        await().atMost(SOON).until(() -> round(rule).path("bills").asInt() == 1);
        assertThat(charged(bill)).containsExactly(15_00L);

        run(day);

        var days = java.time.temporal.ChronoUnit.DAYS.between(missed, day);
        await().atMost(SOON).until(() -> charged(bill).size() == 2);
        assertThat(charged(bill)).containsExactly(15_00L, days * 50);
    }

    @Test
    void never_comes_to_more_than_its_cap() {
        inForce(day.getDayOfMonth());
        var bill = dueSince(2_000);

        run(day);

        await().atMost(SOON).until(() -> charged(bill).equals(List.of(300_00L)));
    }

    @Test
    void what_was_paid_late_is_charged_too() {
        var rule = inForce(day.getDayOfMonth());
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
                                "prepaidCents",
                                0))
                .ok();

        run(day);

        await().atMost(SOON).until(() -> round(rule).path("bills").asInt() == 1);
        assertThat(charged(bill)).hasSize(1);
    }

    @Test
    void what_is_disputed_or_asked_to_be_waived_waits() {
        var rule = inForce(day.getDayOfMonth());
        var disputed = dueSince(45);
        var asked = dueSince(50);
        cashier.post("/bills/" + disputed + "/void-proposal", Map.of("reason", "面积有误")).ok();
        cashier.post(
                        "/bills/" + asked + "/late-fee/waiver-proposal",
                        Map.of("amountCents", 100, "reason", "住院"))
                .ok();

        run(day);

        await().atMost(SOON).until(() -> round(rule).path("left").asInt() == 2);
        assertThat(round(rule).path("bills").asInt()).isZero();
        assertThat(charged(disputed)).isEmpty();
        assertThat(charged(asked)).isEmpty();
    }

    @Test
    void what_was_promised_waits_for_its_day() {
        var rule = inForce(day.getDayOfMonth());
        var bill = dueSince(45);
        cashier.post("/dunning-cases/rounds", Map.of("communityId", estate.community)).ok();
        var dunned = cashier.get("/dunning-cases").ok().json().at("/items/0/id").asString();
        cashier.post(
                        "/dunning-cases/" + dunned + "/promise",
                        Map.of(
                                "until",
                                calendars.today(estate.community).plusDays(3).toString(),
                                "note",
                                "发工资后"))
                .ok();

        run(day);

        await().atMost(SOON).until(() -> round(rule).path("left").asInt() == 1);
        assertThat(charged(bill)).isEmpty();
    }

    @Test
    void a_thousand_who_pay_in_time_cost_no_look() {
        var rule = inForce(day.getDayOfMonth());
        var late = dueSince(45);
        inTime(1_200);
        var read = new ArrayList<UUID>();
        var asked = new long[1];

        bills.eachLate(
                estate.community,
                day,
                some -> {
                    asked[0]++;
                    some.forEach(bill -> read.add(bill.id()));
                });
        run(day);

        assertThat(read).containsExactly(late);
        assertThat(asked[0]).isEqualTo(1);
        await().atMost(SOON).until(() -> round(rule).path("bills").asInt() == 1);
    }

    /** Bills that were due long ago and paid on the day before, of as many units. */
    private void inTime(int many) {
        var due = day.minusDays(45);
        var ids = IntStream.range(0, many).mapToObj(n -> UUID.randomUUID()).toList();
        billing.chargeAll(ids.stream().map(id -> due(id, UUID.randomUUID(), due)).toList());
        for (var id : ids) {
            billing.settle(
                    id,
                    new Bill.Payment(
                            UUID.randomUUID(),
                            null,
                            new Money(1_000_00),
                            Bill.Method.CASH,
                            due.minusDays(1).atTime(12, 0).atZone(zone).toInstant(),
                            "前台",
                            null),
                    Stamp.bySystem(Instant.now()));
        }
    }

    @Test
    void without_a_day_somebody_charges_it() {
        inForce(null);
        dueSince(45);

        run(day);

        assertThat(jobs.find(jobOf(day))).isEmpty();
    }

    private void run(LocalDate on) {
        schedule.run(
                new Occurrence(
                        on.toString(), on.atTime(LocalTime.of(3, 0)).atZone(zone).toInstant()),
                zone);
    }

    private UUID jobOf(LocalDate on) {
        return UUID.nameUUIDFromBytes(
                ("late fees " + on + " " + estate.community)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private JsonNode round(UUID rule) {
        return manager.get("/late-fee-rules/" + rule).ok().json().path("lastRound");
    }

    private String history(UUID rule) {
        return manager.get("/late-fee-rules/" + rule + "/history").ok().text();
    }

    private List<Long> charged(UUID bill) {
        return cashier.get("/bills/" + bill + "/late-fee")
                .ok()
                .json()
                .path("charges")
                .valueStream()
                .map(one -> one.at("/amount/cents").asLong())
                .toList();
    }

    private UUID inForce(@Nullable Integer chargeDay) {
        var rule = new HashMap<String, Object>();
        rule.put("communityId", estate.community);
        rule.put("ratePerDay", new BigDecimal("0.0005"));
        rule.put("graceDays", 15);
        rule.put("capShare", new BigDecimal("0.3"));
        rule.put("from", "2019-01-01");
        if (chargeDay != null) {
            rule.put("chargeDay", chargeDay);
        }
        var id = manager.post("/late-fee-rules", rule).ok().id();
        finance.post("/late-fee-rules/" + id + "/activation").ok();
        return id;
    }

    private UUID dueSince(int days) {
        return dueBefore(day, days);
    }

    private UUID dueBefore(LocalDate then, int days) {
        var id = UUID.randomUUID();
        billing.chargeAll(List.of(due(id, flat, then.minusDays(days))));
        return id;
    }

    private Due due(UUID id, UUID unit, LocalDate on) {
        var amount = new Money(1_000_00);
        return new Due(
                id,
                new Debtor(estate.community, estate.building, unit, "3-2-1201", zhang.id()),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, amount, amount)),
                        null,
                        new Period(LocalDate.of(2026, 1, 1), 1)),
                on);
    }

    private Api hired(String name, String... permissions) {
        return anybody.as(neighbours.hireIn(estate.community, name, permissions));
    }
}
