package linli.notification.deliveries.messaging;

import java.util.HashMap;
import linli.contracts.Envelope;
import linli.contracts.workorder.EscalationEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells a supervisor what has become their duty. */
@Component
class EscalationEventsConsumer {

    private final DeliveryService deliveries;

    EscalationEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(topics = "workorder.escalations", groupId = "notification-service.escalations")
    void on(Envelope envelope) {
        if (envelope.data() instanceof EscalationEvent.Opened
                || envelope.data() instanceof EscalationEvent.Raised) {
            var escalation = ((EscalationEvent) envelope.data()).escalation();
            var parameters = new HashMap<String, String>();
            parameters.put("number", escalation.number());
            parameters.put("title", escalation.title());
            if (escalation.titleEn() != null) {
                parameters.put("titleEn", escalation.titleEn());
            }
            parameters.put("level", Integer.toString(escalation.level()));
            deliveries.deliver(
                    envelope.id(),
                    escalation.supervisorId(),
                    envelope.type(),
                    parameters,
                    escalation.workOrderId());
        }
    }
}
