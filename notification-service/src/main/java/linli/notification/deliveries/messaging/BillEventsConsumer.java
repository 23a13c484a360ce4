package linli.notification.deliveries.messaging;

import java.util.Map;
import linli.contracts.Envelope;
import linli.contracts.billing.BillEvent;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells the owner what is owed. */
@Component
class BillEventsConsumer {

    private final DeliveryService deliveries;

    BillEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(topics = "billing.bills", groupId = "notification-service.bills")
    void on(Envelope envelope) {
        if (!(envelope.data() instanceof BillEvent event)) {
            return;
        }
        switch (event) {
            case BillEvent.Issued issued ->
                    deliveries.deliver(
                            envelope.id(),
                            issued.ownerId(),
                            envelope.type(),
                            Map.of(
                                    "number", issued.number(),
                                    "amount", issued.total().toString(),
                                    "due", issued.dueOn().toString()),
                            issued.billId());
            case BillEvent.Voided voided ->
                    deliveries.deliver(
                            envelope.id(),
                            voided.ownerId(),
                            envelope.type(),
                            Map.of(
                                    "number", voided.number(),
                                    "amount", voided.credited().toString()),
                            voided.billId());
            case BillEvent.PaymentRecorded _, BillEvent.PaymentReversed _ -> {
                // Told once for the whole payment, with its receipt.
            }
            case BillEvent.VoidProposed _, BillEvent.VoidRefused _ -> {
                // The office's own affair until it is decided.
            }
        }
    }
}
