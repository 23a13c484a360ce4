package linli.billing.arrears.messaging;

import java.util.List;
import linli.billing.arrears.ArrearsService;
import linli.chassis.consuming.Hears;
import linli.chassis.consuming.Poll;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.contracts.Envelope;
import linli.contracts.billing.BillEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of our own bills by the broker: arrears must be told even when we die between a bill and
 * what follows from it, and a poll of a run is looked at with two questions (decision 20).
 */
@Component
class BillEventsConsumer {

    private final ArrearsService arrears;

    BillEventsConsumer(ArrearsService arrears) {
        this.arrears = arrears;
    }

    @Hears({
        BillEvent.Issued.class,
        BillEvent.PaymentRecorded.class,
        BillEvent.PaymentReversed.class,
        BillEvent.Voided.class,
        BillEvent.Credited.class
    })
    @KafkaListener(
            topics = "billing.bills",
            groupId = "billing-service.arrears",
            batch = "true",
            properties = "max.poll.records=500")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        Poll.take(records, EnvelopeRecords::read, this::hear);
    }

    private void hear(List<Envelope> events) {
        arrears.heard(
                events.stream()
                        .map(Envelope::data)
                        .filter(BillEvent.class::isInstance)
                        .map(BillEvent.class::cast)
                        .toList());
    }
}
