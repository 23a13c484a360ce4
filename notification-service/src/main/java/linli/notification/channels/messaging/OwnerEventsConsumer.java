package linli.notification.channels.messaging;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.chassis.sealing.SealedText;
import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import linli.notification.channels.Contacts;
import linli.notification.channels.Contacts.KnownContact;
import linli.notification.preferences.PreferenceService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps whose number takes short messages, as it came: sealed. Forgets who was erased. */
@Component
class OwnerEventsConsumer implements StateFollower {

    private final Contacts contacts;
    private final PreferenceService preferences;

    OwnerEventsConsumer(Contacts contacts, PreferenceService preferences) {
        this.contacts = contacts;
        this.preferences = preferences;
    }

    @KafkaListener(topics = "owner.owners", groupId = "notification-service.contacts")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        if (envelope.data() instanceof OwnerEvent.Changed owner) {
            contacts.keep(
                    new KnownContact(owner.ownerId(), owner.sealedMobile()), envelope.sequence());
            if (owner.name().equals(SealedText.gone(owner.ownerId()))) {
                preferences.forget(owner.ownerId());
            }
        }
    }

    @Override
    public List<Replica<?>> copies() {
        return List.of(contacts.copies());
    }
}
