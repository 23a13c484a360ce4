package linli.billing.bills.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.PropertyUnitEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Bills at the counter: shown, paid, and nobody else's business. */
@HouseTest
class BillApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    final UUID community = UUID.randomUUID();
    Api cashier;
    ARepair repair;
    UUID bill;

    @BeforeEach
    void a_bill_of_86_yuan() {
        cashier = anybody.as(neighbours.hireIn(community, "收费员", "bill:read", "payment:record"));
        repair = new ARepair(neighbours, community, UUID.randomUUID(), UUID.randomUUID());
        neighbours.found(community);
        neighbours.publish(
                repair.unitId(),
                new PropertyUnitEvent.Changed(
                        repair.unitId(),
                        community,
                        UUID.randomUUID(),
                        "3-2-1201",
                        "DWELLING",
                        null,
                        null));
        await().atMost(SOON).until(() -> known.unit(repair.unitId()).isPresent());
        repair.completed();
        await().atMost(SOON)
                .until(() ->
                        !cashier.get("/bills?order=" + repair.orderId())
                                .json()
                                .path("items")
                                .isEmpty());
        bill =
                UUID.fromString(
                        cashier.get("/bills?order=" + repair.orderId())
                                .json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString());
    }

    @Test
    void a_wrong_line_is_put_right_by_two_people_and_the_rest_is_paid() {
        var asker =
                anybody.as(neighbours.hireIn(community, "收费员", "bill:read", "bill:void-propose"));
        var head = anybody.as(neighbours.hireIn(community, "主管", "bill:read", "bill:void-approve"));
        var path = "/bills/" + bill;
        var wrong = Map.of("line", 0, "amountCents", 600);
        var proposal = Map.of("reason", "数量多算", "lines", List.of(wrong));
        assertThat(cashier.post(path + "/credit-proposal", proposal).status()).isEqualTo(403);
        asker.post(path + "/credit-proposal", proposal).ok();
        assertThat(asker.post(path + "/credit-approval").status()).isEqualTo(403);
        var shown = head.get(path).ok().json();
        assertThat(shown.path("creditProposed").path("reason").asString()).isEqualTo("数量多算");

        var after = head.post(path + "/credit-approval").ok().json();

        var total = after.path("total").path("cents").asLong();
        assertThat(after.path("charged").path("cents").asLong()).isEqualTo(total - 600);
        assertThat(after.path("outstanding").path("cents").asLong()).isEqualTo(total - 600);
        assertThat(after.path("credits")).hasSize(1);
        var totals = head.get("/bills/totals?order=" + repair.orderId()).ok().json();
        assertThat(totals.path("total").path("cents").asLong()).isEqualTo(total - 600);
    }

    @Test
    void a_payment_is_recorded_and_told() {
        var paid = pay(cashier, 8600).ok().json();

        assertThat(paid.path("status").asString()).isEqualTo("RECEIPTED");
        assertThat(bill().path("status").asString()).isEqualTo("PAID");
        assertThat(bill().path("outstanding").path("cents").asLong()).isZero();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(cashier.get("/bills/" + bill + "/history").json()).hasSize(2));
    }

    @Test
    void a_payment_sent_twice_is_taken_once() {
        var keyed = cashier.with("Idempotency-Key", UUID.randomUUID().toString());

        pay(keyed, 600).ok();
        var again = pay(keyed, 600).ok().json();

        assertThat(again.path("shares")).hasSize(1);
        assertThat(bill().path("outstanding").path("cents").asLong()).isEqualTo(8000);
        assertThat(bill().path("payments")).hasSize(1);
    }

    @Test
    void more_than_is_owed_is_refused_when_nobody_said_that_it_is_prepaid() {
        var refused = pay(cashier, 8601);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("payment.owed-changed");
        assertThat(pay(cashier, 0).problem()).isEqualTo("request.invalid");
    }

    @Test
    void only_who_may_record_payments_does() {
        var reader = anybody.as(neighbours.hireIn(community, "客服", "bill:read"));

        assertThat(pay(reader, 100).status()).isEqualTo(403);
    }

    @Test
    void neither_the_neighbours_see_it_nor_who_lives_there_later() {
        var later =
                neighbours.register(
                        "李娜",
                        List.of(Neighbours.livesIn(community, UUID.randomUUID(), repair.unitId())),
                        "bill:read");
        var nextDoor =
                neighbours.register(
                        "王芳",
                        List.of(
                                Neighbours.livesIn(
                                        community, UUID.randomUUID(), UUID.randomUUID())),
                        "bill:read");

        assertThat(anybody.as(later).get("/bills/" + bill).status()).isEqualTo(404);
        assertThat(anybody.as(later).get("/bills").json().path("items")).isEmpty();
        assertThat(anybody.as(nextDoor).get("/bills/" + bill).status()).isEqualTo(404);
        assertThat(anybody.as(nextDoor).get("/bills").json().path("items")).isEmpty();
    }

    private Api.Answer pay(Api who, long cents) {
        return who.post(
                "/payments",
                Map.of(
                        "unitId",
                        repair.unitId(),
                        "amountCents",
                        cents,
                        "method",
                        "WECHAT",
                        "billIds",
                        List.of(bill),
                        "prepaidCents",
                        0));
    }

    private JsonNode bill() {
        return cashier.get("/bills/" + bill).ok().json();
    }
}
