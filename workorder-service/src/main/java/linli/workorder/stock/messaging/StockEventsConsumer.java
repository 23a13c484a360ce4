package linli.workorder.stock.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.StockEvent;
import linli.workorder.stock.StockService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * What was handed out for an order lies ready for it no more. By the broker, so that a call that
 * ends between the two writes is made up for (decision 21).
 */
@Component
class StockEventsConsumer {

    private final StockService stock;

    StockEventsConsumer(StockService stock) {
        this.stock = stock;
    }

    @Hears(StockEvent.Issued.class)
    @KafkaListener(topics = "workorder.stock", groupId = "workorder-service.stock-issued")
    void on(Envelope envelope) {
        if (envelope.data() instanceof StockEvent.Issued(_, var order, _)) {
            stock.issued(order.workOrderId());
        }
    }
}
