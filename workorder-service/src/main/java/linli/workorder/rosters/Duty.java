package linli.workorder.rosters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.DutyEvent;
import linli.contracts.workorder.DutyEvent.Kind;
import linli.workorder.technicians.Technician;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A technician's day on the roster. Its id follows from both. */
@Document("duties")
public class Duty extends Aggregate {

    private final UUID technicianId;
    private final LocalDate day;
    private Reach places;
    private String name;
    private Plan plan;

    Duty(UUID id, UUID technicianId, LocalDate day, Reach places, String name, Plan plan) {
        super(id);
        this.technicianId = technicianId;
        this.day = day;
        this.places = places;
        this.name = name;
        this.plan = plan;
    }

    /**
     * What the day is to be.
     *
     * @param from when the day begins where the roster is kept
     * @param shift its code; null on days off
     * @param hours when there is work; empty on days off
     * @param standsInFor whose shift it is; null when it is their own
     */
    public record Plan(
            Kind kind,
            Instant from,
            @Nullable String shift,
            @Nullable String labelZh,
            @Nullable String labelEn,
            List<AppointmentWindow> hours,
            @Nullable StandIn standsInFor) {

        static Plan off(Kind kind, Instant from) {
            return new Plan(kind, from, null, null, null, List.of(), null);
        }

        Plan standingInFor(Duty other) {
            return new Plan(
                    kind,
                    from,
                    shift,
                    labelZh,
                    labelEn,
                    hours,
                    new StandIn(other.technicianId, other.name));
        }
    }

    /** Whoever would have worked. */
    public record StandIn(UUID technicianId, String name) {}

    static Duty of(Technician technician, LocalDate day, Plan plan, Stamp stamp) {
        var duty =
                new Duty(
                        idOf(technician.id(), day),
                        technician.id(),
                        day,
                        technician.reach(),
                        technician.profile().name(),
                        plan);
        duty.tell(stamp);
        return duty;
    }

    static UUID idOf(UUID technicianId, LocalDate day) {
        return UUID.nameUUIDFromBytes(
                ("duty " + technicianId + " " + day).getBytes(StandardCharsets.UTF_8));
    }

    /** Does nothing when it is that already. */
    void become(Technician technician, Plan newPlan, Stamp stamp) {
        places = technician.reach();
        name = technician.profile().name();
        if (!newPlan.equals(plan)) {
            plan = newPlan;
            tell(stamp);
        }
    }

    private void tell(Stamp stamp) {
        var other = plan.standsInFor();
        announce(
                new DutyEvent.Rostered(
                        id(),
                        technicianId,
                        name,
                        day,
                        plan.kind(),
                        plan.labelZh(),
                        other == null ? null : other.name()),
                stamp);
    }

    /** Whether it is the day's that it is then where the roster is kept. */
    boolean isOfDayOf(Instant at) {
        return !at.isBefore(plan.from()) && at.isBefore(plan.from().plus(Duration.ofDays(1)));
    }

    /** Whether there is work during all of the time. */
    boolean covers(AppointmentWindow window) {
        return plan.hours().stream()
                .anyMatch(span ->
                        !span.from().isAfter(window.from()) && !span.to().isBefore(window.to()));
    }

    @Override
    public Reach reach() {
        return places;
    }

    public UUID technicianId() {
        return technicianId;
    }

    public LocalDate day() {
        return day;
    }

    public Plan plan() {
        return plan;
    }
}
