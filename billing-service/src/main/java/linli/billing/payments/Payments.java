package linli.billing.payments;

import java.util.List;
import java.util.Map;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import org.springframework.stereotype.Component;

/** All payments. */
@Component
public class Payments extends Aggregates<Payment> {

    /** What is prepaid in each building. */
    public static final Tally<Payment> KEPT = Tally.of(Payment.class, "kept", "cents");

    Payments(DocumentStore store) {
        super(Payment.class, "payment", store);
        store.declare(KEPT);
    }

    @Override
    protected List<Counted> counted(Payment payment) {
        var payer = payment.payer();
        return payment.prepaid().isPositive()
                ? List.of(
                        Counted.at(
                                KEPT,
                                payer.communityId(),
                                payer.buildingId(),
                                Map.of(),
                                Map.of("cents", payment.prepaid().cents())))
                : List.of();
    }
}
