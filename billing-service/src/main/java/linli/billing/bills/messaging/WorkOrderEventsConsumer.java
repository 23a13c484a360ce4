package linli.billing.bills.messaging;

import linli.billing.bills.BillService;
import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent.Completed;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A finished repair is charged, if there is anything to charge. */
@Component
class WorkOrderEventsConsumer {

    private final BillService bills;

    WorkOrderEventsConsumer(BillService bills) {
        this.bills = bills;
    }

    @Hears(Completed.class)
    @KafkaListener(topics = "workorder.orders", groupId = "billing-service.bills")
    void on(Envelope envelope) {
        if (envelope.data() instanceof Completed completed) {
            bills.charge(completed);
        }
    }
}
