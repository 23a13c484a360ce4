package linli.notification.deliveries.messaging;

import java.util.Map;
import linli.contracts.Envelope;
import linli.contracts.billing.PaymentEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells the owner that money was received, with its receipt, and what became of it. */
@Component
class PaymentEventsConsumer {

    private final DeliveryService deliveries;

    PaymentEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(topics = "billing.payments", groupId = "notification-service.payments")
    void on(Envelope envelope) {
        if (!(envelope.data() instanceof PaymentEvent event)) {
            return;
        }
        switch (event) {
            case PaymentEvent.Receipted paid ->
                    deliveries.deliver(
                            envelope.id(),
                            paid.ownerId(),
                            envelope.type(),
                            Map.of(
                                    "number", paid.receiptNumber(),
                                    "unit", paid.unitLabel(),
                                    "amount", paid.amount().toString()),
                            paid.paymentId());
            case PaymentEvent.Reversed reversed ->
                    deliveries.deliver(
                            envelope.id(),
                            reversed.ownerId(),
                            envelope.type(),
                            Map.of(
                                    "unit", reversed.unitLabel(),
                                    "amount", reversed.amount().toString(),
                                    "reason", reversed.reason()),
                            reversed.paymentId());
            case PaymentEvent.Refunded refunded ->
                    deliveries.deliver(
                            envelope.id(),
                            refunded.ownerId(),
                            envelope.type(),
                            Map.of(
                                    "unit", refunded.unitLabel(),
                                    "amount", refunded.amount().toString(),
                                    "reason", refunded.reason()),
                            refunded.paymentId());
            case PaymentEvent.Recorded _,
                    PaymentEvent.Applied _,
                    PaymentEvent.CorrectionProposed _,
                    PaymentEvent.CorrectionRefused _ -> {
                // The receipt says it all; the rest is the office's own affair until it is decided.
            }
        }
    }
}
