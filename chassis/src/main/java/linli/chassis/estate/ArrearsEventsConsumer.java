package linli.chassis.estate;

import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Keeps what is owed for units up to date. It follows facts, not states, and is made anew from no
 * topic (decision 36).
 */
public class ArrearsEventsConsumer {

    private final Arrears arrears;

    ArrearsEventsConsumer(Arrears arrears) {
        this.arrears = arrears;
    }

    @KafkaListener(topics = "billing.bills", groupId = "${spring.application.name}.arrears")
    void on(Envelope envelope) {
        arrears.keep(envelope);
    }
}
