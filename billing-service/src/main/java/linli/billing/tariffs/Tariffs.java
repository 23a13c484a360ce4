package linli.billing.tariffs;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All tariffs. */
@Component
public class Tariffs extends Aggregates<Tariff> {

    Tariffs(DocumentStore store) {
        super(Tariff.class, "tariff", store);
    }
}
