package linli.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.billing.bills.Bill.Method;
import linli.billing.payments.Payment.Payer;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.test.HouseTest;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two instances draw from one book. */
@HouseTest
class ReceiptsIT {

    private static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));

    @Autowired ReceiptBooks books;
    @Autowired Payments payments;
    @Autowired Estate estate;
    @Autowired Calendars calendars;

    final UUID community = UUID.randomUUID();

    @Test
    void who_comes_late_for_a_payment_that_has_its_number_draws_none() {
        var here = instance();
        var there = instance();
        var first = recorded();
        handOver(here, first);
        // So many that the book forgets whose number has arrived.
        for (var n = 0; n < 25; n++) {
            handOver(here, recorded());
        }

        // Read before it had its number, as another instance may have.
        assertThat(there.numberFor(first)).endsWith("-000001");
        assertThat(handOver(there, recorded())).endsWith("-000027");
    }

    @Test
    void two_instances_that_settle_the_same_payments_leave_no_gap() throws Exception {
        var instances = List.of(instance(), instance());
        var all = Stream.generate(this::recorded).limit(40).toList();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var settled =
                    both.invokeAll(
                            instances.stream()
                                    .<Callable<Integer>>map(one ->
                                            () -> {
                                                all.forEach(payment -> handOver(one, payment));
                                                return all.size();
                                            })
                                    .toList());
            for (var one : settled) {
                assertThat(one.get()).isEqualTo(40);
            }
        }

        assertThat(all.stream().map(one -> payments.get(one.id()).receiptNumber()).sorted())
                .isEqualTo(
                        IntStream.rangeClosed(1, 40).mapToObj("SJ-2026-%06d"::formatted).toList());
        assertThat(handOver(instances.getFirst(), recorded())).endsWith("-000041");
    }

    private Receipts instance() {
        return new Receipts(books, payments, estate, calendars);
    }

    private String handOver(Receipts by, Payment payment) {
        var number = by.numberFor(payment);
        payments.move(payment.id(), settled -> settled.receipt(number, NOON));
        return number;
    }

    private Payment recorded() {
        var payment =
                Payment.record(
                        UUID.randomUUID(),
                        new Payer(
                                community,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "3-2-1201",
                                null,
                                null,
                                null),
                        new Money(100),
                        Method.CASH,
                        null,
                        List.of(),
                        NOON);
        return payments.create(payment);
    }
}
