package linli.workorder.dispatching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.TechnicianSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the best technician for an order and sends them. */
@Service
public class DispatchService {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkOrders orders;
    private final WorkOrderService service;
    private final TechnicianSearch technicians;
    private final Loads loads;
    private final Clock clock;

    DispatchService(
            WorkOrders orders,
            WorkOrderService service,
            TechnicianSearch technicians,
            Loads loads,
            Clock clock) {
        this.orders = orders;
        this.service = service;
        this.technicians = technicians;
        this.loads = loads;
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
        var chosen = chosen(orderId, technicianId, override, access);
        return service.assign(orderId, technicianId, chosen.score(), override, access);
    }

    public WorkOrder reassign(
            UUID orderId,
            UUID technicianId,
            String reason,
            @Nullable String override,
            Access access) {
        var chosen = chosen(orderId, technicianId, override, access);
        return service.reassign(orderId, technicianId, chosen.score(), reason, access);
    }

    private Candidate chosen(
            UUID orderId, UUID technicianId, @Nullable String override, Access access) {
        var chosen =
                rank(orders.get(orderId, access)).stream()
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
        return chosen;
    }

    private List<Candidate> rank(WorkOrder order) {
        var there = technicians.worksIn(order.job().communityId());
        var today = LocalDate.ofInstant(clock.instant(), ZONE).atStartOfDay(ZONE).toInstant();
        return Ranking.rank(
                order, there, loads.of(there.stream().map(Technician::id).toList(), today));
    }
}
