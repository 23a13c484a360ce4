package linli.billing.payments.store;

import java.util.List;
import java.util.Set;
import linli.billing.payments.Payment;
import linli.billing.payments.Payments;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.estate.Estate;
import linli.chassis.seeds.Migration;
import linli.chassis.time.Calendars;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Payments that an older build recorded are found by what is prepaid, as new ones are, and reached
 * by the payer and who was at home with them, no longer by whoever lives in the unit now.
 */
@Component
class PaymentsKnowWhatTheyKeep implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final Payments payments;
    private final Estate estate;
    private final Calendars calendars;

    PaymentsKnowWhatTheyKeep(
            DocumentStore store, Payments payments, Estate estate, Calendars calendars) {
        this.store = store;
        this.estate = estate;
        this.calendars = calendars;
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
        return "Payments know whether anything of them is prepaid, and are the payer's and their household's";
    }

    @Override
    public void apply() {
        store.walk(
                Payment.class,
                Criteria.where("payer.household").exists(false),
                READ_AT_ONCE,
                some -> some.forEach(this::bring));
    }

    private void bring(Payment payment) {
        var payer = payment.payer();
        var day = calendars.dayOf(payment.receivedAt(), payer.communityId());
        var there = Estate.householdsOf(estate.peopleOf(Set.of(payer.unitId())), day);
        var household = payer.among(there.getOrDefault(payer.unitId(), List.of())).household();
        if (household != null) {
            store.mongo()
                    .updateFirst(
                            Query.query(Criteria.where("_id").is(payment.id())),
                            new Update().set("payer.household", household),
                            Payment.class);
        }
        payments.rederive(payment.id());
    }
}
