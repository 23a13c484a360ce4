package linli.chassis.test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.Ref;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import org.jspecify.annotations.Nullable;

/** A leaking kitchen tap, as workorder-service would tell its neighbours of it. */
public final class ARepair {

    private static final MaterialLine VALVE =
            new MaterialLine(
                    "ANGLE_VALVE_DN15",
                    "角阀 DN15",
                    "Angle valve DN15",
                    BigDecimal.TWO,
                    new Money(2800));

    private final Neighbours neighbours;
    private final UUID unitId = UUID.randomUUID();
    private final Ref order;
    private final Worker worker;
    private int told;

    public ARepair(
            Neighbours neighbours, UUID communityId, @Nullable UUID ownerId, UUID technicianId) {
        this.neighbours = neighbours;
        this.worker = new Worker(technicianId, technicianId.toString(), "刘强");
        this.order =
                new Ref(
                        UUID.randomUUID(),
                        "GD261124-0001",
                        "厨房 · 给排水漏水",
                        "Leak · Kitchen",
                        UUID.randomUUID(),
                        communityId,
                        UUID.randomUUID(),
                        unitId,
                        "3-2-1201",
                        ownerId,
                        Priority.URGENT);
    }

    public UUID orderId() {
        return order.workOrderId();
    }

    public UUID unitId() {
        return unitId;
    }

    public Envelope created() {
        return tell(
                new WorkOrderEvent.Created(
                        order,
                        "WATER_LEAK",
                        Instant.now().plusSeconds(900),
                        Instant.now().plusSeconds(86_400),
                        null,
                        null));
    }

    public Envelope assigned() {
        return tell(new WorkOrderEvent.Assigned(order, worker, List.of(), null));
    }

    public Envelope accepted() {
        return tell(new WorkOrderEvent.Accepted(order, worker, null));
    }

    public Envelope declined() {
        return tell(new WorkOrderEvent.Declined(order, worker, "TOO_FAR"));
    }

    /** With two valves at 28.00 and 30.00 for the work. */
    public Envelope completed() {
        return completed(1, List.of(VALVE), new Money(3000), Instant.now());
    }

    /** Then, whenever that is told. */
    public Envelope completed(Instant at) {
        return completed(1, List.of(VALVE), new Money(3000), at);
    }

    /** Under warranty: nothing to pay. */
    public Envelope completedFree() {
        return completed(1, List.of(), Money.ZERO, Instant.now());
    }

    public Envelope completedAgain() {
        return completed(2, List.of(), new Money(1500), Instant.now());
    }

    public Envelope rated(int stars) {
        return tell(new WorkOrderEvent.Rated(order, worker, 1, stars, "很快", "WATER_LEAK"));
    }

    /** Another order about the same leak is worked on, and this one follows it. */
    public Envelope leadMoved(String step, @Nullable UUID leadsOwner) {
        return tell(
                new WorkOrderEvent.LeadMoved(
                        order,
                        new WorkOrderEvent.Other(UUID.randomUUID(), "GD261124-0002", leadsOwner),
                        step,
                        worker));
    }

    /** It is about the same leak as another, and whoever had accepted it need not go. */
    public Envelope merged() {
        return tell(
                new WorkOrderEvent.Merged(
                        order,
                        new WorkOrderEvent.Other(UUID.randomUUID(), "GD261124-0002", null),
                        worker));
    }

    /** Whoever had accepted it need not go. */
    public Envelope cancelled(Worker... helpers) {
        return tell(new WorkOrderEvent.Cancelled(order, worker, List.of(helpers), "业主已自行修好"));
    }

    /** Whoever was to accept it did not in time. */
    public Envelope acceptTimedOut() {
        return tell(new WorkOrderEvent.AcceptTimedOut(order, worker));
    }

    /** It had been archived. */
    public Envelope reopened() {
        return tell(new WorkOrderEvent.Reopened(order, worker, "回访发现仍有渗水", 1));
    }

    public Envelope reworkRequested() {
        return tell(new WorkOrderEvent.ReworkRequested(order, worker, "还在滴水", 1));
    }

    public Envelope payerChanged(Payer before, Payer payer) {
        return tell(new WorkOrderEvent.PayerChanged(order, before, payer, "保修期已过"));
    }

    /** Whoever is at home expects somebody at another time. */
    public Envelope rescheduled(AppointmentWindow another, boolean returned) {
        return tell(
                new WorkOrderEvent.Rescheduled(
                        order,
                        new AppointmentWindow(
                                another.from().minus(1, ChronoUnit.DAYS),
                                another.to().minus(1, ChronoUnit.DAYS)),
                        another,
                        "临时出差",
                        1,
                        worker,
                        returned,
                        List.of()));
    }

    public Envelope warned(int percent) {
        var due = Instant.parse("2026-11-25T02:15:00Z");
        return tell(
                new WorkOrderEvent.Warned(
                        order, WorkOrderEvent.Promise.RESOLUTION, percent, due, worker));
    }

    private Envelope completed(int round, List<MaterialLine> materials, Money labour, Instant at) {
        return tell(
                new WorkOrderEvent.Completed(
                        order, worker, round, "更换角阀", materials, labour, List.of(), at));
    }

    private Envelope tell(WorkOrderEvent event) {
        return neighbours.publish(order.workOrderId(), ++told, event, order.communityId());
    }
}
