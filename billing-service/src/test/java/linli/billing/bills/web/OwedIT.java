package linli.billing.bills.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Money;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.Ref;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class OwedIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    UUID community = UUID.randomUUID();
    AnEstate estate;
    UUID building;
    UUID unit;
    Person owner;
    Person cashier;

    @BeforeEach
    void anOwnerAndACashier() {
        estate = new AnEstate(neighbours, community);
        building = estate.building;
        unit = estate.unit("3-2-1201", "DWELLING", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> known.unit(unit).isPresent());
        owner =
                neighbours.register(
                        "张伟", List.of(Neighbours.livesIn(community, building, unit)), "bill:read");
        cashier = neighbours.hireIn(community, "钱会计", "bill:read", "payment:record");
    }

    @Test
    void an_owner_sees_what_is_owed_until_it_is_paid() {
        var bill = billed(5800);

        assertThat(owed(owner))
                .isEqualTo("{\"bills\":1,\"amount\":{\"cents\":5800},\"overdue\":0}");
        assertThat(api.as(owner).get("/bills?status=ISSUED").ok().json().path("items")).hasSize(1);
        assertThat(api.as(owner).get("/bills?status=PAID").ok().json().path("items")).isEmpty();

        api.as(cashier)
                .post(
                        "/payments",
                        Map.of(
                                "unitId",
                                unit,
                                "amountCents",
                                5800,
                                "method",
                                "WECHAT",
                                "billIds",
                                List.of(bill),
                                "prepaidCents",
                                0))
                .ok();

        assertThat(owed(owner)).isEqualTo("{\"bills\":0,\"amount\":{\"cents\":0},\"overdue\":0}");
    }

    @Test
    void staff_ask_by_owner_or_unit() {
        billed(5800);

        assertThat(api.as(cashier).get("/bills?owner=" + owner.id()).json().path("items"))
                .hasSize(1);
        assertThat(api.as(cashier).get("/bills?building=" + building).json().path("items"))
                .hasSize(1);
        assertThat(api.as(cashier).get("/bills?building=" + UUID.randomUUID()).json().path("items"))
                .isEmpty();
        assertThat(
                        api.as(cashier)
                                .get("/bills/owed?unit=" + unit)
                                .ok()
                                .json()
                                .path("amount")
                                .path("cents")
                                .asLong())
                .isEqualTo(5800);
    }

    @Test
    void strangers_owe_and_see_nothing_here() {
        billed(5800);
        var neighbour =
                neighbours.register(
                        "邻居",
                        List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                        "bill:read");
        var technician = neighbours.hireIn(community, "王师傅", "workorder:read");

        assertThat(api.as(neighbour).get("/bills/owed?unit=" + unit).json().path("bills").asLong())
                .isZero();
        assertThat(api.as(technician).get("/bills/owed").status()).isEqualTo(403);
    }

    @Test
    void the_household_reads_it_and_whoever_comes_later_does_not() {
        var member = estate.member(unit, "李娜");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> known.peopleOf(List.of(unit)).size() == 2);
        var bill = billed(5800);
        var later = estate.owner(unit, "王芳");

        assertThat(api.as(member).get("/bills/" + bill).status()).isEqualTo(200);
        assertThat(api.as(member).get("/bills?unit=" + unit).ok().json().path("items")).hasSize(1);
        assertThat(api.as(later).get("/bills/" + bill).status()).isEqualTo(404);
        assertThat(api.as(later).get("/bills/" + bill + "/history").status()).isEqualTo(404);
        assertThat(api.as(later).get("/bills?unit=" + unit).ok().json().path("items")).isEmpty();
        assertThat(owed(later)).contains("\"bills\":0");
    }

    private String owed(Person person) {
        return api.as(person).get("/bills/owed").ok().json().toString();
    }

    /** The bill of a completed order with one part at this price. */
    private String billed(long cents) {
        var order = UUID.randomUUID();
        neighbours.publish(
                order,
                new WorkOrderEvent.Completed(
                        new Ref(
                                order,
                                "GD260302-0042",
                                "厨房 · 给排水漏水",
                                "Leak · Kitchen",
                                UUID.randomUUID(),
                                community,
                                building,
                                unit,
                                "3-2-1201",
                                owner.id(),
                                Priority.NORMAL),
                        new Worker(UUID.randomUUID(), "liu", "刘强"),
                        1,
                        "更换角阀",
                        List.of(
                                new MaterialLine(
                                        "ANGLE_VALVE_DN15",
                                        "角阀 DN15",
                                        "Angle valve DN15",
                                        BigDecimal.ONE,
                                        new Money(cents))),
                        Money.ZERO,
                        List.of(),
                        Instant.parse("2026-03-02T04:00:00Z")));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> api.as(cashier).get("/bills?order=" + order).ok().json(),
                        found -> found.path("items").size() == 1)
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }
}
