package linli.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.chassis.estate.Estate;
import linli.chassis.relay.EventHistory;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedules;
import linli.contracts.Money;
import linli.contracts.billing.DunningEvent;
import linli.contracts.owner.CommunityEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Who owes is reminded without anybody who has to think of it. */
@HouseTest
class RemindersEachDayIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Where no other test has a community. */
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired Calendars calendars;
    @Autowired BillService billing;
    @Autowired RemindersEachDay reminders;
    @Autowired MongoOperations mongo;

    AnEstate estate;
    UUID flat;
    Api cashier;

    @BeforeEach
    void a_flat_that_owes() {
        estate = new AnEstate(neighbours);
        neighbours.publish(
                estate.community,
                new CommunityEvent.Changed(
                        estate.community,
                        "WL",
                        "天山苑",
                        UUID.randomUUID(),
                        "西区",
                        URUMQI.getId(),
                        true));
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        cashier =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "收费员", "payment:record", "dunning:run"));
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> calendars.zoneOf(estate.community).equals(URUMQI));
        billed(25508, -20);
    }

    @Test
    void each_morning_of_the_community_once_whoever_asks_and_however_often() throws Exception {
        // Days that have not come: what the service itself has run until now is behind them.
        var day = LocalDate.now(URUMQI).plusDays(4);
        var morning = day.atTime(9, 0).atZone(URUMQI).toInstant();
        var instances = Stream.generate(this::instance).limit(3).toList();
        instances.getFirst().ring(Instant.now());

        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.forEach(one -> all.submit(() -> one.ring(morning)));
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(stages()).containsExactly(2));
        assertThat(reminded()).isEqualTo(1);
        assertThat(jobs(day.minusDays(1).toString())).as("the newest does it all").isZero();
        reminders.run(new Occurrence(day.toString(), morning), URUMQI);
        assertThat(jobs(day.toString())).isEqualTo(1);
        reminders.run(new Occurrence("2000-01-01", morning), URUMQI);
        await().atMost(SOON).until(() -> done("2000-01-01"));
        assertThat(reminded()).as("a stage is told once").isEqualTo(1);
    }

    @Test
    void what_was_paid_a_minute_ago_is_nobodys_reminder_and_closes_the_case() {
        reminders.run(new Occurrence("2000-02-01", Instant.now()), URUMQI);
        await().atMost(SOON).until(() -> stages().equals(List.of(2)));
        cashier.post(
                        "/payments",
                        Map.of(
                                "unitId",
                                flat,
                                "amountCents",
                                25508,
                                "method",
                                "CASH",
                                "prepaidCents",
                                0))
                .ok();

        reminders.run(new Occurrence("2000-02-02", Instant.now()), URUMQI);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(cases().path(0).path("status").asString()).isEqualTo("CLOSED"));
        assertThat(reminded()).isEqualTo(1);
    }

    @Test
    void communities_of_other_zones_wait_for_their_own_morning() {
        reminders.run(new Occurrence("2000-03-01", Instant.now()), ZoneId.of("Asia/Shanghai"));

        assertThat(jobs("2000-03-01")).isZero();
    }

    private Schedules instance() {
        return new Schedules(List.of(reminders), calendars, mongo, Clock.systemUTC());
    }

    private boolean done(String period) {
        return jobs(period) == 1
                && mongo.count(
                                byPeriod(period).addCriteria(Criteria.where("state").is("DONE")),
                                "jobs")
                        == 1;
    }

    private long jobs(String period) {
        return mongo.count(byPeriod(period), "jobs");
    }

    private Query byPeriod(String period) {
        return Query.query(
                Criteria.where("name").is(period).and("reach.communities").is(estate.community));
    }

    private List<Integer> stages() {
        return cases().valueStream().map(one -> one.path("stage").asInt()).toList();
    }

    /** How often it was told. */
    private long reminded() {
        return EventHistory.of(mongo, "dunning_cases", DunningCase.idOf(flat, null), Long.MAX_VALUE)
                .stream()
                .filter(told -> told.data() instanceof DunningEvent.Reminded)
                .count();
    }

    private JsonNode cases() {
        return cashier.get("/dunning-cases").ok().json().path("items");
    }

    private void billed(long cents, int dueInDays) {
        var amount = new Money(cents);
        billing.charge(
                UUID.randomUUID(),
                new Debtor(estate.community, estate.building, flat, "3-2-1201", null),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, amount, amount)),
                        null,
                        null),
                calendars.today(estate.community).plusDays(dueInDays));
    }
}
