package linli.billing.bills;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import linli.contracts.Money;

/**
 * What has come together as late fee (违约金) on one bill by the end of a day, and how: everything
 * that is needed to explain it by phone. Each day after the grace costs its share of what was open
 * when it began; what is paid stops running the day after.
 *
 * @param principal what the bill is over
 * @param from the first day that counts
 * @param through the last one
 * @param cap what it never exceeds
 * @param amount what it comes to: the sum of its parts, to the cent
 */
public record Accrual(
        Terms terms,
        Money principal,
        LocalDate from,
        LocalDate through,
        List<Part> parts,
        Money cap,
        Money amount) {

    /**
     * @param ratePerDay of what is open, such as {@code 0.0005}
     * @param graceDays so many days after it is due nothing runs, and they are never charged
     * @param capShare of the principal, such as {@code 0.3}
     */
    public record Terms(BigDecimal ratePerDay, int graceDays, BigDecimal capShare) {}

    /**
     * Days on which the same amount was open.
     *
     * @param amount its part of the whole, up to the cap
     */
    public record Part(Money open, LocalDate from, int days, Money amount) {}

    /** A part of the principal was paid. */
    record Paid(LocalDate on, Money amount) {}

    /**
     * Of a bill as it stands: a payment that was reversed never was, and what was credited was
     * never owed.
     */
    public static Accrual of(Bill bill, Terms terms, ZoneId zone, LocalDate through) {
        var paid =
                bill.payments().stream()
                        .filter(Bill.Payment::counts)
                        .map(share ->
                                new Paid(LocalDate.ofInstant(share.at(), zone), share.amount()))
                        .toList();
        return of(
                bill.isVoided() ? Money.ZERO : bill.charged(), bill.dueOn(), paid, terms, through);
    }

    static Accrual of(
            Money principal, LocalDate dueOn, List<Paid> paid, Terms terms, LocalDate through) {
        var from = dueOn.plusDays(terms.graceDays() + 1L);
        var cap =
                new Money(
                        BigDecimal.valueOf(principal.cents())
                                .multiply(terms.capShare())
                                .setScale(0, RoundingMode.DOWN)
                                .longValueExact());
        var running = new Running(principal, from, terms.ratePerDay(), cap);
        paid.stream()
                .filter(payment -> !payment.on().isAfter(through))
                .sorted(Comparator.comparing(Paid::on))
                .forEach(payment -> {
                    running.through(payment.on());
                    running.open = running.open.minus(payment.amount());
                });
        running.through(through);
        return new Accrual(
                terms, principal, from, through, List.copyOf(running.parts), cap, running.amount);
    }

    public boolean isCapped() {
        return amount.equals(cap);
    }

    private static final class Running {

        private final BigDecimal rate;
        private final Money cap;
        private final List<Part> parts = new ArrayList<>();
        private Money open;
        private LocalDate next;
        private BigDecimal exactCents = BigDecimal.ZERO;
        private Money amount = Money.ZERO;

        Running(Money open, LocalDate next, BigDecimal rate, Money cap) {
            this.open = open;
            this.next = next;
            this.rate = rate;
            this.cap = cap;
        }

        /** Up to the end of a day, with what is open as it was. */
        void through(LocalDate last) {
            var days = ChronoUnit.DAYS.between(next, last) + 1;
            if (days <= 0) {
                return;
            }
            if (open.isPositive()) {
                exactCents =
                        exactCents.add(
                                BigDecimal.valueOf(open.cents())
                                        .multiply(rate)
                                        .multiply(BigDecimal.valueOf(days)));
                // Rounded as a whole: parts that were each rounded would not add up to it.
                var whole = rounded(exactCents);
                var capped = whole.compareTo(cap) > 0 ? cap : whole;
                parts.add(new Part(open, next, Math.toIntExact(days), capped.minus(amount)));
                amount = capped;
            }
            next = last.plusDays(1);
        }

        private static Money rounded(BigDecimal cents) {
            return new Money(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
    }
}
