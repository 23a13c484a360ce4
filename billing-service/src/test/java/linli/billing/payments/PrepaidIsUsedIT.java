package linli.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillService;
import linli.billing.bills.BillStatus;
import linli.billing.bills.Bills;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.test.HouseTest;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence.Occurrence;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** At night, what is owed takes what is prepaid. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
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
    @Autowired PersonKeys keys;
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
        var service = nightlyUse(failingFor(broken.debtor().unitId()));

        var failed = service.usePrepaid(List.of(broken.debtor().unitId(), sound.debtor().unitId()));

        assertThat(failed).isEqualTo(1);
        assertThat(bills.get(broken.id()).status()).isEqualTo(BillStatus.ISSUED);
        assertThat(bills.get(sound.id()).status()).isEqualTo(BillStatus.PAID);
    }

    @Test
    void what_the_next_household_owes_is_not_even_tried(CapturedOutput told) {
        var unit = UUID.randomUUID();
        bills.create(
                BillFixture.issued(unit, new Money(100), LocalDate.of(2026, 3, 31), NOON.at()));
        var before =
                PaymentFixture.recordedBy(UUID.randomUUID(), unit, new Money(100), List.of(), NOON);
        payments.create(before);

        nightlyUse(search).usePrepaid(List.of(unit));

        assertThat(payments.get(before.id()).prepaid()).isEqualTo(new Money(100));
        assertThat(told).doesNotContain(before.id().toString());
    }

    @Test
    void units_without_anything_prepaid_are_found_out_together() {
        var owing = new ArrayList<UUID>();
        for (var n = 0; n < 20; n++) {
            var unit = UUID.randomUUID();
            bills.create(
                    BillFixture.issued(unit, new Money(100), LocalDate.of(2026, 3, 31), NOON.at()));
            owing.add(unit);
        }
        var asked = new ArrayList<String>();

        nightlyUse(watched((name, argument) -> asked.add(name))).usePrepaid(owing);

        assertThat(asked).containsExactly("unitsWithPrepaid");
    }

    private PaymentService nightlyUse(PaymentSearch asking) {
        return new PaymentService(
                payments, asking, billSearch, billing, receipts, estate, keys, calendars, clock);
    }

    private Bill unitThatOwes() {
        var unit = UUID.randomUUID();
        var bill = BillFixture.issued(unit, new Money(100), LocalDate.of(2026, 3, 31), NOON.at());
        bills.create(bill);
        payments.create(PaymentFixture.recorded(unit, new Money(100), List.of(), NOON));
        return bill;
    }

    private PaymentSearch failingFor(Object unit) {
        return watched((name, argument) -> {
            if (name.equals("withPrepaid") && unit.equals(argument)) {
                throw new IllegalStateException("as written by nobody");
            }
        });
    }

    private PaymentSearch watched(BiConsumer<String, Object> asked) {
        return (PaymentSearch)
                Proxy.newProxyInstance(
                        PaymentSearch.class.getClassLoader(),
                        new Class<?>[] {PaymentSearch.class},
                        (proxy, method, arguments) -> {
                            asked.accept(method.getName(), arguments[0]);
                            return method.invoke(search, arguments);
                        });
    }
}
