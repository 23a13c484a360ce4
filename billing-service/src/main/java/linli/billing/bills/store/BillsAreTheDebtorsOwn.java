package linli.billing.bills.store;

import java.util.List;
import linli.billing.bills.Bill;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Bills that an older build issued are no longer reached by whoever lives in the unit now. There
 * may be millions: one command for all, nothing else follows from it.
 */
@Component
class BillsAreTheDebtorsOwn implements Migration {

    private static final String UNITS = "reach.units";

    private final DocumentStore store;

    BillsAreTheDebtorsOwn(DocumentStore store) {
        this.store = store;
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
        return "Bills are the debtor's own, not the unit's next owner's";
    }

    @Override
    public void apply() {
        store.mongo()
                .updateMulti(
                        Query.query(Criteria.where(UNITS + ".0").exists(true)),
                        new Update().set(UNITS, List.of()),
                        Bill.class);
    }
}
