package linli.workorder.escalations;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All escalations. */
@Component
public class Escalations extends Aggregates<Escalation> {

    Escalations(DocumentStore store) {
        super(Escalation.class, "escalation", store);
    }
}
