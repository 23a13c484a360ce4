package linli.workorder.rosters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.technicians.Presence;
import linli.workorder.technicians.Technician;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is on duty (值班). The last word counts: the roster's, when hours begin or end and when a day
 * off does, or the technician's own. Of whom no roster says anything, their own word alone.
 */
@Component
public class OnDuty implements Presence {

    private final DutySearch duties;
    private final Clock clock;

    OnDuty(DutySearch duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Availability> now(List<Technician> technicians) {
        var now = clock.instant();
        var rostered = around(technicians, now);
        return technicians.stream()
                .collect(
                        Collectors.toMap(
                                Technician::id,
                                one -> at(one, rostered.getOrDefault(one.id(), List.of()), now)));
    }

    /**
     * How they will be when a visit is expected: whoever works all through it by the roster is on
     * duty then. Of whom it says nothing of that day, how they are now.
     */
    public Map<UUID, Availability> during(List<Technician> technicians, AppointmentWindow visit) {
        var today = now(technicians);
        var rostered = around(technicians, visit.from());
        return technicians.stream()
                .collect(
                        Collectors.toMap(
                                Technician::id,
                                one -> {
                                    var its = rostered.getOrDefault(one.id(), List.of());
                                    if (its.stream().anyMatch(duty -> duty.covers(visit))) {
                                        return Availability.ON_DUTY;
                                    }
                                    return its.stream()
                                                    .anyMatch(duty -> duty.isOfDayOf(visit.from()))
                                            ? Availability.OFF_DUTY
                                            : today.getOrDefault(one.id(), Availability.OFF_DUTY);
                                }));
    }

    /**
     * A night's shift is of the day before. What day it is depends on where the roster is kept: it
     * is a day more or less than UTC's at most, and when a duty's day began tells the rest.
     */
    private Map<UUID, List<Duty>> around(List<Technician> technicians, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var twoDaysBefore = at.minus(Duration.ofDays(2));
        return duties
                .of(
                        technicians.stream().map(Technician::id).toList(),
                        day.minusDays(2),
                        day.plusDays(1))
                .stream()
                .filter(duty -> duty.plan().from().isAfter(twoDaysBefore))
                .collect(Collectors.groupingBy(Duty::technicianId));
    }

    static Availability at(Technician technician, List<Duty> rostered, Instant now) {
        var said = technician.saidAt();
        Instant last = null;
        var works = false;
        for (var duty : rostered) {
            last = later(last, duty.plan().from(), now);
            for (var hours : duty.plan().hours()) {
                last = later(last, hours.to(), now);
            }
        }
        for (var duty : rostered) {
            for (var hours : duty.plan().hours()) {
                if (!hours.from().isAfter(now) && hours.to().isAfter(now)) {
                    works = true;
                    last = hours.from();
                }
            }
        }
        if (last == null || said.isAfter(last)) {
            return technician.availability();
        }
        return works ? Availability.ON_DUTY : Availability.OFF_DUTY;
    }

    /** The later one that is not to come. */
    private static @Nullable Instant later(@Nullable Instant one, Instant other, Instant now) {
        if (other.isAfter(now)) {
            return one;
        }
        return one == null || other.isAfter(one) ? other : one;
    }
}
