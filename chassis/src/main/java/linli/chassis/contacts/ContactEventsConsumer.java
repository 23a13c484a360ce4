package linli.chassis.contacts;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps whose number takes short messages, as it came: sealed. */
class ContactEventsConsumer implements StateFollower {

    private final Contacts contacts;

    ContactEventsConsumer(Contacts contacts) {
        this.contacts = contacts;
    }

    @KafkaListener(topics = "owner.owners", groupId = "${spring.application.name}.contacts")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        if (envelope.data() instanceof OwnerEvent.Changed owner) {
            contacts.keep(
                    new KnownContact(owner.ownerId(), owner.sealedMobile()), envelope.sequence());
        }
    }

    @Override
    public List<Replica<?>> copies() {
        return List.of(contacts.copies());
    }
}
