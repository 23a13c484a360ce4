package linli.billing.bills.store;

import linli.billing.bills.Bills;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Bills count by fee item as well, and by how soon they were paid; the cells of before go. */
@Component
class BillsAreCountedByItem implements Migration {

    private final Bills bills;
    private final DocumentStore store;

    BillsAreCountedByItem(Bills bills, DocumentStore store) {
        this.bills = bills;
        this.store = store;
    }

    @Override
    public String room() {
        return "bills";
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String what() {
        return "Bills are counted by fee item and by how soon they were paid";
    }

    @Override
    public void apply() {
        bills.tallyAll();
        store.mongo().remove(Query.query(Criteria.where("tally").is("bills.billed")), "tallies");
    }
}
