package linli.owner.transfers;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All transfers of property units. */
@Component
public class Transfers extends Aggregates<Transfer> {

    Transfers(DocumentStore store) {
        super(Transfer.class, "transfer", store);
    }
}
