package linli.notification.deliveries.messaging;

import java.util.Map;
import linli.chassis.grants.Grants;
import linli.contracts.Envelope;
import linli.contracts.notification.ConversationEvent;
import linli.contracts.notification.ConversationEvent.Agent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells the resident who has left the page that they were answered, and the one who answered that
 * they are asked again, or who was handed a conversation. By the broker although it is of this
 * service: decision 20.
 */
@Component
class ConversationEventsConsumer {

    private final DeliveryService deliveries;
    private final Grants grants;

    ConversationEventsConsumer(DeliveryService deliveries, Grants grants) {
        this.deliveries = deliveries;
        this.grants = grants;
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
            case ConversationEvent.Assigned(var id, var number, var agent, _)
                    when agent != null && !isBy(envelope, agent) ->
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

    /** Whoever takes it knows; whom it was handed to does not. */
    private boolean isBy(Envelope envelope, Agent agent) {
        return grants.find(envelope.actor().id())
                .filter(account -> agent.staffId().equals(account.staffId()))
                .isPresent();
    }
}
