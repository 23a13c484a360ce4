package linli.billing.bills.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.BillSearch.Filter;
import linli.billing.bills.BillSearch.Part;
import linli.billing.bills.BillStatus;
import linli.chassis.Refusal;
import linli.chassis.time.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * Which bills a list shows; what is not said does not matter.
 *
 * @param month in which they were issued; a month begins where a community lies, so it is named too
 * @param item such as {@code PROPERTY}
 * @param dueFrom included
 * @param dueBefore not included
 */
record BillQuestion(
        @Nullable Set<BillStatus> status,
        @Nullable UUID community,
        @Nullable UUID building,
        @Nullable UUID unit,
        @Nullable UUID owner,
        @Nullable UUID order,
        @Nullable YearMonth month,
        @Nullable String item,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueBefore) {

    Filter filter(Calendars calendars) {
        if (month != null && community == null) {
            throw new Refusal.Invalid("bills.month-nowhere", "Whose month? Name the community");
        }
        return new Filter(
                status == null ? Set.of() : status,
                building,
                unit,
                owner,
                order,
                new Part(
                        community,
                        item,
                        month == null ? null : begin(month, calendars),
                        month == null ? null : begin(month.plusMonths(1), calendars),
                        dueFrom,
                        dueBefore));
    }

    private Instant begin(YearMonth of, Calendars calendars) {
        return of.atDay(1).atStartOfDay(calendars.zoneOf(community)).toInstant();
    }
}
