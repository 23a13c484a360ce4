package linli.billing.dunning.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import linli.billing.dunning.Arrears;
import linli.billing.dunning.Arrears.By;
import linli.billing.dunning.Arrears.Collected;
import linli.billing.dunning.Arrears.CollectedBy;
import linli.billing.dunning.Arrears.Row;
import linli.billing.dunning.Expected;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/arrears")
class ArrearsController {

    private static final int MONTHS_SHOWN = 6;
    private static final int MOST_MONTHS = 24;

    private final Arrears arrears;
    private final Calendars calendars;

    ArrearsController(Arrears arrears, Calendars calendars) {
        this.arrears = arrears;
        this.calendars = calendars;
    }

    /** What is owed, by age; those who owe most first. */
    @GetMapping
    @Allowed("dunning:run")
    List<Row> owed(
            @RequestParam(defaultValue = "BUILDING") By by,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID building,
            Access access) {
        return arrears.owed(by, community, building, calendars.today(community), access);
    }

    /** What of the bills that are open now may come in within the next thirty days. */
    @GetMapping("/forecast")
    @Allowed("dunning:run")
    List<Expected> expected(
            @RequestParam(required = false) @Nullable UUID community, Access access) {
        return arrears.expected(community, calendars.today(community), access);
    }

    /** How much of what was billed in each month has come in. */
    @GetMapping("/collection")
    @Allowed("dunning:run")
    List<Collected> collected(
            @RequestParam(defaultValue = "COMMUNITY") CollectedBy by,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable YearMonth from,
            Access access) {
        var to = YearMonth.from(calendars.today(community));
        var first = from == null ? to.minusMonths(MONTHS_SHOWN - 1L) : from;
        if (first.isAfter(to) || ChronoUnit.MONTHS.between(first, to) >= MOST_MONTHS) {
            throw new Refusal.Invalid("arrears.months", "At most two years, up to this month");
        }
        return arrears.collected(by, community, first, to, access);
    }
}
