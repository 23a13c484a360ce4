package linli.chassis.grants;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of the grants: a new one holds, and a removed one is gone, within seconds. */
public class GrantEventsConsumer implements StateFollower {

    private final Grants grants;

    public GrantEventsConsumer(Grants grants) {
        this.grants = grants;
    }

    @KafkaListener(
            topics = {"owner.staff", "owner.posts", "owner.owners", "owner.communities"},
            groupId = "${spring.application.name}.grants")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        grants.keep(envelope);
    }

    @Override
    public List<Replica<?>> copies() {
        return grants.copies();
    }
}
