package linli.workorder.places.messaging;

import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.workorder.places.Places;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class OwnerEventsConsumer {

    private final Places places;

    OwnerEventsConsumer(Places places) {
        this.places = places;
    }

    @KafkaListener(
            topics = {"owner.properties", "owner.owners"},
            groupId = "workorder-service.places")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case PropertyUnitEvent.Changed unit -> places.keep(unit, envelope.sequence());
            case OwnerEvent.Changed owner -> places.keep(owner, envelope.sequence());
            default -> {
                // Not about places.
            }
        }
    }
}
