package linli.billing.bills.store;

import java.util.ArrayList;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillSearch;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoBillSearch implements BillSearch {

    private final DocumentStore store;

    MongoBillSearch(DocumentStore store) {
        this.store = store;
        var indexes = store.mongo().indexOps(Bill.class);
        indexes.createIndex(new Index("number", Direction.ASC).unique());
        indexes.createIndex(new Index("charge.workOrderId", Direction.ASC));
        indexes.createIndex(
                new Index("debtor.unitId", Direction.ASC).on("issuedAt", Direction.DESC));
        indexes.createIndex(
                new Index("reach.communities", Direction.ASC).on("issuedAt", Direction.DESC));
    }

    @Override
    public Page<Bill> all(
            @Nullable UUID unitId, @Nullable UUID workOrderId, Access access, Paging paging) {
        var parts = new ArrayList<Criteria>();
        if (unitId != null) {
            parts.add(Criteria.where("debtor.unitId").is(unitId));
        }
        if (workOrderId != null) {
            parts.add(Criteria.where("charge.workOrderId").is(workOrderId));
        }
        var filter = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
        return store.page(Bill.class, access, filter, "issuedAt", Direction.DESC, paging);
    }
}
