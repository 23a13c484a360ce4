package linli.notification.channels.messaging;

import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import linli.notification.channels.Contacts;
import linli.notification.channels.Contacts.KnownContact;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps whose number takes short messages, as it came: sealed. */
@Component
class OwnerEventsConsumer {

    private final Contacts contacts;

    OwnerEventsConsumer(Contacts contacts) {
        this.contacts = contacts;
    }

    @KafkaListener(topics = "owner.owners", groupId = "notification-service.contacts")
    void on(Envelope envelope) {
        if (envelope.data() instanceof OwnerEvent.Changed owner) {
            contacts.keep(
                    new KnownContact(owner.ownerId(), owner.sealedMobile()), envelope.sequence());
        }
    }
}
