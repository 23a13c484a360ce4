package linli.billing.bills.store;

import linli.billing.bills.Bill;
import linli.billing.bills.BillStatus;
import linli.billing.meters.BilledReadings;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterUse;
import linli.chassis.aggregates.DocumentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoBilledReadings implements BilledReadings {

    private final DocumentStore store;

    MongoBilledReadings(DocumentStore store) {
        this.store = store;
    }

    @Override
    public @Nullable MeterUse last(Meter meter) {
        var billed =
                Query.query(
                        Criteria.where("debtor.unitId")
                                .is(meter.unitId())
                                .and("charge.feeItem")
                                .is(meter.kind().name())
                                .and("status")
                                .ne(BillStatus.VOIDED));
        return store.mongo().find(billed, Bill.class).stream()
                .flatMap(Bill::metered)
                .filter(use -> use.meterId().equals(meter.id()))
                .max(MeterUse.LATER)
                .orElse(null);
    }
}
