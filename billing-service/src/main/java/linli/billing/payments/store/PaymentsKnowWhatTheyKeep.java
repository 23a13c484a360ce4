package linli.billing.payments.store;

import linli.billing.payments.Payment;
import linli.billing.payments.Payments;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Payments that an older build recorded are found by what is prepaid, as new ones are, and are no
 * longer reached by whoever lives in the unit now.
 */
@Component
class PaymentsKnowWhatTheyKeep implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final Payments payments;

    PaymentsKnowWhatTheyKeep(DocumentStore store, Payments payments) {
        this.store = store;
        this.payments = payments;
    }

    @Override
    public String room() {
        return "payments";
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String what() {
        return "Payments know whether anything of them is prepaid, and are the payer's own";
    }

    @Override
    public void apply() {
        store.walk(
                Payment.class,
                Criteria.where("keeps").exists(false),
                READ_AT_ONCE,
                some -> some.forEach(payment -> payments.rederive(payment.id())));
    }
}
