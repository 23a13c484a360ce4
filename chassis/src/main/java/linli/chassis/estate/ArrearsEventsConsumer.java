package linli.chassis.estate;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps since when something is owed for units up to date. */
public class ArrearsEventsConsumer implements StateFollower {

    private final Arrears arrears;

    ArrearsEventsConsumer(Arrears arrears) {
        this.arrears = arrears;
    }

    @KafkaListener(topics = "billing.arrears", groupId = "${spring.application.name}.arrears")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        arrears.keep(envelope);
    }

    @Override
    public List<Replica<?>> copies() {
        return arrears.copies();
    }
}
