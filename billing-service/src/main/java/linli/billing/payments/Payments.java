package linli.billing.payments;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All payments. */
@Component
public class Payments extends Aggregates<Payment> {

    Payments(DocumentStore store) {
        super(Payment.class, "payment", store);
    }
}
