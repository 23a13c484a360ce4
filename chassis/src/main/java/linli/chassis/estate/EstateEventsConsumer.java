package linli.chassis.estate;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of the estate up to date. */
public class EstateEventsConsumer implements StateFollower {

    private final Estate estate;

    EstateEventsConsumer(Estate estate) {
        this.estate = estate;
    }

    @Override
    @KafkaListener(
            topics = {"owner.communities", "owner.buildings", "owner.properties", "owner.owners"},
            groupId = "${spring.application.name}.estate")
    public void on(Envelope envelope) {
        estate.keep(envelope);
    }

    @Override
    public List<Replica<?>> copies() {
        return estate.copies();
    }
}
