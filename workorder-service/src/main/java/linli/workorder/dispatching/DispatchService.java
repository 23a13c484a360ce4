package linli.workorder.dispatching;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.workorder.orders.CurrentOrders;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrderService.Choice;
import linli.workorder.orders.WorkOrders;
import linli.workorder.rosters.OnDuty;
import linli.workorder.technicians.TechnicianSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the best technician for an order and sends them. */
@Service
public class DispatchService {

    private final WorkOrders orders;
    private final WorkOrderService service;
    private final TechnicianSearch technicians;
    private final OnDuty onDuty;
    private final CurrentOrders current;
    private final Calendars calendars;
    private final Clock clock;

    DispatchService(
            WorkOrders orders,
            WorkOrderService service,
            TechnicianSearch technicians,
            OnDuty onDuty,
            CurrentOrders current,
            Calendars calendars,
            Clock clock) {
        this.calendars = calendars;
        this.orders = orders;
        this.service = service;
        this.technicians = technicians;
        this.onDuty = onDuty;
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
        return service.assign(orderId, order -> choice(order, technicianId, override), access);
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

    private List<Candidate> rank(WorkOrder order) {
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
