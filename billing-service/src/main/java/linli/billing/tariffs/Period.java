package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The calendar months that a bill is for.
 *
 * @param from the first day of the first of them
 * @param months 1 to 12
 */
public record Period(LocalDate from, int months) {

    /** Months. */
    public static final int LONGEST = 12;

    public Period {
        if (from.getDayOfMonth() != 1 || months < 1 || months > LONGEST) {
            throw new IllegalArgumentException("No period: %s, %d".formatted(from, months));
        }
    }

    /** The first day after it. */
    public LocalDate end() {
        return from.plusMonths(months);
    }

    public Period before() {
        return new Period(from.minusMonths(months), months);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.end()) && other.from.isBefore(end());
    }

    /**
     * How many months of it lie within these days: a part of a month counts by its days.
     *
     * @param end the first day that no longer counts; null for all that follow
     */
    public BigDecimal monthsWithin(LocalDate begin, @Nullable LocalDate end) {
        var within = BigDecimal.ZERO;
        for (var month = from; month.isBefore(end()); month = month.plusMonths(1)) {
            var next = month.plusMonths(1);
            var first = begin.isAfter(month) ? begin : month;
            var last = end != null && end.isBefore(next) ? end : next;
            var days = Math.max(0, ChronoUnit.DAYS.between(first, last));
            var all = ChronoUnit.DAYS.between(month, next);
            within =
                    within.add(
                            days == all
                                    ? BigDecimal.ONE
                                    : BigDecimal.valueOf(days)
                                            .divide(
                                                    BigDecimal.valueOf(all),
                                                    MathContext.DECIMAL64));
        }
        return within;
    }
}
