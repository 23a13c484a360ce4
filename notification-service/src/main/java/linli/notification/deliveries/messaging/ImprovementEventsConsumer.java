package linli.notification.deliveries.messaging;

import java.util.Map;
import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.survey.ImprovementEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells who answers for an improvement that they do, that it came back, and that its time is over.
 */
@Component
class ImprovementEventsConsumer {

    private final DeliveryService deliveries;

    ImprovementEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @Hears({
        ImprovementEvent.Planned.class,
        ImprovementEvent.Replanned.class,
        ImprovementEvent.Returned.class,
        ImprovementEvent.Warned.class
    })
    @KafkaListener(topics = "survey.improvements", groupId = "notification-service.improvements")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case ImprovementEvent.Planned _,
                    ImprovementEvent.Replanned _,
                    ImprovementEvent.Returned _,
                    ImprovementEvent.Warned _ -> {
                var improvement = ((ImprovementEvent) envelope.data()).improvement();
                deliveries.deliver(
                        envelope.id(),
                        improvement.responsibleId(),
                        envelope.type(),
                        Map.of(
                                "number", improvement.number(),
                                "title", improvement.title(),
                                "due", improvement.due().toString()),
                        improvement.improvementId());
            }
            default -> {
                // Whoever it concerns has done it.
            }
        }
    }
}
