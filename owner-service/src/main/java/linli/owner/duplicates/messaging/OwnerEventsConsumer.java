package linli.owner.duplicates.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import linli.owner.duplicates.DuplicateFinder;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Compares whoever was registered or changed with everybody else, behind the command. */
@Component
class OwnerEventsConsumer {

    private static final long FIRST = 1;

    private final DuplicateFinder finder;

    OwnerEventsConsumer(DuplicateFinder finder) {
        this.finder = finder;
    }

    @Hears(OwnerEvent.Changed.class)
    @KafkaListener(topics = "owner.owners", groupId = "owner-service.duplicates")
    void on(Envelope envelope) {
        if (envelope.data() instanceof OwnerEvent.Changed told) {
            finder.compare(told.ownerId(), envelope.sequence() == FIRST);
        }
    }
}
