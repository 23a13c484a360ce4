package linli.workorder.dispatching;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.workorder.dispatching.DispatchTrial.Person;
import linli.workorder.orders.CurrentOrders;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrderService.Choice;
import linli.workorder.orders.WorkOrderService.Offering;
import linli.workorder.orders.WorkOrders;
import linli.workorder.rosters.OnDuty;
import linli.workorder.teams.TeamSearch;
import linli.workorder.technicians.TechnicianSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the best technician for an order and sends them. */
@Service
public class DispatchService {

    private final WorkOrders orders;
    private final WorkOrderService service;
    private final TechnicianSearch technicians;
    private final TeamSearch teams;
    private final OnDuty onDuty;
    private final DispatchTrials trials;
    private final CurrentOrders current;
    private final Calendars calendars;
    private final Clock clock;

    DispatchService(
            WorkOrders orders,
            WorkOrderService service,
            TechnicianSearch technicians,
            TeamSearch teams,
            OnDuty onDuty,
            DispatchTrials trials,
            CurrentOrders current,
            Calendars calendars,
            Clock clock) {
        this.calendars = calendars;
        this.orders = orders;
        this.service = service;
        this.technicians = technicians;
        this.teams = teams;
        this.onDuty = onDuty;
        this.trials = trials;
        this.current = current;
        this.clock = clock;
    }

    /** Everyone who could be sent, the best first, each with status and score. */
    public List<Candidate> candidates(UUID orderId, Access access) {
        return rank(orders.get(orderId, access));
    }

    /**
     * @param override why somebody is sent who does not pass the filters; null when they do
     */
    public WorkOrder assign(
            UUID orderId, UUID technicianId, @Nullable String override, Access access) {
        var sent = service.assign(orderId, order -> choice(order, technicianId, override), access);
        var worker = Objects.requireNonNull(sent.assignment()).worker();
        trials.find(DispatchTrial.idOf(sent))
                .ifPresent(trial ->
                        trials.keep(trial.decided(new Person(worker.staffId(), worker.name()))));
        return sent;
    }

    public WorkOrder reassign(
            UUID orderId,
            UUID technicianId,
            String reason,
            @Nullable String override,
            Access access) {
        return service.reassign(
                orderId, order -> choice(order, technicianId, override), reason, access);
    }

    /** Every team that could be given an order, the best first. */
    public List<TeamChoice> teams(UUID orderId, Access access) {
        var order = orders.get(orderId, access);
        return TeamChoice.ranked(teams.worksIn(order.job().communityId()), rank(order));
    }

    /**
     * All of the team who work there and can be told may take it, whether on duty or not.
     *
     * @throws Refusal.Invalid {@code team.unknown} when the team does not work there, {@code
     *     team.nobody-there} when nobody of it could be sent
     */
    public WorkOrder offer(UUID orderId, UUID teamId, Access access) {
        return service.offer(orderId, order -> offering(order, teamId), access);
    }

    private Offering offering(WorkOrder order, UUID teamId) {
        var team =
                teams.worksIn(order.job().communityId()).stream()
                        .filter(one -> one.id().equals(teamId))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal.Invalid(
                                        "team.unknown", "This team does not work there"));
        var choice = TeamChoice.of(team, rank(order));
        if (!choice.canTake()) {
            throw new Refusal.Invalid("team.nobody-there", "Nobody of this team could be sent now");
        }
        return new Offering(
                team.asCrew(),
                team.lead(),
                choice.members().stream()
                        .map(one -> one.technician().asWorker())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /**
     * Whoever leads the team that was given it sends one of them.
     *
     * @param override why somebody is sent who does not pass the filters; null when they do
     */
    public WorkOrder hand(
            UUID orderId, UUID technicianId, @Nullable String override, Access access) {
        return service.hand(orderId, order -> choice(order, technicianId, override), access);
    }

    private Choice choice(WorkOrder order, UUID technicianId, @Nullable String override) {
        var chosen =
                rank(order).stream()
                        .filter(one -> one.technician().id().equals(technicianId))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal.Invalid(
                                        "technician.unknown",
                                        "This technician does not work there"));
        if (!chosen.isEligible() && override == null) {
            throw new Refusal.Invalid(
                    "dispatch.blocked",
                    "%s: say why this technician is sent all the same".formatted(chosen.blocked()));
        }
        return new Choice(technicianId, chosen.score(), override);
    }

    /** The best first, as whoever dispatches sees them. */
    List<Candidate> rank(WorkOrder order) {
        var there = technicians.worksIn(order.job().communityId());
        var today = calendars.startOfDay(clock.instant(), order.job().communityId());
        var visit = order.job().appointment();
        return Ranking.rank(
                order,
                there,
                visit != null && visit.from().isAfter(clock.instant())
                        ? onDuty.during(there, visit)
                        : onDuty.now(there),
                there.stream().map(one -> Load.of(one.id(), current.of(one.id()), today)).toList());
    }
}
