package linli.owner.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.chassis.Refusal;
import linli.chassis.time.CalendarYear;

/**
 * What can be said of a year.
 *
 * @param week days that are left out are off
 * @param holidays off, whatever the week says
 * @param workdays worked, whatever the week says (调休)
 */
public record YearFacts(List<Weekday> week, List<Day> holidays, List<Day> workdays) {

    /** The hours of a day of the week, in order; several intervals where there is a break. */
    public record Weekday(DayOfWeek day, List<Hours> hours) {}

    /**
     * @param to midnight means the end of the day
     */
    public record Hours(LocalTime from, LocalTime to) {}

    /**
     * @param name as people know it, such as 国庆节
     */
    public record Day(LocalDate date, String name) {}

    /**
     * @throws Refusal.Invalid when no clock could count by it
     */
    CalendarYear requireCountable(int year) {
        var hours = new HashMap<DayOfWeek, List<CalendarYear.Hours>>();
        for (var one : week) {
            var span =
                    one.hours().stream()
                            .map(each -> new CalendarYear.Hours(each.from(), each.to()))
                            .toList();
            if (hours.put(one.day(), span) != null) {
                throw new Refusal.Invalid("calendar.invalid", "A day of the week stands once");
            }
        }
        return new CalendarYear(year, hours, named(holidays), named(workdays));
    }

    private static Map<LocalDate, String> named(List<Day> days) {
        var named = new LinkedHashMap<LocalDate, String>();
        for (var day : days) {
            if (named.put(day.date(), day.name()) != null) {
                throw new Refusal.Invalid("calendar.invalid", "A date stands once");
            }
        }
        return named;
    }
}
