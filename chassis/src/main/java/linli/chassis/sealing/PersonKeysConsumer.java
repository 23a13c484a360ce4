package linli.chassis.sealing;

import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of the keys: one that was dropped opens nothing within seconds. */
public class PersonKeysConsumer {

    private final PersonKeys keys;

    public PersonKeysConsumer(PersonKeys keys) {
        this.keys = keys;
    }

    @KafkaListener(topics = "owner.person-keys", groupId = "${spring.application.name}.person-keys")
    void on(Envelope envelope) {
        keys.keep(envelope);
    }
}
