package linli.billing.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import linli.billing.bills.Accrual.Paid;
import linli.billing.bills.Accrual.Part;
import linli.billing.bills.Accrual.Terms;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AccrualTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Terms TERMS =
            new Terms(new BigDecimal("0.0005"), 15, new BigDecimal("0.3"));
    private static final Money PRINCIPAL = new Money(1_000_00);

    @Test
    void nothing_runs_until_the_grace_is_over() {
        assertThat(through(DUE).amount()).isEqualTo(Money.ZERO);
        assertThat(through(DUE.plusDays(15)).parts()).isEmpty();

        var first = through(DUE.plusDays(16));

        assertThat(first.from()).isEqualTo(DUE.plusDays(16));
        assertThat(first.amount()).isEqualTo(new Money(50));
    }

    @Test
    void each_day_costs_its_share_of_what_is_open() {
        var accrual = through(DUE.plusDays(15 + 30));

        assertThat(accrual.parts())
                .containsExactly(new Part(PRINCIPAL, DUE.plusDays(16), 30, new Money(15_00)));
    }

    @Test
    void what_was_paid_stops_running_the_day_after() {
        var accrual =
                through(DUE.plusDays(15 + 30), new Paid(DUE.plusDays(15 + 10), new Money(600_00)));

        assertThat(accrual.parts())
                .containsExactly(
                        new Part(PRINCIPAL, DUE.plusDays(16), 10, new Money(5_00)),
                        new Part(new Money(400_00), DUE.plusDays(26), 20, new Money(4_00)));
        assertThat(accrual.amount()).isEqualTo(new Money(9_00));
    }

    @Test
    void what_was_paid_in_time_never_runs() {
        assertThat(through(DUE.plusYears(1), new Paid(DUE.plusDays(15), PRINCIPAL)).parts())
                .isEmpty();
    }

    @Test
    void stops_at_the_cap() {
        var accrual = through(DUE.plusYears(3));

        assertThat(accrual.amount()).isEqualTo(new Money(300_00)).isEqualTo(accrual.cap());
        assertThat(accrual.parts()).extracting(Part::amount).containsExactly(new Money(300_00));
    }

    @Test
    void is_of_a_bill_as_it_stands_in_the_days_of_its_place() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        // Half past midnight of the day after in Shanghai.
        var paid = Stamp.bySystem(Instant.parse("2026-04-25T16:30:00Z"));
        var bill = BillFixture.issued(UUID.randomUUID(), PRINCIPAL, DUE, paid.at());
        var share = UUID.randomUUID();
        BillFixture.settle(
                bill,
                new Bill.Payment(share, share, PRINCIPAL, Bill.Method.CASH, paid.at(), "收费员", null),
                paid);

        assertThat(Accrual.of(bill, TERMS, shanghai, DUE.plusYears(1)).parts())
                .containsExactly(new Part(PRINCIPAL, DUE.plusDays(16), 11, new Money(5_50)));

        BillFixture.unsettle(bill, share, paid);

        assertThat(Accrual.of(bill, TERMS, shanghai, DUE.plusDays(45)).amount())
                .as("a payment that was reversed never was")
                .isEqualTo(new Money(15_00));

        BillFixture.cancel(bill, paid);

        assertThat(Accrual.of(bill, TERMS, shanghai, DUE.plusDays(45)).amount())
                .isEqualTo(Money.ZERO);
    }

    /** Held against the days one by one, whatever was paid when. */
    @RepeatedTest(200)
    void parts_sum_to_the_cent_and_no_order_changes_them(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var principal = new Money(1 + random.nextInt(5_000_00));
        var terms =
                new Terms(
                        BigDecimal.valueOf(1 + random.nextInt(10_000), 6),
                        random.nextInt(60),
                        BigDecimal.valueOf(1 + random.nextInt(10_000), 4));
        var paid = someOf(principal, random);
        var through = DUE.plusDays(random.nextInt(500));

        var accrual = Accrual.of(principal, DUE, paid, terms, through);

        var whole = accrual.parts().stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        assertThat(whole).isEqualTo(accrual.amount());
        assertThat(accrual.amount()).isLessThanOrEqualTo(accrual.cap());
        assertThat(BigDecimal.valueOf(accrual.cap().cents()))
                .isLessThanOrEqualTo(
                        BigDecimal.valueOf(principal.cents()).multiply(terms.capShare()));
        assertThat(accrual.amount())
                .isEqualTo(dayByDay(principal, paid, terms, through, accrual.cap()));
        assertThat(accrual.parts()).allMatch(part -> part.amount().cents() >= 0);

        Collections.shuffle(paid, random);

        assertThat(Accrual.of(principal, DUE, paid, terms, through)).isEqualTo(accrual);
        assertThat(Accrual.of(principal, DUE, paid, terms, through.plusDays(1)).amount())
                .as("it never shrinks by waiting")
                .isGreaterThanOrEqualTo(accrual.amount());
    }

    private static List<Paid> someOf(Money principal, Random random) {
        var paid = new ArrayList<Paid>();
        var left = principal.cents();
        for (var n = random.nextInt(6); n > 0 && left > 0; n--) {
            var part = 1 + random.nextLong(left);
            left -= part;
            paid.add(new Paid(DUE.plusDays(random.nextInt(400) - 50L), new Money(part)));
        }
        return paid;
    }

    private static Money dayByDay(
            Money principal, List<Paid> paid, Terms terms, LocalDate through, Money cap) {
        var cents = BigDecimal.ZERO;
        for (var day = DUE.plusDays(terms.graceDays() + 1L);
                !day.isAfter(through);
                day = day.plusDays(1)) {
            var begin = day;
            var open =
                    paid.stream()
                            .filter(payment -> payment.on().isBefore(begin))
                            .map(Paid::amount)
                            .reduce(principal, Money::minus);
            cents = cents.add(BigDecimal.valueOf(open.cents()).multiply(terms.ratePerDay()));
        }
        var whole = new Money(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
        return whole.compareTo(cap) > 0 ? cap : whole;
    }

    private static Accrual through(LocalDate day, Paid... paid) {
        return Accrual.of(PRINCIPAL, DUE, List.of(paid), TERMS, day);
    }
}
