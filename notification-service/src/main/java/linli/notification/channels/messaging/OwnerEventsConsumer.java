package linli.notification.channels.messaging;

import linli.chassis.sealing.SealedText;
import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import linli.notification.preferences.PreferenceService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Forgets the wishes of who was erased. */
@Component
class OwnerEventsConsumer {

    private final PreferenceService preferences;

    OwnerEventsConsumer(PreferenceService preferences) {
        this.preferences = preferences;
    }

    @KafkaListener(topics = "owner.owners", groupId = "notification-service.preferences")
    void on(Envelope envelope) {
        if (envelope.data() instanceof OwnerEvent.Changed owner
                && owner.name().equals(SealedText.gone(owner.ownerId()))) {
            preferences.forget(owner.ownerId());
        }
    }
}
