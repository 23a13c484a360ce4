package linli.workorder.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.DutyEvent.Kind;
import linli.workorder.rosters.Duty.Plan;
import linli.workorder.rosters.Roster.Shift;
import linli.workorder.rosters.Roster.Window;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.TechnicianSearch;
import linli.workorder.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lays down who works when. */
@Service
public class RosterService {

    private final Rosters rosters;
    private final Duties duties;
    private final DutySearch search;
    private final Technicians technicians;
    private final TechnicianSearch working;
    private final Estate estate;
    private final Calendars calendars;

    RosterService(
            Rosters rosters,
            Duties duties,
            DutySearch search,
            Technicians technicians,
            TechnicianSearch working,
            Estate estate,
            Calendars calendars) {
        this.rosters = rosters;
        this.duties = duties;
        this.search = search;
        this.technicians = technicians;
        this.working = working;
        this.estate = estate;
        this.calendars = calendars;
    }

    public Roster of(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        return rosters.of(communityId);
    }

    /**
     * Days that are laid down already keep the hours that they were given.
     *
     * @throws Refusal.Invalid {@code roster.shifts} or {@code roster.windows} when those do not go
     *     together
     */
    public Roster arrange(
            UUID communityId, List<Shift> shifts, List<Window> windows, Access access) {
        var roster = of(communityId, access);
        return rosters.move(
                roster.id(), access, one -> one.arrange(shifts, windows, access.stamp()));
    }

    /** Everybody who works in a community and what of their days is laid down. */
    public Days days(UUID communityId, LocalDate from, LocalDate to, Access access) {
        estate.requireCommunity(communityId, access);
        var there = working.worksIn(communityId);
        return new Days(there, search.of(there.stream().map(Technician::id).toList(), from, to));
    }

    /** Technicians, and their days. */
    public record Days(List<Technician> technicians, List<Duty> duties) {}

    /** The caller's own days. */
    public List<Duty> own(LocalDate from, LocalDate to, Access access) {
        return search.of(List.of(access.staff()), from, to);
    }

    /**
     * What days of a technician are to be.
     *
     * @param shift code of the community's shift; null on days off
     * @param substituteId who works instead where the technician would have; null when nobody does
     */
    public record Laying(
            UUID communityId,
            UUID technicianId,
            Set<LocalDate> days,
            Kind kind,
            @Nullable String shift,
            @Nullable UUID substituteId) {}

    /**
     * Said twice it is the same. Whoever stands in takes over the hours that were laid down.
     *
     * @throws Refusal.Invalid {@code roster.shift-unknown} when the community has no such shift,
     *     {@code technician.unknown} when somebody does not work there, {@code roster.substitute}
     *     when a shift is given to somebody else at once, or to the technician
     * @throws Refusal.Conflict {@code roster.substitute-busy} when whoever would stand in works or
     *     is on leave on one of the days
     */
    public List<Duty> lay(Laying laying, Access access) {
        var roster = of(laying.communityId(), access);
        var technician = working(laying.technicianId(), laying.communityId());
        var substitute =
                laying.substituteId() == null
                        ? null
                        : working(laying.substituteId(), laying.communityId());
        if (substitute != null
                && (laying.kind() == Kind.SHIFT || substitute.id().equals(technician.id()))) {
            throw new Refusal.Invalid(
                    "roster.substitute", "Somebody else stands in for who does not work");
        }
        var shift =
                laying.kind() != Kind.SHIFT
                        ? null
                        : roster.shift(laying.shift() == null ? "" : laying.shift())
                                .orElseThrow(() ->
                                        new Refusal.Invalid(
                                                "roster.shift-unknown", "No such shift there"));
        var taken = substitute == null ? Map.<LocalDate, Plan>of() : taken(technician, laying);
        if (substitute != null) {
            taken.forEach((day, plan) -> requireFree(substitute, day, plan));
        }
        var laid = new ArrayList<Duty>();
        for (var day : new TreeSet<>(laying.days())) {
            // First whoever comes: a crash in between leaves two and not nobody.
            if (substitute != null && taken.containsKey(day)) {
                laid.add(put(substitute, day, taken.get(day), access));
            }
            laid.add(put(technician, day, plan(laying, shift, day), access));
        }
        return laid;
    }

    /** What somebody else takes over: the days on which the technician would have worked. */
    private Map<LocalDate, Plan> taken(Technician technician, Laying laying) {
        var plans = new HashMap<LocalDate, Plan>();
        for (var day : laying.days()) {
            duties.find(Duty.idOf(technician.id(), day))
                    .filter(duty -> duty.plan().kind() == Kind.SHIFT)
                    .ifPresent(duty -> plans.put(day, duty.plan().standingInFor(duty)));
        }
        return plans;
    }

    /** Their own shift or leave would be written over and be missed by nobody. */
    private void requireFree(Technician substitute, LocalDate day, Plan plan) {
        duties.find(Duty.idOf(substitute.id(), day))
                .map(Duty::plan)
                .filter(own -> own.kind() != Kind.REST && !own.equals(plan))
                .ifPresent(own -> {
                    throw new Refusal.Conflict(
                            "roster.substitute-busy",
                            "Whoever would stand in is not free on " + day,
                            new FieldError(
                                    "substituteId", "roster.substitute-busy", day.toString()));
                });
    }

    private Plan plan(Laying laying, @Nullable Shift shift, LocalDate day) {
        var zone = calendars.zoneOf(laying.communityId());
        var begins = day.atStartOfDay(zone).toInstant();
        return shift == null
                ? Plan.off(laying.kind(), begins)
                : new Plan(
                        Kind.SHIFT,
                        begins,
                        shift.code(),
                        shift.labelZh(),
                        shift.labelEn(),
                        shift.spans().stream().map(span -> span.on(day, zone)).toList(),
                        null);
    }

    private Duty put(Technician technician, LocalDate day, Plan plan, Access access) {
        var id = Duty.idOf(technician.id(), day);
        if (duties.find(id).isEmpty()
                && duties.createOnce(Duty.of(technician, day, plan, access.stamp()))) {
            return duties.get(id);
        }
        return duties.move(id, duty -> duty.become(technician, plan, access.stamp()));
    }

    private Technician working(UUID technicianId, UUID communityId) {
        return technicians
                .find(technicianId)
                .filter(one -> one.profile().employed() && one.worksIn(communityId))
                .orElseThrow(() ->
                        new Refusal.Invalid(
                                "technician.unknown", "This technician does not work there"));
    }
}
