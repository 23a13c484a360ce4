package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Business calendars (工作日历): when people work, year by year. */
@Published(topic = "owner.calendars", compacted = true)
public sealed interface CalendarEvent extends Event {

    /**
     * The whole state of a year.
     *
     * @param week hours of work by day of the week; a day without hours is off
     * @param holidays off, whatever the week says
     * @param workdays worked, whatever the week says (调休)
     */
    @JsonTypeName("calendar.changed")
    @JsonClassDescription("The whole state of a calendar year")
    record Changed(
            UUID calendarId, int year, List<Weekday> week, List<Day> holidays, List<Day> workdays)
            implements CalendarEvent {}

    /** The hours of a day of the week, in order. */
    record Weekday(DayOfWeek day, List<Hours> hours) {}

    /**
     * @param from as {@code 08:30}
     * @param to as {@code 18:00}; {@code 00:00} means the end of the day
     */
    record Hours(String from, String to) {}

    /**
     * @param name as people know it, such as 国庆节
     */
    record Day(LocalDate date, String name) {}
}
