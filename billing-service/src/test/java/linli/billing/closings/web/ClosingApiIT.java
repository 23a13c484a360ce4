package linli.billing.closings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.BillFixture;
import linli.billing.bills.Bills;
import linli.billing.payments.Payment.Payer;
import linli.billing.payments.PaymentFixture;
import linli.billing.payments.Payments;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Money;
import linli.contracts.owner.PropertyUnitEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Months that are closed one after the other, and their books as a file. */
@HouseTest
class ClosingApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> FIELDS =
            List.of(
                    "kind",
                    "number",
                    "day",
                    "unit",
                    "what",
                    "account",
                    "opening",
                    "debit",
                    "credit",
                    "closing",
                    "decidedAt");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired Bills bills;
    @Autowired Payments payments;

    AnEstate estate;
    UUID flat;
    Api finance;
    Api cashier;

    @BeforeEach
    void a_flat_that_was_billed_in_march_and_paid_in_april() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        finance =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "财务主管", "bill:read", "bill:void-approve"));
        cashier =
                anybody.as(
                        neighbours.hireIn(estate.community, "收费员", "bill:read", "payment:record"));
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> known.community(estate.community).isPresent());
        var bill = billed(flat, 25508, "2026-03-10T02:00:00Z");
        var april = Stamp.bySystem(Instant.parse("2026-04-03T02:00:00Z"));
        var payment = PaymentFixture.recordedFor(payer(), new Money(20000), List.of(bill), april);
        PaymentFixture.settle(payment, List.of(bill), april);
        bills.create(bill);
        payments.create(payment);
    }

    @Test
    void months_are_closed_one_after_the_other_and_stay_so() {
        var march = closed("2026-03");

        assertThat(march.path("totals").path("entries").asLong()).isEqualTo(1);
        assertThat(accounts(march))
                .containsExactly("RECEIVABLE 0+25508-0=25508", "INCOME 0+0-25508=-25508");
        assertThat(march.path("startedBy").asString()).isEqualTo("财务主管");
        assertThat(close("2026-05").problem()).isEqualTo("closing.order");
        assertThat(close("2026-02").problem()).isEqualTo("closing.order");
        assertThat(close("2026-03").problem()).isEqualTo("closing.exists");

        var april = closed("2026-04");

        assertThat(accounts(april))
                .containsExactly(
                        "CASH 0+20000-0=20000",
                        "RECEIVABLE 25508+0-20000=5508",
                        "PREPAID 0+20000-20000=0",
                        "INCOME -25508+0-0=-25508");
        assertThat(
                        finance.seen(april.path("version").asLong())
                                .post("/closings/" + april.path("id").asString() + "/calculation")
                                .problem())
                .isEqualTo("closing.state");
        var months = cashier.get("/closings?community=" + estate.community).ok().json();
        assertThat(months.path("items").valueStream().map(one -> one.path("month").asString()))
                .containsExactly("2026-04", "2026-03");
        var told = finance.get("/closings/" + april.path("id").asString() + "/history").ok().json();
        assertThat(told).hasSize(2);
    }

    @Test
    void a_month_that_is_not_over_is_not_closed() {
        var now = YearMonth.now(ZoneId.of("Asia/Shanghai"));

        var answer = close(now.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("closing.too-early");
        assertThat(closings()).isEmpty();
    }

    @Test
    void who_does_not_decide_on_corrections_closes_nothing() {
        var elsewhere =
                anybody.as(
                        neighbours.hireIn(
                                UUID.randomUUID(), "别处", "bill:read", "bill:void-approve"));
        var march = Map.of("communityId", estate.community, "month", "2026-03");

        assertThat(cashier.post("/closings", march).status()).isEqualTo(403);
        assertThat(elsewhere.post("/closings", march).problem()).isEqualTo("community.not-found");
        var closed = closed("2026-03").path("id").asString();
        assertThat(elsewhere.get("/closings/" + closed).problem()).isEqualTo("closing.not-found");
        assertThat(elsewhere.post(exports("2026-03"), request("CSV")).problem())
                .isEqualTo("community.not-found");
        assertThat(elsewhere.get("/closings").ok().json().path("items")).isEmpty();
        var owner = anybody.as(estate.owner(flat, "张伟"));
        assertThat(owner.get("/closings").ok().json().path("items")).isEmpty();
    }

    @Test
    void a_unit_that_nobody_knows_is_in_the_way_until_it_is_known() {
        var unknown = UUID.randomUUID();
        bills.create(billed(unknown, 100, "2026-03-11T02:00:00Z"));

        var stopped = ended(close("2026-03").ok().json());

        assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
        assertThat(stopped.path("problem").asString()).isEqualTo("closing.unit-unknown");
        assertThat(close("2026-04").problem()).isEqualTo("closing.order");

        neighbours.publish(
                unknown,
                new PropertyUnitEvent.Changed(
                        unknown,
                        estate.community,
                        estate.building,
                        "3-2-1301",
                        "DWELLING",
                        null,
                        null));
        await().atMost(SOON).until(() -> known.unit(unknown).isPresent());
        var id = stopped.path("id").asString();
        finance.seen(stopped.path("version").asLong())
                .post("/closings/" + id + "/calculation")
                .ok();

        await().atMost(SOON).until(() -> statusOf(id).equals("CLOSED"));
    }

    @Test
    void what_is_entered_into_a_closed_month_all_the_same_is_found() {
        closed("2026-03");
        bills.create(billed(flat, 100, "2026-03-11T02:00:00Z"));

        var april = ended(close("2026-04").ok().json());

        assertThat(april.path("problem").asString()).isEqualTo("closing.differs");
        var export = cashier.post(exports("2026-03"), request("CSV")).ok().id();
        await().atMost(SOON).until(() -> job(export).path("state").asString().equals("FAILED"));
        assertThat(job(export).path("failure").asString()).isEqualTo("closing.differs");
    }

    @Test
    void the_books_prove_themselves_line_by_line() {
        var lines = taken("2026-04");

        assertThat(lines.getFirst()).isEqualTo(String.join(",", FIELDS));
        assertThat(lines.subList(1, 3))
                .containsExactly(
                        "ENTRY,1,2026-04-03,3-2-1201,PAYMENT,CASH,,200.00,,,",
                        "ENTRY,1,2026-04-03,3-2-1201,PAYMENT,PREPAID,,,200.00,,");
        assertThat(lines)
                .contains(
                        "UNIT_TOTAL,,,3-2-1201,,RECEIVABLE,255.08,0.00,200.00,55.08,",
                        "ACCOUNT_TOTAL,,,,,RECEIVABLE,255.08,0.00,200.00,55.08,");
        assertThat(lines.getLast()).isEqualTo("CONTROL,2,,,,,0.00,400.00,400.00,0.00,");
    }

    @Test
    void what_a_bill_learns_late_goes_into_the_open_month_and_says_so() {
        closed("2026-03");
        closed("2026-04");
        var bill = billed(flat, 5000, "2026-05-10T02:00:00Z");
        bills.create(bill);
        var may = Stamp.bySystem(Instant.parse("2026-05-31T15:59:00Z"));
        payments.create(PaymentFixture.recordedFor(payer(), new Money(5000), List.of(bill), may));
        await().atMost(SOON).until(() -> bills.get(bill.id()).outstanding().equals(Money.ZERO));

        var closed = closed("2026-05");

        assertThat(accounts(closed)).contains("RECEIVABLE 5508+5000-0=10508");
        var now = YearMonth.from(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        assertThat(taken(now.toString()))
                .filteredOn(line -> line.startsWith("ENTRY") && line.contains("SETTLEMENT"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("2026-05-31 23:59:00"));
    }

    @Test
    void a_workbook_is_taken_home_as_well() {
        var job = cashier.post(exports("2026-03"), request("XLSX")).ok().id();
        await().atMost(SOON).until(() -> job(job).path("state").asString().equals("DONE"));

        var file = cashier.get("/jobs/" + job + "/result").ok().bytes();

        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(cashier.post("/closings/exports?month=2026-03", request("CSV")).status())
                .isEqualTo(422);
    }

    private Bill billed(UUID unit, long cents, String at) {
        return BillFixture.issued(
                new Debtor(estate.community, estate.building, unit, "3-2-1201", null),
                new Money(cents),
                LocalDate.of(2026, 4, 30),
                Instant.parse(at));
    }

    private Payer payer() {
        return new Payer(estate.community, estate.building, flat, "3-2-1201", null, null, null);
    }

    private Api.Answer close(String month) {
        return finance.post("/closings", Map.of("communityId", estate.community, "month", month));
    }

    private JsonNode closed(String month) {
        var closing = ended(close(month).ok().json());
        assertThat(closing.path("status").asString()).isEqualTo("CLOSED");
        return closing;
    }

    private JsonNode ended(JsonNode closing) {
        var id = closing.path("id").asString();
        await().atMost(SOON).until(() -> !statusOf(id).equals("CALCULATING"));
        return finance.get("/closings/" + id).ok().json();
    }

    private String statusOf(String id) {
        return finance.get("/closings/" + id).ok().json().path("status").asString();
    }

    private JsonNode closings() {
        return finance.get("/closings?community=" + estate.community).ok().json().path("items");
    }

    private static List<String> accounts(JsonNode closing) {
        return closing.path("totals")
                .path("accounts")
                .valueStream()
                .map(one ->
                        "%s %d+%d-%d=%d"
                                .formatted(
                                        one.path("account").asString(),
                                        cents(one, "opening"),
                                        cents(one, "debits"),
                                        cents(one, "credits"),
                                        cents(one, "closing")))
                .toList();
    }

    private static long cents(JsonNode total, String field) {
        return total.path(field).path("cents").asLong();
    }

    private String exports(String month) {
        return "/closings/exports?community=%s&month=%s".formatted(estate.community, month);
    }

    private static Map<String, Object> request(String format) {
        return Map.of(
                "format",
                format,
                "name",
                "账簿",
                "columns",
                FIELDS.stream().map(field -> Map.of("field", field, "title", field)).toList());
    }

    private List<String> taken(String month) {
        var job = cashier.post(exports(month), request("CSV")).ok().id();
        await().atMost(SOON).until(() -> job(job).path("state").asString().equals("DONE"));
        var text = cashier.get("/jobs/" + job + "/result").ok().text();
        return Stream.of(text.split("\r\n")).map(line -> line.replace("\uFEFF", "")).toList();
    }

    private JsonNode job(UUID id) {
        return cashier.get("/jobs/" + id).ok().json();
    }
}
