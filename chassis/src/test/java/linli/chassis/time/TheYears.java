package linli.chassis.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.chassis.time.CalendarYear.Hours;

/** The autumn of 2025 and the year 2026 as published, with a break at noon. */
final class TheYears {

    private static final List<Hours> DAY =
            List.of(
                    new Hours(LocalTime.of(8, 30), LocalTime.NOON),
                    new Hours(LocalTime.of(13, 30), LocalTime.of(18, 0)));

    static final Map<DayOfWeek, List<Hours>> WEEK =
            Map.of(
                    DayOfWeek.MONDAY, DAY,
                    DayOfWeek.TUESDAY, DAY,
                    DayOfWeek.WEDNESDAY, DAY,
                    DayOfWeek.THURSDAY, DAY,
                    DayOfWeek.FRIDAY, DAY);

    static final Map<Integer, CalendarYear> BOTH = years();

    private TheYears() {}

    private static Map<Integer, CalendarYear> years() {
        var holidays = new HashMap<LocalDate, String>();
        for (var day = 1; day <= 7; day++) {
            holidays.put(LocalDate.of(2026, 10, day), "国庆节");
        }
        for (var day = 15; day <= 23; day++) {
            holidays.put(LocalDate.of(2026, 2, day), "春节");
        }
        var workdays =
                Map.of(
                        LocalDate.of(2026, 9, 20), "国庆节调休",
                        LocalDate.of(2026, 10, 10), "国庆节调休");
        return Map.of(
                2025, new CalendarYear(2025, WEEK, Map.of(), Map.of()),
                2026, new CalendarYear(2026, WEEK, holidays, workdays));
    }
}
