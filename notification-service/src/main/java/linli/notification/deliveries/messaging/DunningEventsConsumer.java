package linli.notification.deliveries.messaging;

import java.util.Map;
import linli.contracts.Envelope;
import linli.contracts.billing.DunningEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reminds the owner of what is owed. */
@Component
class DunningEventsConsumer {

    private final DeliveryService deliveries;

    DunningEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(topics = "billing.dunning", groupId = "notification-service.dunning")
    void on(Envelope envelope) {
        if (envelope.data() instanceof DunningEvent.Reminded reminded) {
            deliveries.deliver(
                    envelope.id(),
                    reminded.ownerId(),
                    envelope.type(),
                    Map.of(
                            "unit", reminded.unitLabel(),
                            "amount", reminded.owed().toString(),
                            "due", reminded.dueOn().toString()),
                    reminded.caseId());
        }
    }
}
