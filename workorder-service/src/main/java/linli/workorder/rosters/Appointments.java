package linli.workorder.rosters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * A window to which a visit can be moved.
     *
     * @param byThem whether whoever was chosen for it can make it then
     */
    public record Kept(AppointmentWindow at, boolean byThem) {}

    /**
     * @param skill that the work takes; null for any
     */
    public List<Free> free(UUID communityId, @Nullable String skill) {
        return free(communityId, skill, null);
    }

    /** Those to which a visit can be moved that is agreed on: it takes no place from itself. */
    public List<Free> freeFor(Visit moved) {
        return free(moved.communityId(), moved.skill(), moved);
    }

    private List<Free> free(UUID communityId, @Nullable String skill, @Nullable Visit moved) {
        var now = clock.instant();
        var first = calendars.dayOf(now, communityId);
        var days = first.datesUntil(first.plusDays(DAYS_AHEAD)).toList();
        var zone = calendars.zoneOf(communityId);
        var there = here(communityId, first, days.getLast());
        var visits =
                booked(
                        first.atStartOfDay(zone).toInstant(),
                        first.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant(),
                        moved);
        var free = new ArrayList<Free>();
        var windows = rosters.of(communityId).windows();
        for (var day : days) {
            for (var window : offered(windows, communityId, day)) {
                var at = window.on(day, zone);
                var isToChoose =
                        at.from().isAfter(now) && (moved == null || !at.equals(moved.at()));
                var left = isToChoose ? left(there, window, at, skill, visits) : 0;
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
        var window = window(communityId, wish);
        return require(communityId, skill, wish, window, null).at();
    }

    /**
     * The same for a visit that is agreed on and is to be moved: it takes no place from itself.
     *
     * @throws Refusal as {@link #require} does
     */
    public Kept requireFor(Visit moved, Wish wish) {
        var window = window(moved.communityId(), wish);
        return require(moved.communityId(), moved.skill(), wish, window, moved);
    }

    private Window window(UUID communityId, Wish wish) {
        var last = calendars.dayOf(clock.instant(), communityId).plusDays(DAYS_AHEAD - 1);
        return offered(rosters.of(communityId).windows(), communityId, wish.day()).stream()
                .filter(one -> one.from().equals(wish.from()) && !wish.day().isAfter(last))
                .findFirst()
                .orElseThrow(Appointments::unknown);
    }

    private Kept require(
            UUID communityId,
            @Nullable String skill,
            Wish wish,
            Window window,
            @Nullable Visit moved) {
        var at = window.on(wish.day(), calendars.zoneOf(communityId));
        if (!at.from().isAfter(clock.instant())) {
            throw unknown();
        }
        var there = here(communityId, wish.day(), wish.day());
        var visits = booked(at.from(), at.to(), moved);
        var chosen = moved == null ? null : moved.technicianId();
        if (chosen != null && canMake(chosen, there, window, at, visits)) {
            return new Kept(at, true);
        }
        if (left(there, window, at, skill, visits) == 0) {
            throw new Refusal.Conflict(
                    "appointment.full", "Nobody can come then any more: choose another");
        }
        return new Kept(at, false);
    }

    /** Whoever was chosen works then, and every other visit that is agreed on can still be made. */
    private static boolean canMake(
            UUID chosen, Here there, Window window, AppointmentWindow at, List<Visit> visits) {
        var seats = new Seats(there.during(at), window.visits());
        var meeting = meeting(visits, at);
        keepChosen(seats, meeting);
        if (!seats.hasRoom(chosen)) {
            return false;
        }
        seats.keep(chosen);
        return waiting(meeting, there).allMatch(one -> seats.take(one.skill()));
    }

    private List<Visit> booked(Instant from, Instant to, @Nullable Visit besides) {
        return booked.during(from, to).stream()
                .filter(one -> besides == null || !one.id().equals(besides.id()))
                .toList();
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
        var meeting = meeting(visits, at);
        keepChosen(seats, meeting);
        waiting(meeting, here).forEach(visit -> seats.take(visit.skill()));
        var left = 0;
        while (seats.take(skill)) {
            left++;
        }
        return left;
    }

    private static void keepChosen(Seats seats, List<Visit> visits) {
        for (var visit : visits) {
            if (visit.technicianId() != null) {
                seats.keep(visit.technicianId());
            }
        }
    }

    private static List<Visit> meeting(List<Visit> visits, AppointmentWindow at) {
        return visits.stream()
                .filter(one ->
                        one.at().from().isBefore(at.to()) && at.from().isBefore(one.at().to()))
                .toList();
    }

    /** Those for which nobody was chosen count in their own community. */
    private static Stream<Visit> waiting(List<Visit> visits, Here here) {
        return visits.stream()
                .filter(one ->
                        one.technicianId() == null && one.communityId().equals(here.communityId()));
    }
}
