package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
     * How many months of it lie within these days: a part of a month counts by its days. Days that
     * follow each other come to what they are together.
     *
     * @param end the first day that no longer counts; null for all that follow
     */
    public BigDecimal monthsWithin(LocalDate begin, @Nullable LocalDate end) {
        return monthsBefore(end == null ? end() : end)
                .subtract(monthsBefore(begin))
                .max(BigDecimal.ZERO);
    }

    private BigDecimal monthsBefore(LocalDate day) {
        if (!day.isAfter(from)) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(end())) {
            return BigDecimal.valueOf(months);
        }
        var whole = ChronoUnit.MONTHS.between(from, day);
        var days = BigDecimal.valueOf(day.getDayOfMonth() - 1L);
        return BigDecimal.valueOf(whole)
                .add(days.divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL64));
    }

    /** Its months, each a period. */
    Stream<Period> each() {
        return IntStream.range(0, months).mapToObj(n -> new Period(from.plusMonths(n), 1));
    }

    /** The nearest day of those from one to another. */
    static LocalDate within(LocalDate day, LocalDate begin, LocalDate end) {
        return day.isBefore(begin) ? begin : day.isAfter(end) ? end : day;
    }
}
