package linli.billing.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Method;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillService;
import linli.billing.bills.Bills;
import linli.chassis.Stamp;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Behind every figure of arrears and collection stand just the bills that it counts. */
@HouseTest
class ArrearsAreDoorsIT {

    private static final String OPEN = "&status=ISSUED,PARTIALLY_PAID";
    private static final String NOT_CANCELLED = OPEN + ",PAID";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> ITEMS = List.of("PROPERTY", "WATER", "PARKING");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired Bills bills;
    @Autowired BillService billing;
    @Autowired DocumentStore store;
    @Autowired Calendars calendars;

    AnEstate estate;
    Api cashier;
    final List<UUID> buildings = List.of(UUID.randomUUID(), UUID.randomUUID());
    final List<UUID> units = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void what_was_billed_in_a_year() {
        estate = new AnEstate(neighbours);
        cashier =
                anybody.as(neighbours.hireIn(estate.community, "收费员", "bill:read", "dunning:run"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> known.community(estate.community).isPresent());
        var today = calendars.today(estate.community);
        var midnight = today.withDayOfMonth(1).atStartOfDay(ZONE).toInstant();
        for (var n = 0; n < 60; n++) {
            // Some in the first and some in the last moment of a month.
            var month = today.withDayOfMonth(1).minusMonths(n % 10).atStartOfDay(ZONE).toInstant();
            var issued = n % 3 == 0 && month.isBefore(midnight) ? month.minusMillis(1) : month;
            var bill = bill(n, issued);
            if (n % 2 == 0) {
                pay(bill, n % 4 == 0 ? 1_000 : 300, issued.plus(Duration.ofDays(17 * n % 95)));
            }
            if (n % 7 == 0 && n % 2 == 1) {
                cancel(bill);
            }
        }
    }

    private UUID bill(int n, Instant issued) {
        var today = calendars.today(estate.community);
        var bill =
                BillFixture.issued(
                        new Debtor(
                                estate.community,
                                buildings.get(n % 2),
                                units.get(n % 3),
                                "3-2-120" + n % 3,
                                null),
                        ITEMS.get(n % 3),
                        new Money(1_000),
                        today.minusDays(
                                List.of(-5, 0, 1, 30, 31, 90, 91, 365, 366, 500).get(n % 10)),
                        issued);
        bills.create(bill);
        return bill.id();
    }

    private void pay(UUID bill, long cents, Instant at) {
        billing.settle(
                bill,
                new Bill.Payment(
                        UUID.randomUUID(), null, new Money(cents), Method.CASH, at, "钱会计", null),
                Stamp.bySystem(at));
    }

    private void cancel(UUID bill) {
        bills.move(bill, one -> BillFixture.cancel(one, Stamp.bySystem(one.issuedAt())));
    }

    @Test
    void behind_every_figure_stand_its_bills_at_once_and_when_they_have_settled() {
        for (var settled : List.of(false, true)) {
            if (settled) {
                store.keeper().ring(Instant.now().plus(Duration.ofMinutes(2)));
            }
            var ages = 0;
            for (var by : List.of("COMMUNITY", "BUILDING", "UNIT")) {
                for (var row : rows("/arrears?by=" + by)) {
                    for (var bucket : row.path("ages")) {
                        isBehind(
                                OPEN + place(by, row) + due(bucket),
                                null,
                                null,
                                cents(bucket.path("amount")));
                        ages += cents(bucket.path("amount")) > 0 ? 1 : 0;
                    }
                    isBehind(
                            OPEN + place(by, row),
                            row.path("bills").asLong(),
                            null,
                            cents(row.path("total")));
                }
            }
            assertThat(ages).as("of every age somewhere").isGreaterThanOrEqualTo(15);
            for (var by : List.of("COMMUNITY", "BUILDING", "ITEM")) {
                var months = rows("/arrears/collection?by=" + by);
                assertThat(months).hasSizeGreaterThanOrEqualTo(5);
                for (var row : months) {
                    isBehind(
                            NOT_CANCELLED + of(row),
                            row.path("bills").asLong(),
                            cents(row.path("billed")),
                            cents(row.path("billed")) - cents(row.path("collected")));
                }
            }
            var forecast = rows("/arrears/forecast");
            assertThat(forecast).hasSize(3);
            for (var row : forecast) {
                assertThat(row.path("share").asInt()).isPositive();
                isBehind(OPEN + of(row), null, null, cents(row.path("open")));
            }
        }
    }

    @Test
    void a_month_is_asked_for_where_it_begins() {
        assertThat(cashier.get("/bills?month=2026-11").problem()).isEqualTo("bills.month-nowhere");
        assertThat(cashier.get("/bills/totals?month=2026-11").problem())
                .isEqualTo("bills.month-nowhere");
    }

    @Test
    void nobody_sees_figures_of_elsewhere() {
        var elsewhere =
                anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "bill:read", "dunning:run"));

        assertThat(elsewhere.get("/arrears/forecast").ok().json()).isEmpty();
        assertThat(
                        elsewhere
                                .get("/bills/totals?community=" + estate.community)
                                .ok()
                                .json()
                                .path("bills")
                                .asLong())
                .isZero();
    }

    private JsonNode rows(String of) {
        var sign = of.contains("?") ? "&" : "?";
        return cashier.get(of + sign + "community=" + estate.community).ok().json();
    }

    private static String place(String by, JsonNode row) {
        return "&" + by.toLowerCase() + "=" + row.path("id").asString();
    }

    private static String due(JsonNode bucket) {
        var due = new StringBuilder();
        for (var end : List.of("dueFrom", "dueBefore")) {
            if (bucket.has(end)) {
                due.append("&" + end + "=" + bucket.path(end).asString());
            }
        }
        return due.toString();
    }

    private static String of(JsonNode row) {
        var of = "&community=%s&month=%s".formatted(text(row, "communityId"), text(row, "month"));
        return of
                + (row.has("buildingId") ? "&building=" + text(row, "buildingId") : "")
                + (row.has("item") ? "&item=" + text(row, "item") : "");
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString();
    }

    private static long cents(JsonNode money) {
        return money.path("cents").asLong();
    }

    /** Added up bill by bill, and as the screen says it above the list. */
    private void isBehind(String question, Long count, Long total, long open) {
        var found = new ArrayList<JsonNode>();
        JsonNode page;
        var after = "";
        do {
            page = cashier.get("/bills?limit=7" + question + after).ok().json();
            page.path("items").forEach(found::add);
            after = "&after=" + page.path("next").asString("");
        } while (page.has("next"));
        assertThat(sum(found, "outstanding")).as(question).isEqualTo(open);
        var said = cashier.get("/bills/totals?limit=1" + question).ok().json();
        assertThat(said.path("bills").asLong()).as(question).isEqualTo(found.size());
        assertThat(cents(said.path("outstanding"))).as(question).isEqualTo(open);
        assertThat(cents(said.path("total"))).as(question).isEqualTo(sum(found, "total"));
        if (count != null) {
            assertThat((long) found.size()).as(question).isEqualTo(count);
        }
        if (total != null) {
            assertThat(sum(found, "total")).as(question).isEqualTo(total);
        }
    }

    private static long sum(List<JsonNode> bills, String of) {
        return bills.stream().mapToLong(bill -> cents(bill.path(of))).sum();
    }
}
