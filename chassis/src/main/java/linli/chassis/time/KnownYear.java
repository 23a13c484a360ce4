package linli.chassis.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.time.CalendarYear.Hours;
import linli.contracts.owner.CalendarEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Our copy of a calendar year. */
@Document("known_calendar_years")
record KnownYear(@Id UUID id, CalendarEvent.Changed state) {

    CalendarYear calendar() {
        var week = new HashMap<DayOfWeek, List<Hours>>();
        for (var day : state.week()) {
            week.put(
                    day.day(),
                    day.hours().stream()
                            .map(hours ->
                                    new Hours(
                                            LocalTime.parse(hours.from()),
                                            LocalTime.parse(hours.to())))
                            .toList());
        }
        return new CalendarYear(
                state.year(), week, named(state.holidays()), named(state.workdays()));
    }

    private static Map<LocalDate, String> named(List<CalendarEvent.Day> days) {
        var named = new LinkedHashMap<LocalDate, String>();
        days.forEach(day -> named.put(day.date(), day.name()));
        return named;
    }
}
