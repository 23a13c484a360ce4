package linli.billing.meters;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All meters. */
@Component
public class Meters extends Aggregates<Meter> {

    Meters(DocumentStore store) {
        super(Meter.class, "meter", store);
    }
}
