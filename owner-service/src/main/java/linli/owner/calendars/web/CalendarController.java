package linli.owner.calendars.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.web.Versioned;
import linli.owner.calendars.BusinessYear;
import linli.owner.calendars.CalendarSearch;
import linli.owner.calendars.CalendarService;
import linli.owner.calendars.YearFacts;
import linli.owner.calendars.YearFacts.Day;
import linli.owner.calendars.YearFacts.Hours;
import linli.owner.calendars.YearFacts.Weekday;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/calendars")
class CalendarController {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private final CalendarService service;
    private final CalendarSearch search;

    CalendarController(CalendarService service, CalendarSearch search) {
        this.service = service;
        this.search = search;
    }

    /** The newest year first. A year that is not there is not entered yet. */
    @GetMapping
    @AnyAccount
    List<CalendarView> list() {
        return search.all().stream().map(CalendarView::of).toList();
    }

    @GetMapping("/{year}")
    @AnyAccount
    CalendarView show(@PathVariable int year) {
        return CalendarView.of(service.get(year));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("sla:write")
    CalendarView enter(@Valid @RequestBody EnterRequest request, Access access) {
        return CalendarView.of(service.enter(request.year(), request.facts(), access));
    }

    @PutMapping("/{year}")
    @Allowed("sla:write")
    CalendarView change(
            @PathVariable int year, @Valid @RequestBody ChangeRequest request, Access access) {
        return CalendarView.of(service.change(year, request.facts(), access));
    }

    /**
     * @param to 00:00 means the end of the day
     */
    record HoursRequest(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to) {

        Hours hours() {
            return new Hours(LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    record WeekdayRequest(
            @NotNull DayOfWeek day,
            @NotNull @Size(max = 6) List<@NotNull @Valid HoursRequest> hours) {

        Weekday weekday() {
            return new Weekday(day, hours.stream().map(HoursRequest::hours).toList());
        }
    }

    record DayRequest(@NotNull LocalDate date, @NotBlank @Size(max = 40) String name) {

        Day day() {
            return new Day(date, name);
        }
    }

    record EnterRequest(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull @Size(max = 7) List<@NotNull @Valid WeekdayRequest> week,
            @NotNull @Size(max = 120) List<@NotNull @Valid DayRequest> holidays,
            @NotNull @Size(max = 120) List<@NotNull @Valid DayRequest> workdays) {

        YearFacts facts() {
            return factsOf(week, holidays, workdays);
        }
    }

    record ChangeRequest(
            @NotNull @Size(max = 7) List<@NotNull @Valid WeekdayRequest> week,
            @NotNull @Size(max = 120) List<@NotNull @Valid DayRequest> holidays,
            @NotNull @Size(max = 120) List<@NotNull @Valid DayRequest> workdays) {

        YearFacts facts() {
            return factsOf(week, holidays, workdays);
        }
    }

    private static YearFacts factsOf(
            List<WeekdayRequest> week, List<DayRequest> holidays, List<DayRequest> workdays) {
        return new YearFacts(
                week.stream().map(WeekdayRequest::weekday).toList(),
                holidays.stream().map(DayRequest::day).toList(),
                workdays.stream().map(DayRequest::day).toList());
    }

    record HoursView(String from, String to) {}

    record WeekdayView(DayOfWeek day, List<HoursView> hours) {}

    record DayView(LocalDate date, String name) {}

    record CalendarView(
            long version,
            int year,
            List<WeekdayView> week,
            List<DayView> holidays,
            List<DayView> workdays)
            implements Versioned {

        static CalendarView of(BusinessYear one) {
            var facts = one.facts();
            return new CalendarView(
                    one.version(),
                    one.year(),
                    facts.week().stream()
                            .map(day ->
                                    new WeekdayView(
                                            day.day(),
                                            day.hours().stream()
                                                    .map(hours ->
                                                            new HoursView(
                                                                    hours.from().toString(),
                                                                    hours.to().toString()))
                                                    .toList()))
                            .toList(),
                    facts.holidays().stream().map(CalendarView::view).toList(),
                    facts.workdays().stream().map(CalendarView::view).toList());
        }

        private static DayView view(Day day) {
            return new DayView(day.date(), day.name());
        }
    }
}
