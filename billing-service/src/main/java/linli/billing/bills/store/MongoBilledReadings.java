package linli.billing.bills.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import linli.billing.bills.Bill;
import linli.billing.bills.BillStatus;
import linli.billing.meters.BilledReadings;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.BilledPools;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.billing.tariffs.Tariff;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoBilledReadings implements BilledReadings, BilledPools {

    private final DocumentStore store;
    private final Estate estate;

    MongoBilledReadings(DocumentStore store, Estate estate) {
        this.store = store;
        this.estate = estate;
    }

    @Override
    public @Nullable MeterUse last(Meter meter) {
        if (meter.isCommon()) {
            return lastShared(meter);
        }
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

    /** Of what all share as far as its last readings matter: what nobody corrects any more. */
    private @Nullable MeterUse lastShared(Meter meter) {
        var read = meter.readings().getLast().day();
        var uses = new ArrayList<MeterUse>();
        eachSince(
                meter.communityId(),
                List.of(FeeItem.values()),
                read.minusMonths(Period.LONGEST),
                bill -> {
                    bill.pooled()
                            .filter(use -> use.meterId().equals(meter.id()))
                            .forEach(uses::add);
                    return false;
                });
        return uses.stream().max(MeterUse.LATER).orElse(null);
    }

    @Override
    public boolean isBilled(Tariff tariff, Period period) {
        return eachSince(
                tariff.communityId(),
                List.of(tariff.terms().feeItem()),
                period.from().minusMonths(Period.LONGEST),
                bill -> {
                    var of = bill.charge().period();
                    return of != null
                            && of.overlaps(period)
                            && bill.tariffs().anyMatch(tariff.id()::equals);
                });
    }

    /**
     * Bills that count, of all units of a community: it is asked seldom, and an index for it would
     * cost each bill.
     *
     * @param found says whether that is enough
     */
    private boolean eachSince(
            UUID communityId, List<FeeItem> items, LocalDate from, Predicate<Bill> found) {
        var enough = new boolean[1];
        estate.eachUnit(
                communityId,
                units -> {
                    if (!enough[0]) {
                        enough[0] = ofUnits(units, items, from).stream().anyMatch(found);
                    }
                });
        return enough[0];
    }

    private List<Bill> ofUnits(List<KnownUnit> units, List<FeeItem> items, LocalDate from) {
        return store.mongo()
                .find(
                        Query.query(
                                Criteria.where("debtor.unitId")
                                        .in(units.stream().map(KnownUnit::id).toList())
                                        .and("charge.feeItem")
                                        .in(items.stream().map(Enum::name).toList())
                                        .and("charge.period.from")
                                        .gt(from)
                                        .and("status")
                                        .ne(BillStatus.VOIDED)),
                        Bill.class);
    }
}
