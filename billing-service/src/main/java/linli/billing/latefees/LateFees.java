package linli.billing.latefees;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All late fees of which anything was charged or waived. */
@Component
public class LateFees extends Aggregates<LateFee> {

    LateFees(DocumentStore store) {
        super(LateFee.class, "late-fee", store);
    }
}
