package linli.notification.deliveries.messaging;

import java.util.Map;
import linli.contracts.Envelope;
import linli.contracts.notification.ConversationEvent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells the resident who has left the page that they were answered, and the one who answered that
 * they are asked again. By the broker although it is of this service: decision 20.
 */
@Component
class ConversationEventsConsumer {

    private final DeliveryService deliveries;

    ConversationEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(
            topics = "notification.conversations",
            groupId = "notification-service.conversations")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case ConversationEvent.Said said when said.by() == Side.STAFF && said.answers() ->
                    deliveries.deliver(
                            envelope.id(),
                            said.residentId(),
                            envelope.type(),
                            Map.of("number", said.number()),
                            said.conversationId());
            case ConversationEvent.Reopened(var id, var number, var agent) when agent != null ->
                    deliveries.deliver(
                            envelope.id(),
                            agent.staffId(),
                            envelope.type(),
                            Map.of("number", number),
                            id);
            default -> {
                // Both sides see it on their pages.
            }
        }
    }
}
