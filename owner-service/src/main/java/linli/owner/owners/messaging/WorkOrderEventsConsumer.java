package linli.owner.owners.messaging;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.AcceptTimedOut;
import linli.contracts.workorder.WorkOrderEvent.Accepted;
import linli.contracts.workorder.WorkOrderEvent.Assigned;
import linli.contracts.workorder.WorkOrderEvent.Cancelled;
import linli.contracts.workorder.WorkOrderEvent.Claimed;
import linli.contracts.workorder.WorkOrderEvent.Completed;
import linli.contracts.workorder.WorkOrderEvent.Declined;
import linli.contracts.workorder.WorkOrderEvent.Reassigned;
import linli.contracts.workorder.WorkOrderEvent.Reopened;
import linli.contracts.workorder.WorkOrderEvent.ReworkRequested;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.owner.owners.Visit;
import linli.owner.owners.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows which technician has accepted an owner's order, until a day after it was done. */
@Component
class WorkOrderEventsConsumer {

    private static final Duration AFTER_THE_WORK = Duration.ofHours(24);

    private final Visits visits;

    WorkOrderEventsConsumer(Visits visits) {
        this.visits = visits;
    }

    @Hears({
        Assigned.class,
        Claimed.class,
        Accepted.class,
        Reassigned.class,
        Declined.class,
        AcceptTimedOut.class,
        Completed.class,
        ReworkRequested.class,
        Reopened.class,
        Cancelled.class
    })
    @KafkaListener(topics = "workorder.orders", groupId = "owner-service.visits")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case Claimed event -> keep(event, event.assignee(), null, envelope);
            case Accepted event -> keep(event, event.assignee(), null, envelope);
            case Completed event -> {
                var until = event.completedAt().plus(AFTER_THE_WORK);
                keep(event, event.assignee(), until, envelope);
            }
            case Assigned event -> end(event, envelope);
            case Reassigned event -> end(event, envelope);
            case Declined event -> end(event, envelope);
            case AcceptTimedOut event -> end(event, envelope);
            case ReworkRequested event -> end(event, envelope);
            case Reopened event -> end(event, envelope);
            case Cancelled event -> end(event, envelope);
            default -> {}
        }
    }

    /** Whoever is to go there now has not accepted yet. */
    private void end(WorkOrderEvent event, Envelope envelope) {
        keep(event, null, null, envelope);
    }

    private void keep(
            WorkOrderEvent event,
            @Nullable Worker worker,
            @Nullable Instant until,
            Envelope envelope) {
        var order = event.order();
        var technician = worker == null ? null : worker.staffId();
        visits.keep(
                new Visit(order.workOrderId(), order.ownerId(), technician, until),
                envelope.sequence());
    }
}
