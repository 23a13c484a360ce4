package linli.workorder.rosters;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All days on rosters. */
@Component
class Duties extends Aggregates<Duty> {

    Duties(DocumentStore store) {
        super(Duty.class, "duty", store);
    }
}
