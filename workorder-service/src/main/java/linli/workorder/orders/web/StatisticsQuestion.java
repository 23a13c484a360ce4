package linli.workorder.orders.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import linli.workorder.orders.OrderStatistics.By;
import linli.workorder.orders.OrderStatistics.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Which work the statistics count.
 *
 * @param from the first month, such as {@code 2026-09}; this month when absent
 * @param to the last month; this month when absent
 */
record StatisticsQuestion(
        @NotNull By by,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable UUID community,
        @Nullable @Size(max = 40) String type,
        @Nullable UUID technician) {

    Wanted wanted(Instant now) {
        var thisMonth = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return new Wanted(
                Objects.requireNonNullElse(from, thisMonth),
                Objects.requireNonNullElse(to, thisMonth),
                community,
                type,
                technician);
    }
}
