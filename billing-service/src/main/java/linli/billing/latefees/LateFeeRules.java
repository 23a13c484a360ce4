package linli.billing.latefees;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All rules for late fees. */
@Component
public class LateFeeRules extends Aggregates<LateFeeRule> {

    LateFeeRules(DocumentStore store) {
        super(LateFeeRule.class, "late-fee-rule", store);
    }
}
