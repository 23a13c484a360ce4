package linli.billing.arrears.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.arrears.OwingSearch;
import linli.billing.arrears.OwingUnit;
import linli.billing.arrears.OwingUnit.Since;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.BillStatus;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoOwingSearch implements OwingSearch {

    private final MongoOperations mongo;

    MongoOwingSearch(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public List<OwingUnit> told(Collection<UUID> units) {
        return mongo.find(Query.query(Criteria.where("_id").in(units)), OwingUnit.class);
    }

    /** Of a bill no more than this is read. */
    record Owed(Debtor debtor, LocalDate dueOn) {}

    @Override
    public Map<UUID, Since> since(Collection<UUID> units, LocalDate by) {
        var oldest = new HashMap<UUID, Since>();
        for (var bill :
                owed(
                        Criteria.where("debtor.unitId")
                                .in(units)
                                .and("status")
                                .in(BillStatus.OWED)
                                .and("dueOn")
                                .lte(by))) {
            var unit = Objects.requireNonNull(bill.debtor().unitId());
            oldest.merge(
                    unit,
                    new Since(
                            unit,
                            bill.debtor().communityId(),
                            bill.debtor().buildingId(),
                            bill.dueOn()),
                    (one, other) -> one.dueOn().isAfter(other.dueOn()) ? other : one);
        }
        return oldest;
    }

    @Override
    public Set<UUID> unitsOf(Collection<UUID> bills, LocalDate by) {
        return owed(Criteria.where("_id").in(bills).and("dueOn").lte(by)).stream()
                .map(bill -> bill.debtor().unitId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Owed> owed(Criteria which) {
        var query = Query.query(which);
        query.fields().include("debtor", "dueOn");
        return mongo.find(query, Owed.class, mongo.getCollectionName(Bill.class));
    }
}
