package linli.billing.billruns;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All bill runs. */
@Component
public class BillRuns extends Aggregates<BillRun> {

    BillRuns(DocumentStore store) {
        super(BillRun.class, "bill-run", store);
    }
}
