package linli.workorder.technicians.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.owner.StaffEvent;
import linli.workorder.technicians.TechnicianService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class StaffEventsConsumer {

    private final TechnicianService technicians;

    StaffEventsConsumer(TechnicianService technicians) {
        this.technicians = technicians;
    }

    @Hears(StaffEvent.Changed.class)
    @KafkaListener(topics = "owner.staff", groupId = "workorder-service.technicians")
    void on(Envelope envelope) {
        if (envelope.data() instanceof StaffEvent.Changed member) {
            technicians.learn(member, envelope.sequence());
        }
    }
}
