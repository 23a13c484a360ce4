package linli.billing.dunning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillService;
import linli.billing.dunning.Arrears;
import linli.billing.dunning.Arrears.Age;
import linli.billing.dunning.Arrears.Bucket;
import linli.billing.dunning.Arrears.By;
import linli.billing.dunning.Arrears.Collected;
import linli.billing.dunning.Arrears.CollectedBy;
import linli.billing.dunning.Arrears.Row;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.test.HouseTest;
import linli.contracts.Channel;
import linli.contracts.Money;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Who owes anything is found some at a time. */
@HouseTest
class MongoArrearsIT {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Autowired Arrears arrears;
    @Autowired BillService billing;
    @Autowired MongoOperations mongo;
    @Autowired DocumentStore store;

    final UUID community = UUID.randomUUID();

    @Test
    void every_unit_comes_once_however_many_are_read_at_once() {
        var bill = mongo.findById(billed(), Document.class, "bills");
        var units = new ArrayList<UUID>();
        var bills = new ArrayList<Document>();
        for (var n = 0; n < 1_001; n++) {
            var unit = UUID.randomUUID();
            units.add(unit);
            // Two for each: it is still one unit.
            bills.add(like(bill, unit));
            bills.add(like(bill, unit));
        }
        mongo.insert(bills, "bills");

        var found = new ArrayList<UUID>();
        arrears.eachOwingUnit(community, DUE.plusDays(1), everywhere().scope(), found::add);

        assertThat(found).doesNotHaveDuplicates().hasSize(1_002).containsAll(units);
        var none = new ArrayList<UUID>();
        arrears.eachOwingUnit(community, DUE, everywhere().scope(), none::add);
        assertThat(none).as("nothing is due before").isEmpty();
    }

    @Test
    void what_a_building_owes_is_what_its_units_owe_at_once_and_when_it_has_settled() {
        var today = LocalDate.of(2026, 4, 30);
        var buildings = List.of(UUID.randomUUID(), UUID.randomUUID());
        var dues = Stream.of(-20, 10, 40, 100, 500).map(days -> today.minusDays(days)).toList();
        for (var n = 0; n < 20; n++) {
            var bill = billed(buildings.get(n % 2), dues.get(n % 5));
            if (n % 3 == 0) {
                pay(bill, n % 2 == 0 ? 30 : 100);
            }
        }

        for (var settled : List.of(false, true)) {
            if (settled) {
                store.keeper().ring(Instant.now().plus(Duration.ofMinutes(2)));
            }
            var units = arrears.owed(By.UNIT, community, null, today, everywhere());
            var each = arrears.owed(By.BUILDING, community, null, today, everywhere());
            var whole = arrears.owed(By.COMMUNITY, community, null, today, everywhere());
            var one = arrears.owed(By.UNIT, community, buildings.getFirst(), today, everywhere());

            assertThat(each).hasSize(2);
            assertThat(byAge(each)).isEqualTo(byAge(units)).isEqualTo(byAge(whole));
            assertThat(bills(each)).isEqualTo(bills(units)).isEqualTo(bills(whole));
            assertThat(
                            byAge(
                                    arrears.owed(
                                            By.BUILDING,
                                            community,
                                            buildings.getFirst(),
                                            today,
                                            everywhere())))
                    .isEqualTo(byAge(one));
            var month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
            assertThat(
                            arrears.collected(
                                    CollectedBy.COMMUNITY,
                                    community,
                                    month.minusMonths(1),
                                    month,
                                    everywhere()))
                    .extracting(Collected::billed, Collected::collected)
                    .containsExactly(tuple(new Money(2_000), new Money(3 * 100 + 4 * 30)));
        }
    }

    private static Map<Age, Long> byAge(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.ages().stream())
                .collect(
                        Collectors.groupingBy(
                                Bucket::age, Collectors.summingLong(one -> one.amount().cents())));
    }

    private static long bills(List<Row> rows) {
        return rows.stream().mapToLong(Row::bills).sum();
    }

    private void pay(UUID bill, long cents) {
        var share = BillFixture.cash(cents);
        billing.settle(bill, share, Stamp.bySystem(Instant.now()));
    }

    private static Document like(Document bill, UUID unit) {
        var id = UUID.randomUUID();
        return new Document(bill)
                .append("_id", id)
                .append("number", id.toString())
                .append(
                        "debtor",
                        new Document(bill.get("debtor", Document.class)).append("unitId", unit));
    }

    private UUID billed() {
        return billed(UUID.randomUUID(), DUE);
    }

    private UUID billed(UUID building, LocalDate due) {
        var id = UUID.randomUUID();
        billing.charge(
                id,
                new Debtor(community, building, UUID.randomUUID(), "3-2-1201", null),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, new Money(100), new Money(100))),
                        null,
                        null),
                due);
        return id;
    }

    private static Access everywhere() {
        return new Access(
                new Account("钱会计", "钱会计", UUID.randomUUID(), null, Map.of(), Map.of()),
                "dunning:run",
                Scope.EVERYTHING,
                Channel.CONSOLE,
                null,
                null,
                null,
                Instant.parse("2026-04-30T04:00:00Z"));
    }
}
