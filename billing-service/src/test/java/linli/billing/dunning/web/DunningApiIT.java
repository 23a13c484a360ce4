package linli.billing.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import linli.contracts.owner.BuildingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who owes, who is reminded of it, and who is not. */
@HouseTest
class DunningApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired BillService billing;
    @Autowired Calendars calendars;

    AnEstate estate;
    UUID flat;
    Person zhang;
    Api cashier;

    @BeforeEach
    void a_flat_that_owes() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        zhang = estate.owner(flat, "张伟");
        cashier =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "收费员",
                                "bill:read",
                                "payment:record",
                                "bill:void-propose",
                                "dunning:run"));
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> known.community(estate.community).isPresent());
    }

    @Test
    void who_owes_is_reminded_once_for_each_stage() {
        billed(25508, -20);

        var first = round();
        var again = round();

        assertThat(first.path("reminded").asInt()).isEqualTo(1);
        assertThat(first.path("owed").path("cents").asLong()).isEqualTo(25508);
        assertThat(again.path("reminded").asInt()).isZero();
        assertThat(cases().path(0).path("stage").asInt()).isEqualTo(2);
    }

    @Test
    void nobody_is_reminded_of_what_was_paid_a_minute_ago_and_the_case_is_closed() {
        billed(25508, -1);
        round();
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

        var after = round();

        assertThat(after.path("owing").asInt()).isZero();
        assertThat(after.path("closed").asInt()).isEqualTo(1);
        assertThat(cases().path(0).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void the_case_is_closed_when_what_is_left_is_not_due_for_a_while_and_the_next_debt_is_told() {
        var old = billed(25508, -40);
        billed(25508, 60);
        assertThat(round().path("reminded").asInt()).isEqualTo(1);
        assertThat(cases().path(0).path("stage").asInt()).isEqualTo(3);
        cashier.post(
                        "/payments",
                        Map.of(
                                "unitId",
                                flat,
                                "amountCents",
                                25508,
                                "method",
                                "CASH",
                                "billIds",
                                List.of(old),
                                "prepaidCents",
                                0))
                .ok();

        assertThat(round().path("closed").asInt()).isEqualTo(1);
        billed(100, -1);
        assertThat(round().path("reminded").asInt()).isEqualTo(1);

        assertThat(cases().path(0).path("stage").asInt()).isEqualTo(1);
    }

    @Test
    void a_promise_and_a_dispute_keep_it_quiet() {
        var bill = billed(25508, -1);
        round();
        var id = cases().path(0).path("id").asString();

        cashier.post(
                        "/dunning-cases/" + id + "/promise",
                        Map.of("until", today().plusDays(5), "note", "发工资后缴"))
                .ok();
        billed(100, -40);
        assertThat(round().path("reminded").asInt()).isZero();

        cashier.post("/bills/" + bill + "/void-proposal", Map.of("reason", "面积有误")).ok();
        var letter = cashier.get("/dunning-cases/" + id).ok().json();
        assertThat(letter.path("bills")).as("without what is disputed").hasSize(1);
    }

    @Test
    void arrears_are_told_by_age_and_the_collection_by_month() {
        billed(25508, -20);
        billed(10000, -100);
        neighbours.publish(
                estate.building,
                new BuildingEvent.Changed(estate.building, estate.community, "3", 2, 18));
        await().atMost(SOON).until(() -> known.building(estate.building).isPresent());

        var units = cashier.get("/arrears?by=UNIT&community=" + estate.community).ok().json();

        assertThat(units).hasSize(1);
        assertThat(units.path(0).path("label").asString()).isEqualTo("3-2-1201");
        var buildings =
                cashier.get("/arrears?by=BUILDING&community=" + estate.community).ok().json();
        assertThat(buildings.path(0).path("label").asString()).isEqualTo("3");
        assertThat(units.path(0).path("total").path("cents").asLong()).isEqualTo(35508);
        assertThat(units.path(0).path("ages").path(1).path("amount").path("cents").asLong())
                .isEqualTo(25508);
        assertThat(units.path(0).path("ages").path(3).path("amount").path("cents").asLong())
                .isEqualTo(10000);
        var month =
                cashier.get("/arrears/collection?community=" + estate.community)
                        .ok()
                        .json()
                        .path(0);
        assertThat(month.path("billed").path("cents").asLong()).isEqualTo(35508);
        assertThat(month.path("collected").path("cents").asLong()).isZero();
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "dunning:run"));
        assertThat(elsewhere.get("/arrears?by=UNIT").ok().json()).isEmpty();
    }

    private JsonNode round() {
        return cashier.post("/dunning-cases/rounds", Map.of("communityId", estate.community))
                .ok()
                .json();
    }

    private JsonNode cases() {
        return cashier.get("/dunning-cases").ok().json().path("items");
    }

    private LocalDate today() {
        return calendars.today(estate.community);
    }

    private UUID billed(long cents, int days) {
        var id = UUID.randomUUID();
        var amount = new Money(cents);
        billing.charge(
                id,
                new Debtor(estate.community, estate.building, flat, "3-2-1201", zhang.id()),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, amount, amount)),
                        null,
                        null),
                today().plusDays(days));
        return id;
    }
}
