package linli.notification.residents.messaging;

import linli.contracts.Envelope;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.notification.residents.Residents;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps our copy of who lives where. */
@Component
class OwnerEventsConsumer {

    private final Residents residents;

    OwnerEventsConsumer(Residents residents) {
        this.residents = residents;
    }

    @KafkaListener(
            topics = {"owner.communities", "owner.buildings", "owner.properties", "owner.owners"},
            groupId = "notification-service.residents")
    void on(Envelope envelope) {
        var sequence = envelope.sequence();
        switch (envelope.data()) {
            case CommunityEvent.Changed community -> residents.keep(community, sequence);
            case BuildingEvent.Changed building -> residents.keep(building, sequence);
            case PropertyUnitEvent.Changed unit -> residents.keep(unit, sequence);
            case OwnerEvent.Changed owner -> residents.keep(owner, sequence);
            default -> {
                // Not about who lives where.
            }
        }
    }
}
