package linli.billing.bills.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.billing.bills.Bill;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillStatus;
import linli.billing.bills.Bills;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.aggregates.Tally;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoBillSearch implements BillSearch {

    private static final int READ_AT_ONCE = 500;

    private static final Listing<Bill> LIST =
            Listing.of(Bill.class, "bills")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "issuedAt", Direction.DESC)
                    .filtered("status")
                    .keyed("debtor.unitId")
                    .keyed("debtor.ownerId")
                    .keyedWhere("charge.workOrderId")
                    .declared();

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoBillSearch(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        store.declare(LIST);
        store.index(Bill.class, "debtor.unitId", "status", "dueOn");
        store.unique(Bill.class, false, "number");
        store.index(Bill.class, "debtor.communityId", "lateFrom", "_id");
    }

    @Override
    public Page<Bill> all(Filter filter, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", filter.statuses())
                .at(Place.COMMUNITIES, filter.part().communityId())
                .at(Place.BUILDINGS, filter.buildingId())
                .is("debtor.unitId", filter.unitId())
                .is("debtor.ownerId", filter.ownerId())
                .is("charge.workOrderId", filter.workOrderId())
                .between(filter.part().issuedFrom(), filter.part().issuedBefore())
                .besides(kindAndDue(filter.part()))
                .page(access, paging);
    }

    /** Of what its place, state and time leave: no index is worth it. */
    private static Criteria kindAndDue(Part part) {
        var all = new Criteria();
        if (part.feeItem() != null) {
            all.and("charge.feeItem").is(part.feeItem());
        }
        if (part.dueFrom() != null || part.dueBefore() != null) {
            within(all.and("dueOn"), part.dueFrom(), part.dueBefore());
        }
        return all;
    }

    private static void within(Criteria field, @Nullable Object from, @Nullable Object before) {
        if (from != null) {
            field.gte(from);
        }
        if (before != null) {
            field.lt(before);
        }
    }

    @Override
    public Totals totals(Filter filter, Access access) {
        var sum =
                mongo.aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(reached(filter, access)),
                                        Aggregation.group()
                                                .count()
                                                .as("bills")
                                                .sum("total.cents")
                                                .as("total")
                                                .sum("credited.cents")
                                                .as("credited")
                                                .sum("outstanding.cents")
                                                .as("open")),
                                Bill.class,
                                Added.class)
                        .getUniqueMappedResult();
        return sum == null
                ? new Totals(0, Money.ZERO, Money.ZERO)
                : new Totals(
                        sum.bills(),
                        new Money(sum.total() - sum.credited()),
                        new Money(sum.open()));
    }

    record Added(long bills, long total, long credited, long open) {}

    @Override
    public List<Bill> open(UUID unitId) {
        return mongo.find(
                Query.query(
                                Criteria.where("debtor.unitId")
                                        .is(unitId)
                                        .and("status")
                                        .in(BillStatus.OWED))
                        .with(Sort.by("dueOn", "issuedAt", "_id")),
                Bill.class);
    }

    @Override
    public Set<UUID> owing(Collection<UUID> unitIds) {
        return Set.copyOf(
                mongo.findDistinct(
                        Query.query(
                                Criteria.where("debtor.unitId")
                                        .in(unitIds)
                                        .and("status")
                                        .in(BillStatus.OWED)),
                        "debtor.unitId",
                        Bill.class,
                        UUID.class));
    }

    @Override
    public List<Bill> ofUnit(UUID unitId, Access access) {
        return inOrder(DocumentStore.scoped(access, Criteria.where("debtor.unitId").is(unitId)));
    }

    @Override
    public List<Bill> ofUnit(UUID unitId) {
        return inOrder(Query.query(Criteria.where("debtor.unitId").is(unitId)));
    }

    private List<Bill> inOrder(Query ofUnit) {
        return mongo.find(
                ofUnit.with(Sort.by("issuedAt", "_id")).limit(MOST_OF_A_UNIT + 1), Bill.class);
    }

    @Override
    public void eachLate(UUID communityId, LocalDate before, Consumer<List<Bill>> some) {
        // Day by day, each in the order of its index: a community has few days on which it is due.
        for (var day = firstLate(communityId, LocalDate.EPOCH, before);
                day.isPresent();
                day = firstLate(communityId, day.get().plusDays(1), before)) {
            store.walk(Bill.class, late(communityId).is(day.get()), READ_AT_ONCE, some);
        }
    }

    private Optional<LocalDate> firstLate(UUID communityId, LocalDate from, LocalDate before) {
        var next = Query.query(late(communityId).gte(from).lt(before)).with(Sort.by("lateFrom"));
        return Optional.ofNullable(mongo.findOne(next, Bill.class)).map(Bill::dueOn);
    }

    private static Criteria late(UUID communityId) {
        return Criteria.where("debtor.communityId").is(communityId).and("lateFrom");
    }

    @Override
    public long issuedBefore(UUID communityId, Instant end) {
        return mongo.count(
                Query.query(
                        Criteria.where(LIST.fieldOf(Place.COMMUNITIES))
                                .is(communityId)
                                .and("issuedAt")
                                .lt(end)),
                Bill.class);
    }

    @Override
    public boolean hasLateFees(Bill bill) {
        // With the unit's: its index finds them.
        return mongo.exists(
                Query.query(
                        Criteria.where("debtor.unitId")
                                .is(bill.debtor().unitId())
                                .and("charge.late.billId")
                                .is(bill.id())
                                .and("status")
                                .ne(BillStatus.VOIDED)),
                Bill.class);
    }

    @Override
    public Owed owed(Filter filter, LocalDate today, Access access) {
        if (filter.unitId() != null || filter.ownerId() != null || filter.workOrderId() != null) {
            return added(reached(unpaid(filter), access), today);
        }
        var here = new ArrayList<Criteria>();
        if (filter.buildingId() != null) {
            here.add(Tally.key(Tally.BUILDING).is(filter.buildingId().toString()));
        }
        var scope = access.scope();
        var owed = new Owed(0, Money.ZERO, 0);
        for (var cell : store.cells(Bills.OWED, scope, here.toArray(Criteria[]::new))) {
            var isOverdue = LocalDate.parse(cell.of("due")).isBefore(today);
            owed =
                    owed.plus(
                            new Owed(
                                    cell.count(),
                                    new Money(cell.sum("cents")),
                                    isOverdue ? cell.count() : 0));
        }
        // One's own are few, and in no cell of one's own.
        return scope.all() || scope.people().isEmpty()
                ? owed
                : owed.plus(added(own(unpaid(filter), scope), today));
    }

    private static Filter unpaid(Filter filter) {
        return new Filter(
                BillStatus.OWED,
                filter.buildingId(),
                filter.unitId(),
                filter.ownerId(),
                filter.workOrderId());
    }

    /** What is the caller's own and lies at none of the places the scope reaches besides. */
    private static Criteria own(Filter filter, Scope scope) {
        return new Criteria()
                .andOperator(
                        reached(
                                filter,
                                new Scope(false, Set.of(), Set.of(), Set.of(), scope.people())),
                        Criteria.where(LIST.fieldOf(Place.COMMUNITIES)).nin(scope.communities()),
                        Criteria.where(LIST.fieldOf(Place.BUILDINGS)).nin(scope.buildings()));
    }

    private Owed added(Criteria which, LocalDate today) {
        var sum =
                mongo.aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(which),
                                        Aggregation.group()
                                                .count()
                                                .as("bills")
                                                .sum("outstanding.cents")
                                                .as("cents")),
                                Bill.class,
                                Sum.class)
                        .getUniqueMappedResult();
        if (sum == null) {
            return new Owed(0, Money.ZERO, 0);
        }
        var overdue = new Criteria().andOperator(which, Criteria.where("dueOn").lt(today));
        return new Owed(
                sum.bills(), new Money(sum.cents()), mongo.count(Query.query(overdue), Bill.class));
    }

    /** What a filter finds of what the caller may see, from the list's own indexes. */
    static Criteria reached(Filter filter, Access access) {
        return reached(filter, access.scope());
    }

    private static Criteria reached(Filter filter, Scope scope) {
        var parts = new ArrayList<Criteria>();
        parts.add(LIST.reachedBy(scope));
        if (!filter.statuses().isEmpty()) {
            parts.add(Criteria.where("status").in(filter.statuses()));
        }
        var part = filter.part();
        is(parts, LIST.fieldOf(Place.COMMUNITIES), part.communityId());
        is(parts, LIST.fieldOf(Place.BUILDINGS), filter.buildingId());
        if (part.issuedFrom() != null || part.issuedBefore() != null) {
            var issued = Criteria.where("issuedAt");
            within(issued, part.issuedFrom(), part.issuedBefore());
            parts.add(issued);
        }
        parts.add(kindAndDue(part));
        is(parts, "debtor.unitId", filter.unitId());
        is(parts, "debtor.ownerId", filter.ownerId());
        is(parts, "charge.workOrderId", filter.workOrderId());
        return new Criteria().andOperator(parts);
    }

    private static void is(List<Criteria> parts, String field, @Nullable UUID value) {
        if (value != null) {
            parts.add(Criteria.where(field).is(value));
        }
    }

    record Sum(long bills, long cents) {}
}
