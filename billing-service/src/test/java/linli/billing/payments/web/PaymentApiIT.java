package linli.billing.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.billing.payments.PaymentService;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Money;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the counter to the receipt and the account, and back by a second person. */
@HouseTest
class PaymentApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate SOLD_ON = LocalDate.of(2026, 1, 1);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired BillService billing;
    @Autowired PaymentService service;

    AnEstate estate;
    UUID flat;
    Person zhang;
    Api cashier;
    Api finance;

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
                                "bill:void-propose"));
        finance =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "财务主管",
                                "bill:read",
                                "payment:record",
                                "bill:void-approve"));
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 1);
    }

    @Test
    void one_payment_settles_several_bills_the_oldest_first_and_gets_a_receipt() {
        var april = billed(25508, "2026-04-30");
        var march = billed(25508, "2026-03-31");

        var paid = pay(30000, 0).ok().json();

        assertThat(paid.path("receiptNumber").asString()).endsWith("-000001");
        assertThat(paid.path("shares")).hasSize(2);
        assertThat(status(march)).isEqualTo("PAID");
        assertThat(status(april)).isEqualTo("PARTIALLY_PAID");
        assertThat(account().path("after").toString())
                .isEqualTo("{\"owed\":{\"cents\":21016},\"prepaid\":{\"cents\":0}}");
        assertThat(anybody.as(zhang).get("/payments").ok().json().path("items")).hasSize(1);
    }

    @Test
    void payments_are_found_by_how_when_and_by_whom_they_were_taken() {
        pay(5000, 5000).ok();
        var moved = new HashMap<>(body(7000, 7000));
        moved.put("method", "TRANSFER");
        finance.post("/payments", moved).ok();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var here = "community=" + estate.community;

        assertThat(amounts(here)).containsExactlyInAnyOrder(5000L, 7000L);
        assertThat(amounts(here + "&method=TRANSFER")).containsExactly(7000L);
        assertThat(amounts(here + "&cashier=收费员")).containsExactly(5000L);
        assertThat(amounts(here + "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .hasSize(2);
        assertThat(amounts(here + "&to=" + today.minusDays(2))).isEmpty();
        assertThat(amounts(here + "&from=" + today.plusDays(2))).isEmpty();
        assertThat(cashier.get("/payments?from=" + today).problem())
                .isEqualTo("payments.days-nowhere");
    }

    private List<Long> amounts(String question) {
        return cashier.get("/payments?" + question)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(payment -> payment.at("/amount/cents").asLong())
                .toList();
    }

    @Test
    void bills_are_chosen_and_what_is_over_is_prepaid_until_a_bill_takes_it() {
        var march = billed(25508, "2026-03-31");
        var april = billed(10000, "2026-04-30");

        var paid = pay(15000, 5000, april).ok().json();

        assertThat(status(april)).isEqualTo("PAID");
        assertThat(status(march)).isEqualTo("ISSUED");
        assertThat(paid.path("prepaid").path("cents").asLong()).isEqualTo(5000);

        cashier.post("/payments/" + id(paid) + "/shares", Map.of()).ok();

        assertThat(status(march)).isEqualTo("PARTIALLY_PAID");
        assertThat(account().path("after").path("prepaid").path("cents").asLong()).isZero();
    }

    @Test
    void none_is_chosen_keeps_it_all_and_what_is_disputed_is_paid_by_nobody_unasked() {
        var march = billed(25508, "2026-03-31");
        var april = billed(10000, "2026-04-30");
        var none = new HashMap<>(body(5000, 5000));
        none.put("billIds", List.of());
        cashier.post("/payments", none).ok();
        assertThat(status(march)).isEqualTo("ISSUED");
        cashier.post("/bills/" + march + "/void-proposal", Map.of("reason", "面积有误")).ok();

        service.usePrepaid(Set.of(flat));
        pay(5000, 0).ok();

        assertThat(status(april)).isEqualTo("PAID");
        assertThat(status(march)).isEqualTo("ISSUED");
        finance.post("/bills/" + march + "/void-approval").ok();
    }

    @Test
    void whose_bills_they_all_are_gets_the_receipt_whoever_owns_it_today() {
        billed(25508, "2026-03-31");
        sold();

        var paid = pay(25508, 0).ok().json();

        assertThat(paid.path("ownerId").asString()).isEqualTo(zhang.id().toString());
        assertThat(anybody.as(zhang).get("/payments").ok().json().path("items")).hasSize(1);
    }

    @Test
    void whoever_owns_it_today_gets_the_receipt_for_bills_of_several_and_for_none() {
        billed(25508, "2026-03-31");
        var buyer = sold();
        billed(10000, "2026-04-30", buyer);

        var both = pay(35508, 0).ok().json();
        var ahead = pay(100, 100).ok().json();

        assertThat(both.path("ownerId").asString()).isEqualTo(buyer.toString());
        assertThat(ahead.path("ownerId").asString()).isEqualTo(buyer.toString());
        assertThat(anybody.as(zhang).get("/payments").ok().json().path("items")).isEmpty();
    }

    private UUID sold() {
        movedOut();
        var buyer = UUID.randomUUID();
        neighbours.publish(
                buyer,
                new OwnerEvent.Changed(
                        buyer, "王芳", null, null, List.of(link(Relation.CO_OWNER, SOLD_ON, null))));
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 2);
        return buyer;
    }

    private void movedOut() {
        neighbours.publish(
                zhang.id(),
                new OwnerEvent.Changed(
                        zhang.id(),
                        zhang.name(),
                        null,
                        zhang.accountId(),
                        List.of(link(Relation.OWNER, LocalDate.of(2020, 1, 1), SOLD_ON))));
        await().atMost(SOON)
                .until(() ->
                        known.peopleOf(List.of(flat)).stream()
                                .noneMatch(person ->
                                        person.id().equals(zhang.id())
                                                && person.livesIn(flat, LocalDate.now())));
    }

    private UnitLink link(Relation relation, LocalDate from, LocalDate to) {
        return new UnitLink(flat, estate.community, estate.building, relation, true, from, to);
    }

    @Test
    void what_is_prepaid_is_added_up_and_found() {
        var kept = id(pay(5000, 5000).ok().json());
        billed(100, "2026-03-31");
        pay(100, 0).ok();
        billed(25508, "2026-04-30");
        var resident = anybody.as(zhang);

        assertThat(cashier.get("/accounts/" + flat + "/balance").ok().text())
                .contains("\"owed\":{\"cents\":25508}", "\"prepaid\":{\"cents\":5000}", "3-2-1201");
        assertThat(
                        resident.get("/payments/prepaid")
                                .ok()
                                .json()
                                .path("amount")
                                .path("cents")
                                .asLong())
                .isEqualTo(5000);
        var found = resident.get("/payments?prepaid=true").ok().json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("id").asString()).isEqualTo(kept);
        assertThat(resident.get("/payments?prepaid=false").ok().json().path("items")).hasSize(1);
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "bill:read"));
        assertThat(elsewhere.get("/accounts/" + flat + "/balance").status()).isEqualTo(404);
        assertThat(elsewhere.get("/payments/prepaid").json().path("amount").path("cents").asLong())
                .isZero();
    }

    @Test
    void a_bill_that_is_issued_takes_what_is_prepaid() {
        pay(5000, 5000).ok();
        var march = billed(25508, "2026-03-31");

        service.usePrepaid(Set.of(flat));

        assertThat(cashier.get("/bills/" + march).json().path("outstanding").path("cents").asLong())
                .isEqualTo(20508);
    }

    @Test
    void what_one_owner_prepaid_pays_nothing_of_the_next_owners() {
        pay(5000, 5000).ok();
        var next = estate.owner(flat, "王芳");
        movedOut();
        var theirs = billed(25508, "2026-03-31", next.id());

        service.usePrepaid(Set.of(flat));

        assertThat(
                        cashier.get("/bills/" + theirs)
                                .json()
                                .path("outstanding")
                                .path("cents")
                                .asLong())
                .isEqualTo(25508);
    }

    @Test
    void what_the_next_owner_prepaid_pays_nothing_that_the_last_one_owes_to_the_same_tenant() {
        var tenant = estate.member(flat, "李娜");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 2);
        var debtor = new Debtor(estate.community, estate.building, flat, "3-2-1201", zhang.id());
        var theirs =
                billed(
                        25508,
                        "2026-03-31",
                        debtor.among(Map.of(flat, List.of(zhang.id(), tenant.id()))));
        movedOut();
        estate.owner(flat, "王芳");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 3);
        var none = new HashMap<>(body(5000, 5000));
        none.put("billIds", List.of());
        cashier.post("/payments", none).ok();

        service.usePrepaid(Set.of(flat));

        assertThat(status(theirs)).isEqualTo("ISSUED");
    }

    @Test
    void a_payment_is_reversed_by_a_second_person_only() {
        var march = billed(25508, "2026-03-31");
        var paid = id(pay(25508, 0).ok().json());

        cashier.post("/payments/" + paid + "/reversal-proposal", Map.of("reason", "房号选错")).ok();
        assertThat(cashier.post("/payments/" + paid + "/correction-approval").status())
                .isEqualTo(403);
        assertThat(finance.get("/payments?waits=true").ok().json().path("items")).hasSize(1);
        assertThat(anybody.as(zhang).get("/payments/" + paid).json().has("correction"))
                .as("nobody's business until it is decided")
                .isFalse();
        var reversed = finance.post("/payments/" + paid + "/correction-approval").ok().json();

        assertThat(reversed.path("status").asString()).isEqualTo("REVERSED");
        assertThat(status(march)).isEqualTo("ISSUED");
        assertThat(account().path("after").toString())
                .isEqualTo("{\"owed\":{\"cents\":25508},\"prepaid\":{\"cents\":0}}");
        assertThat(pay(25508, 0).ok().json().path("receiptNumber").asString())
                .as("the number of a reversed one stays taken")
                .endsWith("-000002");
    }

    @Test
    void who_proposed_a_refund_does_not_approve_it() {
        var paid = id(pay(5000, 5000).ok().json());

        finance.post(
                        "/payments/" + paid + "/refund-proposal",
                        Map.of("amountCents", 5000, "reason", "业主迁出"))
                .ok();

        assertThat(finance.post("/payments/" + paid + "/correction-approval").problem())
                .isEqualTo("payment.own");
        finance.post("/payments/" + paid + "/correction-refusal", Map.of("reason", "先冲抵")).ok();
        assertThat(finance.get("/payments/" + paid + "/history").ok().text())
                .contains("业主迁出", "先冲抵");
        assertThat(anybody.as(zhang).get("/payments/" + paid + "/history").ok().text())
                .as("the office's own affair")
                .contains("payment.receipted")
                .doesNotContain("correction", "业主迁出", "先冲抵");
        assertThat(account().path("after").path("prepaid").path("cents").asLong()).isEqualTo(5000);
    }

    @Test
    void receipts_of_many_cashiers_have_no_gap() throws Exception {
        try (var cashiers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    cashiers.invokeAll(
                            IntStream.range(0, 30)
                                    .<Callable<Integer>>mapToObj(i -> () -> pay(100, 100).status())
                                    .toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(201);
            }
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(receipts())
                                .isEqualTo(
                                        IntStream.rangeClosed(1, 30)
                                                .mapToObj("%06d"::formatted)
                                                .toList()));
    }

    private List<String> receipts() {
        return cashier.get("/payments?limit=100")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("receiptNumber").asString())
                .map(number -> number.substring(number.lastIndexOf('-') + 1))
                .sorted()
                .toList();
    }

    @Test
    void neighbours_see_nothing_and_a_unit_elsewhere_is_not_there() {
        var paid = id(pay(5000, 5000).ok().json());
        var nextDoor = anybody.as(estate.owner(UUID.randomUUID(), "邻居"));
        var elsewhere =
                anybody.as(
                        neighbours.hireIn(UUID.randomUUID(), "别处", "bill:read", "payment:record"));

        assertThat(nextDoor.get("/payments/" + paid).status()).isEqualTo(404);
        assertThat(nextDoor.get("/accounts/" + flat).status()).isEqualTo(404);
        assertThat(nextDoor.post("/payments", body(100, 100)).status()).isEqualTo(403);
        assertThat(elsewhere.post("/payments", body(100, 100)).status()).isEqualTo(404);
    }

    @Test
    void what_one_owner_owed_and_paid_is_no_business_of_the_next() {
        var bill = billed(25508, "2026-03-31");
        var paid = id(pay(20000, 0).ok().json());
        var next = anybody.as(estate.owner(flat, "王芳"));

        for (var theirs : List.of("/bills/" + bill, "/payments/" + paid)) {
            assertThat(next.get(theirs).status()).isEqualTo(404);
            assertThat(next.get(theirs + "/history").status()).isEqualTo(404);
        }
        for (var list : List.of("/bills", "/payments")) {
            assertThat(next.get(list).ok().json().path("items")).isEmpty();
            assertThat(next.get(list + "?unit=" + flat).ok().json().path("items")).isEmpty();
        }
        assertThat(next.get("/bills/owed?unit=" + flat).ok().text()).contains("\"bills\":0");
        assertThat(next.get("/accounts/" + flat).status()).isEqualTo(404);
        assertThat(next.get("/accounts/" + flat + "/balance").status()).isEqualTo(404);

        movedOut();

        var before = anybody.as(zhang);
        assertThat(before.get("/bills/" + bill).ok().text()).contains("PARTIALLY_PAID");
        assertThat(before.get("/payments?unit=" + flat).ok().json().path("items")).hasSize(1);
        assertThat(cashier.get("/bills?unit=" + flat).ok().json().path("items")).hasSize(1);
        assertThat(cashier.get("/payments?unit=" + flat).ok().json().path("items")).hasSize(1);
    }

    @Test
    void the_household_of_the_payer_reads_the_receipt() {
        var member = anybody.as(estate.member(flat, "李娜"));
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 2);

        var paid = id(pay(5000, 5000).ok().json());

        assertThat(member.get("/payments/" + paid).status()).isEqualTo(200);
    }

    private UUID billed(long cents, String due) {
        return billed(cents, due, zhang.id());
    }

    private UUID billed(long cents, String due, UUID debtor) {
        return billed(
                cents,
                due,
                new Debtor(estate.community, estate.building, flat, "3-2-1201", debtor));
    }

    private UUID billed(long cents, String due, Debtor debtor) {
        var id = UUID.randomUUID();
        var amount = new Money(cents);
        billing.charge(
                id,
                debtor,
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, amount, amount)),
                        null,
                        null),
                LocalDate.parse(due));
        return id;
    }

    private Api.Answer pay(long cents, long prepaid, UUID... bills) {
        return cashier.post("/payments", body(cents, prepaid, bills));
    }

    private Map<String, Object> body(long cents, long prepaid, UUID... bills) {
        var body = new HashMap<String, Object>();
        body.put("unitId", flat);
        body.put("amountCents", cents);
        body.put("method", "CASH");
        body.put("prepaidCents", prepaid);
        if (bills.length > 0) {
            body.put("billIds", List.of(bills));
        }
        return body;
    }

    private String status(UUID bill) {
        return cashier.get("/bills/" + bill).ok().json().path("status").asString();
    }

    private JsonNode account() {
        return cashier.get("/accounts/" + flat).ok().json();
    }

    private static String id(JsonNode payment) {
        return payment.path("id").asString();
    }
}
