package linli.billing.bills.store;

import java.util.List;
import linli.billing.bills.Bill;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Bills of an older build that are open or were paid late are found by the late fees' round. */
@Component
class BillsKnowWhetherTheyMayBeLate implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;

    BillsKnowWhetherTheyMayBeLate(DocumentStore store) {
        this.store = store;
    }

    @Override
    public String room() {
        return "bills";
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String what() {
        return "Bills that are open or were paid late are found by the day they were due";
    }

    @Override
    public void apply() {
        store.walk(Bill.class, Criteria.where("lateFrom").exists(false), READ_AT_ONCE, this::bring);
    }

    private void bring(List<Bill> some) {
        var all = store.mongo().bulkOps(BulkMode.UNORDERED, Bill.class);
        var late = some.stream().filter(Bill::mayBeLate).toList();
        // Whoever has saved one since has said so.
        late.forEach(bill ->
                all.updateOne(
                        Query.query(
                                Criteria.where("_id")
                                        .is(bill.id())
                                        .and("version")
                                        .is(bill.version())),
                        new Update().set("lateFrom", bill.dueOn())));
        if (!late.isEmpty()) {
            all.execute();
        }
    }
}
