package linli.billing.bills.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillSearch.Filter;
import linli.billing.bills.BillStatus;
import linli.billing.bills.Bills;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Plans;
import linli.contracts.Channel;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** What is owed is added up from indexes. */
@HouseTest
class MongoBillSearchIT {

    private static final Instant THEN = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Autowired MongoOperations mongo;
    @Autowired Bills bills;

    @Test
    void a_resident_s_debts_are_added_up_without_reading_everybody_s() {
        for (var n = 0; n < 50; n++) {
            bills.create(BillFixture.issued(UUID.randomUUID(), new Money(100), DUE, THEN));
        }
        var home =
                new Scope(
                        false,
                        Set.of(),
                        Set.of(),
                        Set.of(UUID.randomUUID()),
                        Set.of(UUID.randomUUID()));

        var owed =
                MongoBillSearch.reached(
                        new Filter(BillStatus.OWED, null, null, null, null), asking(home));

        assertThat(Plans.documentsRead(mongo, Bill.class, Query.query(owed))).isZero();
    }

    private static Access asking(Scope scope) {
        return new Access(
                new Account("张伟", "张伟", null, UUID.randomUUID(), Map.of(), Map.of()),
                "bill:read",
                scope,
                Channel.CONSOLE,
                null,
                null,
                null,
                Instant.parse("2026-04-30T04:00:00Z"));
    }
}
