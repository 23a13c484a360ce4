package linli.workorder.rosters.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.DutyEvent.Kind;
import linli.workorder.rosters.Duty;
import linli.workorder.rosters.Roster;
import linli.workorder.rosters.Roster.Days;
import linli.workorder.rosters.Roster.Shift;
import linli.workorder.rosters.Roster.Span;
import linli.workorder.rosters.Roster.Window;
import linli.workorder.rosters.RosterService;
import linli.workorder.rosters.RosterService.Laying;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works when, and when visits may be wished. */
@RestController
@RequestMapping("/rosters")
class RosterController {

    /** As many as a screen shows at once. */
    private static final int MOST_DAYS = 31;

    private final RosterService service;

    RosterController(RosterService service) {
        this.service = service;
    }

    /** A community's shifts and windows. */
    @GetMapping
    @Allowed("roster:write")
    RosterView show(@RequestParam UUID community, Access access) {
        return RosterView.of(service.of(community, access));
    }

    @PutMapping
    @Allowed("roster:write")
    RosterView arrange(
            @RequestParam UUID community,
            @Valid @RequestBody ArrangeRequest request,
            Access access) {
        return RosterView.of(
                service.arrange(
                        community,
                        request.shifts().stream().map(ShiftRequest::shift).toList(),
                        request.windows().stream().map(WindowRequest::window).toList(),
                        access));
    }

    /** The month from a day on at the most: who works there, and what is laid down. */
    @GetMapping("/days")
    @Allowed("roster:write")
    DaysView days(
            @RequestParam UUID community,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "7") @Min(1) @Max(MOST_DAYS) int days,
            Access access) {
        var found = service.days(community, from, from.plusDays(days - 1L), access);
        return new DaysView(
                found.technicians().stream()
                        .map(one ->
                                new RosteredView(
                                        one.id(),
                                        one.profile().name(),
                                        one.profile().team(),
                                        one.profile().skills()))
                        .toList(),
                found.duties().stream().map(DutyView::of).toList());
    }

    /** The caller's own days. */
    @GetMapping("/me")
    @Allowed("roster:self")
    List<DutyView> own(
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "7") @Min(1) @Max(MOST_DAYS) int days,
            Access access) {
        return service.own(from, from.plusDays(days - 1L), access).stream()
                .map(DutyView::of)
                .toList();
    }

    /** Says what days of a technician are; said twice it is the same. */
    @PostMapping("/days")
    @Allowed("roster:write")
    List<DutyView> lay(@Valid @RequestBody LayRequest request, Access access) {
        return service.lay(request.laying(), access).stream().map(DutyView::of).toList();
    }

    record ArrangeRequest(
            @NotNull @Size(max = 12) List<@Valid @NotNull ShiftRequest> shifts,
            @NotNull @Size(max = 12) List<@Valid @NotNull WindowRequest> windows) {}

    record ShiftRequest(
            @NotBlank @Size(max = 4) String code,
            @NotBlank @Size(max = 20) String labelZh,
            @NotBlank @Size(max = 40) String labelEn,
            @NotEmpty @Size(max = 4) List<@Valid @NotNull SpanRequest> spans) {

        Shift shift() {
            return new Shift(
                    code, labelZh, labelEn, spans.stream().map(SpanRequest::span).toList());
        }
    }

    record SpanRequest(@NotNull LocalTime from, @NotNull LocalTime to) {
        Span span() {
            return new Span(from, to);
        }
    }

    /**
     * @param visits how many one technician can make within it
     */
    record WindowRequest(
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull Days days,
            @Min(1) @Max(20) int visits) {

        Window window() {
            return new Window(from, to, days, visits);
        }
    }

    /**
     * @param shift code of the community's shift; nothing on days off
     * @param substituteId who works instead where the technician would have
     */
    record LayRequest(
            @NotNull UUID communityId,
            @NotNull UUID technicianId,
            @NotEmpty @Size(max = MOST_DAYS) Set<@NotNull LocalDate> days,
            @NotNull Kind kind,
            @Nullable @Size(max = 4) String shift,
            @Nullable UUID substituteId) {

        Laying laying() {
            return new Laying(communityId, technicianId, days, kind, shift, substituteId);
        }
    }

    record RosterView(UUID id, long version, List<Shift> shifts, List<Window> windows)
            implements Versioned {

        static RosterView of(Roster roster) {
            return new RosterView(roster.id(), roster.version(), roster.shifts(), roster.windows());
        }
    }

    record DaysView(List<RosteredView> technicians, List<DutyView> days) {}

    record RosteredView(UUID id, String name, @Nullable String team, Set<String> skills) {}

    /**
     * @param standsInFor name of whoever would have worked
     */
    record DutyView(
            UUID technicianId,
            LocalDate day,
            Kind kind,
            @Nullable String shift,
            @Nullable String labelZh,
            @Nullable String labelEn,
            List<HoursView> hours,
            @Nullable String standsInFor) {

        static DutyView of(Duty duty) {
            var plan = duty.plan();
            var other = plan.standsInFor();
            return new DutyView(
                    duty.technicianId(),
                    duty.day(),
                    plan.kind(),
                    plan.shift(),
                    plan.labelZh(),
                    plan.labelEn(),
                    plan.hours().stream().map(HoursView::of).toList(),
                    other == null ? null : other.name());
        }
    }

    record HoursView(Instant from, Instant to) {
        static HoursView of(AppointmentWindow hours) {
            return new HoursView(hours.from(), hours.to());
        }
    }
}
