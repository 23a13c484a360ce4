package linli.workorder.orders.messaging;

import linli.contracts.Envelope;
import linli.contracts.workorder.RequestEvent.Submitted;
import linli.workorder.orders.WorkOrderService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A submitted request gets its order by itself. */
@Component
class RequestEventsConsumer {

    private final WorkOrderService orders;

    RequestEventsConsumer(WorkOrderService orders) {
        this.orders = orders;
    }

    @KafkaListener(topics = "workorder.requests", groupId = "workorder-service.orders")
    void on(Envelope envelope) {
        if (envelope.data() instanceof Submitted submitted) {
            orders.openFor(submitted.requestId());
        }
    }
}
