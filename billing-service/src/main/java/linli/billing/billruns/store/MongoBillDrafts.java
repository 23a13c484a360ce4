package linli.billing.billruns.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.billing.billruns.BillDraft;
import linli.billing.billruns.BillDrafts;
import linli.billing.billruns.BillDrafts.Billed.For;
import linli.billing.billruns.BillDrafts.Billed.Key;
import linli.billing.billruns.BillDrafts.Billed.Of;
import linli.billing.billruns.BillDrafts.Billed.Once;
import linli.billing.billruns.BillRun;
import linli.billing.bills.Bill;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoBillDrafts implements BillDrafts {

    private static final int READ_AT_ONCE = 500;

    private static final Listing<BillDraft> LIST =
            Listing.of(BillDraft.class, "bill-drafts")
                    .within(Place.COMMUNITIES)
                    .sorted("SURPRISE", "surprise", Direction.DESC)
                    .filtered("shelf")
                    .declared();

    private final DocumentStore store;

    MongoBillDrafts(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(BillDraft.class, "shelf", "_id");
        store.index(BillDraft.class, "runId");
        store.index(Bill.class, "debtor.unitId", "charge.feeItem", "charge.period.from");
    }

    @Override
    public void keep(List<BillDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var all = store.mongo().bulkOps(BulkMode.UNORDERED, BillDraft.class);
        drafts.forEach(draft ->
                all.replaceOne(
                        Query.query(Criteria.where("_id").is(draft.id())),
                        draft,
                        FindAndReplaceOptions.options().upsert()));
        all.execute();
    }

    @Override
    public Page<BillDraft> surprising(
            BillRun run, boolean isGood, @Nullable String problem, Access access, Paging paging) {
        return store.list(LIST, "SURPRISE")
                .is("shelf", BillDraft.shelf(run.id(), run.round(), isGood))
                .besides(problem == null ? new Criteria() : Criteria.where("problem").is(problem))
                .page(access, paging);
    }

    @Override
    public void each(BillRun run, Consumer<List<BillDraft>> some) {
        store.walk(
                BillDraft.class,
                Criteria.where("shelf").is(BillDraft.shelf(run.id(), run.round(), true)),
                READ_AT_ONCE,
                some);
    }

    @Override
    public BillRun.Tally tally(BillRun run) {
        var sum =
                store.mongo()
                        .aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(
                                                Criteria.where("shelf")
                                                        .is(
                                                                BillDraft.shelf(
                                                                        run.id(),
                                                                        run.round(),
                                                                        true))),
                                        Aggregation.group()
                                                .count()
                                                .as("bills")
                                                .sum("amount.cents")
                                                .as("total")
                                                .sum("before.cents")
                                                .as("before")
                                                .sum("relieved.cents")
                                                .as("relieved")),
                                BillDraft.class,
                                Sum.class)
                        .getUniqueMappedResult();
        var reasons = reasons(run);
        var none = reasons.stream().mapToLong(BillRun.Reason::count).sum();
        return new BillRun.Tally(
                sum == null ? 0 : sum.bills(),
                new Money(sum == null ? 0 : sum.total()),
                none,
                new Money(sum == null ? 0 : sum.before()),
                List.of(),
                new Money(sum == null ? 0 : sum.relieved()),
                reasons);
    }

    private List<BillRun.Reason> reasons(BillRun run) {
        var left = Criteria.where("shelf").is(BillDraft.shelf(run.id(), run.round(), false));
        return store.mongo()
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(left),
                                Aggregation.group("problem").count().as("count"),
                                Aggregation.project("count").and("_id").as("problem"),
                                Aggregation.sort(Direction.DESC, "count")
                                        .and(Direction.ASC, "problem")),
                        BillDraft.class,
                        BillRun.Reason.class)
                .getMappedResults();
    }

    record Sum(long bills, long total, long before, long relieved) {}

    @Override
    public void forgetBefore(BillRun run) {
        var current =
                Stream.of(true, false)
                        .map(isGood -> BillDraft.shelf(run.id(), run.round(), isGood))
                        .toList();
        store.mongo()
                .remove(
                        Query.query(Criteria.where("runId").is(run.id()).and("shelf").nin(current)),
                        BillDraft.class);
    }

    @Override
    public Billed billed(Collection<UUID> unitIds, Collection<FeeItem> items, Period period) {
        var byKey = new HashMap<Key, List<Of>>();
        var metered = new HashMap<UUID, MeterUse>();
        var once = new HashSet<Once>();
        var cancelled = new HashMap<Record, Long>();
        for (var bill : bills(unitIds, items, period)) {
            var unit = Objects.requireNonNull(bill.debtor().unitId());
            var its = bill.charge().period();
            var key = new Key(unit, bill.charge().feeItem());
            if (bill.isVoided()) {
                whatIn(bill, unit, key).forEach(what -> cancelled.merge(what, 1L, Long::sum));
                continue;
            }
            bill.metered()
                    .forEach(use ->
                            metered.merge(
                                    use.meterId(), use, BinaryOperator.maxBy(MeterUse.LATER)));
            if (its != null) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Of(its, bill.charged()));
            } else {
                onceIn(bill, unit).forEach(once::add);
            }
        }
        return new Billed(byKey, metered, once, cancelled);
    }

    private static Stream<? extends Record> whatIn(Bill bill, UUID unit, Key key) {
        var its = bill.charge().period();
        return its == null ? onceIn(bill, unit) : Stream.of(new For(key, its));
    }

    private static Stream<Once> onceIn(Bill bill, UUID unit) {
        return bill.tariffs().map(tariff -> new Once(unit, tariff));
    }

    /**
     * Of what is measured all, since a meter may have been billed long ago, and of what is charged
     * once; of the rest few.
     */
    private List<Bill> bills(Collection<UUID> unitIds, Collection<FeeItem> items, Period period) {
        var near =
                Criteria.where("charge.period.from")
                        .gte(period.from().minusMonths(Period.LONGEST))
                        .lt(period.end());
        var found = new ArrayList<Bill>();
        items.stream()
                .collect(Collectors.partitioningBy(MongoBillDrafts::isEver))
                .forEach((isEver, some) -> {
                    if (!some.isEmpty()) {
                        found.addAll(bills(unitIds, some, isEver ? new Criteria() : near));
                    }
                });
        return found;
    }

    private static boolean isEver(FeeItem item) {
        return item.measuredBy() != null || item.isOnce();
    }

    private List<Bill> bills(Collection<UUID> unitIds, List<FeeItem> items, Criteria which) {
        var asked =
                Query.query(
                        new Criteria()
                                .andOperator(
                                        Criteria.where("debtor.unitId")
                                                .in(unitIds)
                                                .and("charge.feeItem")
                                                .in(items.stream().map(Enum::name).toList()),
                                        which));
        asked.fields().exclude("outbox", "debtor.household", "reach", "payments");
        return store.mongo().find(asked, Bill.class);
    }
}
