package linli.notification.deliveries.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.chassis.consuming.Hears;
import linli.chassis.consuming.Poll;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.contracts.Envelope;
import linli.contracts.billing.BillEvent;
import linli.notification.channels.Telling;
import linli.notification.deliveries.DeliveryService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner what is owed. A payment is told once for all of its bills, with its receipt; what
 * is proposed is the office's own affair until it is decided.
 */
@Component
class BillEventsConsumer {

    private final DeliveryService deliveries;

    BillEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    /** A poll at once: bills are issued by the hundred thousand. */
    @Hears({BillEvent.Issued.class, BillEvent.Voided.class, BillEvent.Credited.class})
    @KafkaListener(
            topics = "billing.bills",
            groupId = "notification-service.bills",
            batch = "true",
            properties = "max.poll.records=500")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        Poll.take(records, EnvelopeRecords::read, this::tell);
    }

    private void tell(List<Envelope> events) {
        deliveries.tell(events.stream().flatMap(BillEventsConsumer::telling).toList());
    }

    private static Stream<Telling> telling(Envelope envelope) {
        return switch (envelope.data()) {
            case BillEvent.Issued issued ->
                    Optional.ofNullable(issued.ownerId()).stream()
                            .map(owner ->
                                    new Telling(
                                            envelope.id(),
                                            owner,
                                            envelope.type(),
                                            Map.of(
                                                    "number", issued.number(),
                                                    "amount", issued.total().toString(),
                                                    "due", issued.dueOn().toString()),
                                            issued.billId()));
            case BillEvent.Voided voided ->
                    Optional.ofNullable(voided.ownerId()).stream()
                            .map(owner ->
                                    new Telling(
                                            envelope.id(),
                                            owner,
                                            envelope.type(),
                                            Map.of(
                                                    "number", voided.number(),
                                                    "amount", voided.credited().toString()),
                                            voided.billId()));
            case BillEvent.Credited credited ->
                    Optional.ofNullable(credited.ownerId()).stream()
                            .map(owner ->
                                    new Telling(
                                            envelope.id(),
                                            owner,
                                            envelope.type(),
                                            Map.of(
                                                    "number", credited.number(),
                                                    "amount", credited.amount().toString(),
                                                    "outstanding",
                                                            credited.outstanding().toString()),
                                            credited.billId()));
            default -> Stream.empty();
        };
    }
}
