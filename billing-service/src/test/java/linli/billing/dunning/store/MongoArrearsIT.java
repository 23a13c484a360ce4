package linli.billing.dunning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.billing.dunning.Arrears;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
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
        var id = UUID.randomUUID();
        billing.charge(
                id,
                new Debtor(community, UUID.randomUUID(), UUID.randomUUID(), "3-2-1201", null),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, new Money(100), new Money(100))),
                        null,
                        null),
                DUE);
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
