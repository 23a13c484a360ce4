package linli.owner.owners.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.AcceptTimedOut;
import linli.contracts.workorder.WorkOrderEvent.Archived;
import linli.contracts.workorder.WorkOrderEvent.Assigned;
import linli.contracts.workorder.WorkOrderEvent.Cancelled;
import linli.contracts.workorder.WorkOrderEvent.Claimed;
import linli.contracts.workorder.WorkOrderEvent.Completed;
import linli.contracts.workorder.WorkOrderEvent.Declined;
import linli.contracts.workorder.WorkOrderEvent.Reassigned;
import linli.contracts.workorder.WorkOrderEvent.ReworkRequested;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.owner.owners.Visit;
import linli.owner.owners.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows which technician has an owner's order, while it is open. */
@Component
class WorkOrderEventsConsumer {

    private final Visits visits;

    WorkOrderEventsConsumer(Visits visits) {
        this.visits = visits;
    }

    @Hears({
        Assigned.class,
        Claimed.class,
        Reassigned.class,
        Declined.class,
        AcceptTimedOut.class,
        Completed.class,
        ReworkRequested.class,
        Cancelled.class,
        Archived.class
    })
    @KafkaListener(topics = "workorder.orders", groupId = "owner-service.visits")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case Assigned event -> keep(event, event.assignee(), envelope);
            case Claimed event -> keep(event, event.assignee(), envelope);
            case Reassigned event -> keep(event, event.assignee(), envelope);
            case Declined event -> keep(event, null, envelope);
            case AcceptTimedOut event -> keep(event, null, envelope);
            case Completed event -> keep(event, null, envelope);
            case ReworkRequested event -> keep(event, null, envelope);
            case Cancelled event -> keep(event, null, envelope);
            case Archived event -> keep(event, null, envelope);
            default -> {}
        }
    }

    private void keep(WorkOrderEvent event, @Nullable Worker worker, Envelope envelope) {
        var order = event.order();
        var technician = worker == null ? null : worker.staffId();
        visits.keep(
                new Visit(order.workOrderId(), order.ownerId(), technician), envelope.sequence());
    }
}
