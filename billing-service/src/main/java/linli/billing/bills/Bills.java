package linli.billing.bills;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All bills. */
@Component
public class Bills extends Aggregates<Bill> {

    Bills(DocumentStore store) {
        super(Bill.class, "bill", store);
    }
}
