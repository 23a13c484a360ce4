package linli.billing.arrears;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All units for which anything was ever owed in time to be told. */
@Component
public class OwingUnits extends Aggregates<OwingUnit> {

    OwingUnits(DocumentStore store) {
        super(OwingUnit.class, "owing-unit", store);
    }
}
