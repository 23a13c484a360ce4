package linli.billing.bills.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.bills.Bill;
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
 * Bills that an older build issued are no longer reached by whoever lives in the unit now, but by
 * the debtor and who was at home there with them. There may be millions: some at a time, written
 * together; nothing else follows from it.
 */
@Component
class BillsAreTheDebtorsOwn implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final Estate estate;
    private final Calendars calendars;

    BillsAreTheDebtorsOwn(DocumentStore store, Estate estate, Calendars calendars) {
        this.store = store;
        this.estate = estate;
        this.calendars = calendars;
    }

    @Override
    public String room() {
        return "bills";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Bills are the debtor's own and their household's, not the unit's next owner's";
    }

    @Override
    public void apply() {
        store.walk(
                Bill.class,
                Criteria.where("reach.units.0").exists(true),
                READ_AT_ONCE,
                this::bring);
    }

    private void bring(List<Bill> some) {
        var people =
                estate.peopleOf(
                        some.stream()
                                .map(bill -> bill.debtor().unitId())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var households = new HashMap<LocalDate, Map<UUID, List<UUID>>>();
        var all = store.mongo().bulkOps(BulkMode.UNORDERED, Bill.class);
        for (var bill : some) {
            var then =
                    households.computeIfAbsent(
                            dayOf(bill), day -> Estate.householdsOf(people, day));
            var debtor = bill.debtor().among(then);
            var brought =
                    new Update()
                            .set("reach.units", List.of())
                            .set("reach.people", List.copyOf(debtor.reach().people()));
            if (debtor.household() != null) {
                brought.set("debtor.household", debtor.household());
            }
            all.updateOne(Query.query(Criteria.where("_id").is(bill.id())), brought);
        }
        all.execute();
    }

    /** The day by which it was decided whose it is. */
    private LocalDate dayOf(Bill bill) {
        var period = bill.charge().period();
        return period == null
                ? calendars.dayOf(bill.issuedAt(), bill.debtor().communityId())
                : period.end().minusDays(1);
    }
}
