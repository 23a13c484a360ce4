package linli.notification.deliveries.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.notification.MessageEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Notes in the ledger of what went out that its reader has opened it. By the broker although it is
 * of this service: whoever opens a message may be gone before the row is written (decision 20).
 */
@Component
class MessageEventsConsumer {

    private final DeliveryService deliveries;

    MessageEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @Hears(MessageEvent.Read.class)
    @KafkaListener(topics = "notification.messages", groupId = "notification-service.messages")
    void on(Envelope envelope) {
        if (envelope.data() instanceof MessageEvent.Read(var message, var reader, var about)
                && about != null) {
            deliveries.noteRead(message, reader, about, envelope.time());
        }
    }
}
