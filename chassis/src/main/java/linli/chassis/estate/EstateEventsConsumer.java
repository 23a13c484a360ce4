package linli.chassis.estate;

import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of the estate up to date. */
public class EstateEventsConsumer {

    private final Estate estate;

    EstateEventsConsumer(Estate estate) {
        this.estate = estate;
    }

    @KafkaListener(
            topics = {"owner.communities", "owner.buildings", "owner.properties", "owner.owners"},
            groupId = "${spring.application.name}.estate")
    void on(Envelope envelope) {
        estate.keep(envelope);
    }
}
