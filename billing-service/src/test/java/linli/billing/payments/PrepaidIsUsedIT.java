package linli.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillService;
import linli.billing.bills.BillStatus;
import linli.billing.bills.Bills;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.test.HouseTest;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence.Occurrence;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At night, what is owed takes what is prepaid. */
@HouseTest
class PrepaidIsUsedIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));

    @Autowired PrepaidEachNight night;
    @Autowired Payments payments;
    @Autowired PaymentSearch search;
    @Autowired Bills bills;
    @Autowired BillSearch billSearch;
    @Autowired BillService billing;
    @Autowired Receipts receipts;
    @Autowired Estate estate;
    @Autowired Calendars calendars;
    @Autowired Clock clock;

    @Test
    void a_bill_of_a_unit_that_has_something_prepaid_is_settled() {
        var bill = unitThatOwes();

        night.run(new Occurrence(UUID.randomUUID().toString(), clock.instant()), ZoneOffset.UTC);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(bills.get(bill.id()).status()).isEqualTo(BillStatus.PAID));
    }

    @Test
    void one_unit_where_that_fails_stops_no_other() {
        var broken = unitThatOwes();
        var sound = unitThatOwes();
        var service =
                new PaymentService(
                        payments,
                        failingFor(Set.of(broken.debtor().unitId())),
                        billSearch,
                        billing,
                        receipts,
                        estate,
                        calendars,
                        clock);

        var failed = service.usePrepaid(List.of(broken.debtor().unitId(), sound.debtor().unitId()));

        assertThat(failed).isEqualTo(1);
        assertThat(bills.get(broken.id()).status()).isEqualTo(BillStatus.ISSUED);
        assertThat(bills.get(sound.id()).status()).isEqualTo(BillStatus.PAID);
    }

    private Bill unitThatOwes() {
        var unit = UUID.randomUUID();
        var bill = BillFixture.issued(unit, new Money(100), LocalDate.of(2026, 3, 31), NOON.at());
        bills.create(bill);
        payments.create(PaymentFixture.recorded(unit, new Money(100), List.of(), NOON));
        return bill;
    }

    private PaymentSearch failingFor(Object asked) {
        return (PaymentSearch)
                Proxy.newProxyInstance(
                        PaymentSearch.class.getClassLoader(),
                        new Class<?>[] {PaymentSearch.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("withPrepaid")
                                    && arguments[0].equals(asked)) {
                                throw new IllegalStateException("as written by nobody");
                            }
                            return method.invoke(search, arguments);
                        });
    }
}
