package linli.workorder.stock.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent;
import linli.workorder.stock.StockService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * What an order waits for is reserved, and given free when it waits no more. By the broker although
 * it is of this service: orders know nothing of the store, and a call that ends in between is made
 * up for (decision 20).
 */
@Component
class WorkOrderEventsConsumer {

    private final StockService stock;

    WorkOrderEventsConsumer(StockService stock) {
        this.stock = stock;
    }

    @Hears({
        WorkOrderEvent.WaitingForParts.class,
        WorkOrderEvent.MaterialRequested.class,
        WorkOrderEvent.Resumed.class,
        WorkOrderEvent.Reassigned.class,
        WorkOrderEvent.Completed.class,
        WorkOrderEvent.Cancelled.class,
        WorkOrderEvent.Merged.class
    })
    @KafkaListener(topics = "workorder.orders", groupId = "workorder-service.stock")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case WorkOrderEvent.WaitingForParts _,
                    WorkOrderEvent.MaterialRequested _,
                    WorkOrderEvent.Resumed _,
                    WorkOrderEvent.Reassigned _,
                    WorkOrderEvent.Completed _,
                    WorkOrderEvent.Cancelled _,
                    WorkOrderEvent.Merged _ ->
                    stock.follow(
                            ((WorkOrderEvent) envelope.data()).order().workOrderId(),
                            envelope.time());
            default -> {
                // Nothing that an order would wait for changes.
            }
        }
    }
}
