package linli.workorder.orders;

import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.workorder.requests.ServiceRequests;
import linli.workorder.rosters.Appointments;
import linli.workorder.rosters.Appointments.Free;
import linli.workorder.rosters.Appointments.Wish;
import org.springframework.stereotype.Service;

/** Moves the time that was agreed on for a visit (改约) to another that the roster can keep. */
@Service
public class VisitService {

    private final WorkOrders orders;
    private final ServiceRequests requests;
    private final Appointments appointments;

    VisitService(WorkOrders orders, ServiceRequests requests, Appointments appointments) {
        this.orders = orders;
        this.requests = requests;
        this.appointments = appointments;
    }

    /** The windows to which the visit of an order can be moved. */
    public List<Free> windows(UUID id, Access access) {
        var order = orders.get(id, access);
        OrderRules.require(OrderCommand.RESCHEDULE, order, access);
        return appointments.freeFor(OrderVisits.visit(order));
    }

    /**
     * Whoever was chosen keeps it where they can come then; else it goes back into the queue, for
     * somebody can.
     *
     * @param reason why, in words that the household and the technician read
     * @throws Refusal.Invalid {@code appointment.unknown} when there is no such window to come,
     *     {@code workorder.same-visit} when it is the one agreed on
     * @throws Refusal.Conflict {@code appointment.full} when nobody could come then
     */
    public WorkOrder reschedule(UUID id, Wish wish, String reason, Access access) {
        // Whose it is, is asked in the move, where a command that comes again is answered first.
        var communityId = orders.get(id).job().communityId();
        return requests.agreeAlone(
                communityId,
                () ->
                        orders.move(
                                id,
                                access,
                                order -> {
                                    OrderRules.require(OrderCommand.RESCHEDULE, order, access);
                                    var kept =
                                            appointments.requireFor(OrderVisits.visit(order), wish);
                                    order.reschedule(
                                            kept.at(), kept.byThem(), reason, access.stamp());
                                }));
    }
}
