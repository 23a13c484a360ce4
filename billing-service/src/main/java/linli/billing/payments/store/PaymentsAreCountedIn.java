package linli.billing.payments.store;

import linli.billing.payments.Payments;
import linli.chassis.seeds.CountedIn;
import org.springframework.stereotype.Component;

@Component
class PaymentsAreCountedIn extends CountedIn {

    PaymentsAreCountedIn(Payments payments) {
        super("payments", 3, payments);
    }
}
