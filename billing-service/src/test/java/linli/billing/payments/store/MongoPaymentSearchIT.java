package linli.billing.payments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.billing.payments.Payment;
import linli.billing.payments.PaymentFixture;
import linli.billing.payments.Payments;
import linli.chassis.Stamp;
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

/** What is kept is added up from indexes. */
@HouseTest
class MongoPaymentSearchIT {

    private static final Instant THEN = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired MongoOperations mongo;
    @Autowired Payments payments;

    @Test
    void what_a_resident_keeps_is_added_up_without_reading_everybody_s() {
        for (var n = 0; n < 50; n++) {
            payments.create(
                    PaymentFixture.recorded(
                            UUID.randomUUID(), new Money(100), List.of(), Stamp.bySystem(THEN)));
        }
        var home =
                new Scope(
                        false,
                        Set.of(),
                        Set.of(),
                        Set.of(UUID.randomUUID()),
                        Set.of(UUID.randomUUID()));

        var kept = MongoPaymentSearch.kept(null, asking(home));

        assertThat(Plans.documentsRead(mongo, Payment.class, Query.query(kept))).isZero();
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
