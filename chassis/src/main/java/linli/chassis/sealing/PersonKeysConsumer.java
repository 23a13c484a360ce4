package linli.chassis.sealing;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of the keys: one that was dropped opens nothing within seconds. */
public class PersonKeysConsumer implements StateFollower {

    private final PersonKeys keys;

    public PersonKeysConsumer(PersonKeys keys) {
        this.keys = keys;
    }

    @KafkaListener(topics = "owner.person-keys", groupId = "${spring.application.name}.person-keys")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        keys.keep(envelope);
    }

    @Override
    public List<Replica<?>> copies() {
        return keys.copies();
    }
}
