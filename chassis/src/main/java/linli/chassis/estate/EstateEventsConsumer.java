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

    @KafkaListener(
            topics = {"owner.communities", "owner.buildings", "owner.properties", "owner.owners"},
            groupId = "${spring.application.name}.estate")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        estate.keep(envelope);
    }

    @Override
    public List<Replica<?>> copies() {
        return estate.copies();
    }
}
