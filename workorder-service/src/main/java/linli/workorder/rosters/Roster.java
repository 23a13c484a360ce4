package linli.workorder.rosters;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.RosterEvent;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the roster (排班) of a community is made of: its shifts, and the windows in which residents
 * may wish a visit.
 */
@Document("rosters")
public class Roster extends Aggregate {

    private final UUID communityId;
    private List<Shift> shifts;
    private List<Window> windows;

    Roster(UUID id, UUID communityId, List<Shift> shifts, List<Window> windows) {
        super(id);
        this.communityId = communityId;
        this.shifts = shifts;
        this.windows = windows;
    }

    /**
     * Hours of a day.
     *
     * @param to not later than {@code from} when it is of the next day
     */
    public record Span(LocalTime from, LocalTime to) {

        AppointmentWindow on(LocalDate day, ZoneId zone) {
            var last = to.isAfter(from) ? day : day.plusDays(1);
            return new AppointmentWindow(
                    day.atTime(from).atZone(zone).toInstant(),
                    last.atTime(to).atZone(zone).toInstant());
        }
    }

    /**
     * A kind of shift (班次).
     *
     * @param code as short as it stands in a table, such as {@code 早}
     * @param spans its hours in order; with a break there are several
     */
    public record Shift(String code, String labelZh, String labelEn, List<Span> spans) {

        /** In order, without overlap; only the last one may end the next day. */
        private boolean isSound() {
            for (var i = 0; i + 1 < spans.size(); i++) {
                var one = spans.get(i);
                if (!one.to().isAfter(one.from()) || spans.get(i + 1).from().isBefore(one.to())) {
                    return false;
                }
            }
            return !spans.isEmpty();
        }
    }

    /** The days on which a window is offered, as the business calendar has them. */
    public enum Days {
        EVERY_DAY,
        WORKDAYS,
        DAYS_OFF;

        boolean has(boolean workday) {
            return this == EVERY_DAY || (this == WORKDAYS) == workday;
        }

        private boolean meets(Days other) {
            return this == other || this == EVERY_DAY || other == EVERY_DAY;
        }
    }

    /**
     * A window (预约时段).
     *
     * @param visits how many one technician can make within it
     */
    public record Window(LocalTime from, LocalTime to, Days days, int visits) {

        private boolean isSound() {
            return from.isBefore(to);
        }

        private boolean overlaps(Window other) {
            return days.meets(other.days) && from.isBefore(other.to) && other.from.isBefore(to);
        }

        AppointmentWindow on(LocalDate day, ZoneId zone) {
            return new Span(from, to).on(day, zone);
        }
    }

    /** What a community has that has laid down nothing yet. */
    static Roster usual(UUID communityId) {
        var noon = LocalTime.NOON;
        var morning = LocalTime.of(8, 0);
        return new Roster(
                idOf(communityId),
                communityId,
                List.of(
                        new Shift(
                                "日",
                                "日班",
                                "Day",
                                List.of(
                                        new Span(morning, noon),
                                        new Span(LocalTime.of(13, 30), LocalTime.of(18, 0)))),
                        new Shift(
                                "晚",
                                "晚班",
                                "Evening",
                                List.of(new Span(LocalTime.of(14, 0), LocalTime.of(22, 0)))),
                        new Shift(
                                "夜",
                                "夜班",
                                "Night",
                                List.of(new Span(LocalTime.of(22, 0), morning)))),
                List.of(
                        new Window(LocalTime.of(9, 0), noon, Days.EVERY_DAY, 3),
                        new Window(LocalTime.of(14, 0), LocalTime.of(17, 30), Days.EVERY_DAY, 3),
                        new Window(LocalTime.of(19, 0), LocalTime.of(21, 0), Days.WORKDAYS, 2)));
    }

    static UUID idOf(UUID communityId) {
        return UUID.nameUUIDFromBytes(("roster " + communityId).getBytes(StandardCharsets.UTF_8));
    }

    void arrange(List<Shift> newShifts, List<Window> newWindows, Stamp stamp) {
        var codes = new HashSet<String>();
        if (!newShifts.stream().allMatch(shift -> shift.isSound() && codes.add(shift.code()))) {
            throw new Refusal.Invalid(
                    "roster.shifts", "A shift has a code of its own, and its hours in order");
        }
        for (var i = 0; i < newWindows.size(); i++) {
            var window = newWindows.get(i);
            if (!window.isSound() || newWindows.subList(0, i).stream().anyMatch(window::overlaps)) {
                throw new Refusal.Invalid(
                        "roster.windows", "A window ends after it begins, before the next one");
            }
        }
        shifts = newShifts;
        windows = newWindows;
        announce(new RosterEvent.Arranged(id(), communityId, shifts.size(), windows.size()), stamp);
    }

    Optional<Shift> shift(String code) {
        return shifts.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    public List<Shift> shifts() {
        return shifts;
    }

    public List<Window> windows() {
        return windows;
    }
}
