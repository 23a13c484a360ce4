package linli.billing.payments.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.payments.Payment;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.estate.Estate;
import linli.chassis.seeds.Migration;
import linli.chassis.time.Calendars;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Payments that an older build recorded are found by what is prepaid, as new ones are, and reached
 * by the payer and who was at home with them, no longer by whoever lives in the unit now. There may
 * be millions: some at a time, written together.
 */
@Component
class PaymentsKnowWhatTheyKeep implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final Estate estate;
    private final Calendars calendars;

    PaymentsKnowWhatTheyKeep(DocumentStore store, Estate estate, Calendars calendars) {
        this.store = store;
        this.estate = estate;
        this.calendars = calendars;
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
                this::bring);
    }

    private void bring(List<Payment> some) {
        var people =
                estate.peopleOf(
                        some.stream()
                                .map(payment -> payment.payer().unitId())
                                .collect(Collectors.toSet()));
        var households = new HashMap<LocalDate, Map<UUID, List<UUID>>>();
        var all = store.mongo().bulkOps(BulkMode.UNORDERED, Payment.class);
        for (var payment : some) {
            var payer = payment.payer().asDebtor();
            var then =
                    households.computeIfAbsent(
                            calendars.dayOf(payment.receivedAt(), payer.communityId()),
                            day -> Estate.householdsOf(people, day));
            var among = payer.among(then);
            var brought =
                    new Update()
                            .set("reach.units", List.of())
                            .set("reach.people", List.copyOf(among.reach().people()));
            if (among.household() != null) {
                brought.set("payer.household", among.household());
            }
            all.updateOne(Query.query(Criteria.where("_id").is(payment.id())), brought);
            // What is prepaid may have changed since: then whoever saved it knows what it keeps.
            all.updateOne(
                    Query.query(
                            Criteria.where("_id")
                                    .is(payment.id())
                                    .and("version")
                                    .is(payment.version())),
                    new Update().set("keeps", payment.prepaid().isPositive()));
        }
        all.execute();
    }
}
