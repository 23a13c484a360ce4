package linli.workorder.rosters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.AppointmentWindow;
import linli.workorder.rosters.BookedVisits.Visit;
import linli.workorder.rosters.Roster.Window;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.TechnicianSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The windows in which a visit may be wished: somebody who can do it works all through it, and has
 * not agreed on as many visits as can be made. Visits of other communities count from when somebody
 * was chosen for them.
 */
@Service
public class Appointments {

    /** So many days may be chosen from, today included. */
    private static final int DAYS_AHEAD = 8;

    private final Rosters rosters;
    private final DutySearch duties;
    private final TechnicianSearch technicians;
    private final BookedVisits booked;
    private final Calendars calendars;
    private final Clock clock;

    Appointments(
            Rosters rosters,
            DutySearch duties,
            TechnicianSearch technicians,
            BookedVisits booked,
            Calendars calendars,
            Clock clock) {
        this.rosters = rosters;
        this.duties = duties;
        this.technicians = technicians;
        this.booked = booked;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A window that can still be wished.
     *
     * @param left how many visits of the kind can be agreed on in it
     */
    public record Free(LocalDate day, LocalTime from, LocalTime to, int left) {}

    /** A window as it is wished: the one that begins then on that day. */
    public record Wish(LocalDate day, LocalTime from) {}

    /**
     * @param skill that the work takes; null for any
     */
    public List<Free> free(UUID communityId, @Nullable String skill) {
        var now = clock.instant();
        var first = calendars.dayOf(now, communityId);
        var days = first.datesUntil(first.plusDays(DAYS_AHEAD)).toList();
        var zone = calendars.zoneOf(communityId);
        var there = here(communityId, first, days.getLast());
        var visits =
                booked.during(
                        first.atStartOfDay(zone).toInstant(),
                        first.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant());
        var free = new ArrayList<Free>();
        var windows = rosters.of(communityId).windows();
        for (var day : days) {
            for (var window : offered(windows, communityId, day)) {
                var at = window.on(day, zone);
                var left = at.from().isAfter(now) ? left(there, window, at, skill, visits) : 0;
                if (left > 0) {
                    free.add(new Free(day, window.from(), window.to(), left));
                }
            }
        }
        return free;
    }

    /**
     * The window that is wished, if it can be kept. To be asked alone for the community: two may
     * wish the last visit that can be made in one.
     *
     * @throws Refusal.Invalid {@code appointment.unknown} when there is no such window to come
     * @throws Refusal.Conflict {@code appointment.full} when nobody could come then
     */
    public AppointmentWindow require(UUID communityId, @Nullable String skill, Wish wish) {
        var now = clock.instant();
        var last = calendars.dayOf(now, communityId).plusDays(DAYS_AHEAD - 1);
        var window =
                offered(rosters.of(communityId).windows(), communityId, wish.day()).stream()
                        .filter(one -> one.from().equals(wish.from()) && !wish.day().isAfter(last))
                        .findFirst()
                        .orElseThrow(Appointments::unknown);
        var at = window.on(wish.day(), calendars.zoneOf(communityId));
        if (!at.from().isAfter(now)) {
            throw unknown();
        }
        var there = here(communityId, wish.day(), wish.day());
        if (left(there, window, at, skill, booked.during(at.from(), at.to())) == 0) {
            throw new Refusal.Conflict(
                    "appointment.full", "Nobody can come then any more: choose another");
        }
        return at;
    }

    private static Refusal unknown() {
        return new Refusal.Invalid("appointment.unknown", "No visit can be wished for then");
    }

    /** On a day of which nobody has said whether it is worked, nothing is promised. */
    private List<Window> offered(List<Window> windows, UUID communityId, LocalDate day) {
        var calendar = calendars.strict(communityId);
        if (!calendar.knows(day)) {
            return List.of();
        }
        var workday = !calendar.hoursOn(day).isEmpty();
        return windows.stream()
                .filter(window -> window.days().has(workday))
                .sorted(Comparator.comparing(Window::from))
                .toList();
    }

    /** Who works in a community, and when, from a day to another. */
    private record Here(
            UUID communityId, List<Technician> technicians, Map<UUID, List<Duty>> duties) {

        List<Technician> during(AppointmentWindow at) {
            return technicians.stream()
                    .filter(one ->
                            duties.getOrDefault(one.id(), List.of()).stream()
                                    .anyMatch(duty -> duty.covers(at)))
                    .toList();
        }
    }

    private Here here(UUID communityId, LocalDate from, LocalDate to) {
        var there =
                technicians.worksIn(communityId).stream()
                        .filter(one -> one.asWorker() != null)
                        .toList();
        var ids = there.stream().map(Technician::id).toList();
        // A night's shift is of the day before.
        return new Here(
                communityId,
                there,
                duties.of(ids, from.minusDays(1), to).stream()
                        .collect(Collectors.groupingBy(Duty::technicianId)));
    }

    private static int left(
            Here here,
            Window window,
            AppointmentWindow at,
            @Nullable String skill,
            List<Visit> visits) {
        var seats = new Seats(here.during(at), window.visits());
        var meeting =
                visits.stream()
                        .filter(one ->
                                one.at().from().isBefore(at.to())
                                        && at.from().isBefore(one.at().to()))
                        .toList();
        for (var visit : meeting) {
            if (visit.technicianId() != null) {
                seats.keep(visit.technicianId());
            }
        }
        for (var visit : meeting) {
            if (visit.technicianId() == null && visit.communityId().equals(here.communityId())) {
                seats.take(visit.skill());
            }
        }
        var left = 0;
        while (seats.take(skill)) {
            left++;
        }
        return left;
    }
}
