package linli.billing.dunning;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All dunning cases. */
@Component
public class DunningCases extends Aggregates<DunningCase> {

    DunningCases(DocumentStore store) {
        super(DunningCase.class, "dunning-case", store);
    }
}
