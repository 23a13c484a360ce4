package linli.workorder.requests.messaging;

import linli.contracts.Envelope;
import linli.contracts.workorder.RequestStatus;
import linli.contracts.workorder.WorkOrderEvent;
import linli.workorder.requests.RequestService;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A request gets on as its order does. */
@Component
class WorkOrderEventsConsumer {

    private final RequestService requests;

    WorkOrderEventsConsumer(RequestService requests) {
        this.requests = requests;
    }

    @KafkaListener(topics = "workorder.orders", groupId = "workorder-service.requests")
    void on(Envelope envelope) {
        if (envelope.data() instanceof WorkOrderEvent event) {
            var status = statusAfter(event);
            if (status != null) {
                requests.progress(event.order().requestId(), status, envelope.sequence());
            }
        }
    }

    private static @Nullable RequestStatus statusAfter(WorkOrderEvent event) {
        return switch (event) {
            case WorkOrderEvent.Created _,
                    WorkOrderEvent.Assigned _,
                    WorkOrderEvent.Claimed _,
                    WorkOrderEvent.Accepted _,
                    WorkOrderEvent.Declined _,
                    WorkOrderEvent.AcceptTimedOut _,
                    WorkOrderEvent.Reassigned _ ->
                    RequestStatus.ACKNOWLEDGED;
            case WorkOrderEvent.Started _,
                    WorkOrderEvent.WaitingForParts _,
                    WorkOrderEvent.Resumed _,
                    WorkOrderEvent.Held _,
                    WorkOrderEvent.ReworkRequested _,
                    WorkOrderEvent.Reopened _ ->
                    RequestStatus.IN_PROGRESS;
            case WorkOrderEvent.Completed _ -> RequestStatus.AWAITING_CONFIRMATION;
            case WorkOrderEvent.Archived _ -> RequestStatus.SETTLED;
            case WorkOrderEvent.Cancelled _ -> RequestStatus.WITHDRAWN;
            case WorkOrderEvent.Rated _, WorkOrderEvent.Urged _, WorkOrderEvent.PartsDelayed _ ->
                    null;
        };
    }
}
