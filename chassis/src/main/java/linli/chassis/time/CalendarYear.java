package linli.chassis.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import linli.chassis.Refusal;

/**
 * When people work in one year, as an administrator keeps it.
 *
 * @param week hours of work by day of the week, none on days off
 * @param holidays days off whatever the week says, by the name people know them by
 * @param workdays days of work whatever the week says (调休), with the hours of a usual workday
 */
public record CalendarYear(
        int year,
        Map<DayOfWeek, List<Hours>> week,
        Map<LocalDate, String> holidays,
        Map<LocalDate, String> workdays) {

    /**
     * @param to midnight means the end of the day
     */
    public record Hours(LocalTime from, LocalTime to) {

        boolean endsTheDay() {
            return to.equals(LocalTime.MIDNIGHT);
        }
    }

    /**
     * @throws Refusal.Invalid unless hours are in order, dates are of the year, and a usual day has
     *     hours
     */
    public CalendarYear {
        week.values().forEach(CalendarYear::requireOrder);
        if (usual(week).isEmpty()) {
            throw invalid("A week has hours of work");
        }
        for (var days : List.of(holidays, workdays)) {
            if (days.keySet().stream().anyMatch(day -> day.getYear() != year)) {
                throw invalid("Its days are of the year " + year);
            }
        }
        if (workdays.keySet().stream().anyMatch(holidays::containsKey)) {
            throw invalid("No day is both off and one of work");
        }
    }

    List<Hours> hoursOn(LocalDate day) {
        if (holidays.containsKey(day)) {
            return List.of();
        }
        var usual = week.getOrDefault(day.getDayOfWeek(), List.of());
        return usual.isEmpty() && workdays.containsKey(day) ? usual(week) : usual;
    }

    /** The first day of the week that has hours gives those of a day that is worked instead. */
    private static List<Hours> usual(Map<DayOfWeek, List<Hours>> week) {
        for (var day : DayOfWeek.values()) {
            var hours = week.getOrDefault(day, List.of());
            if (!hours.isEmpty()) {
                return hours;
            }
        }
        return List.of();
    }

    private static void requireOrder(List<Hours> day) {
        for (var i = 0; i < day.size(); i++) {
            var hours = day.get(i);
            if (!hours.endsTheDay() && !hours.from().isBefore(hours.to())) {
                throw invalid("Hours end after they begin");
            }
            if (i > 0
                    && (day.get(i - 1).endsTheDay()
                            || hours.from().isBefore(day.get(i - 1).to()))) {
                throw invalid("Hours of a day follow each other");
            }
        }
    }

    private static Refusal invalid(String detail) {
        return new Refusal.Invalid("calendar.invalid", detail);
    }
}
