package linli.billing.payments.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linli.billing.payments.Payment;
import linli.billing.payments.PaymentSearch;
import linli.billing.payments.Payments;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoPaymentSearch implements PaymentSearch {

    private static final int READ_AT_ONCE = 500;

    private static final Criteria KEEPS = Criteria.where("keeps").is(true);

    private static final Listing<Payment> LIST =
            Listing.of(Payment.class, "payments")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "receivedAt", Direction.DESC)
                    .filtered("status")
                    .filtered("waits")
                    .filtered("keeps")
                    .keyed("payer.unitId")
                    .declared();

    private final DocumentStore store;

    MongoPaymentSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Payment.class, true, "receiptSlot");
        store.index(Payment.class, "keeps", "_id");
        store.index(Payment.class, "unsettledSince");
    }

    @Override
    public Page<Payment> all(Filter filter, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", filter.statuses())
                .is("waits", filter.waits())
                .is("keeps", filter.prepaid())
                .at(Place.COMMUNITIES, filter.communityId())
                .is("payer.unitId", filter.unitId())
                .between(filter.from(), filter.before())
                .besides(how(filter))
                .page(access, paging);
    }

    /** Of what its place and time leave: no index is worth it. */
    private static Criteria how(Filter filter) {
        var all = new Criteria();
        if (filter.method() != null) {
            all.and("method").is(filter.method());
        }
        if (filter.cashier() != null) {
            all.and("recordedBy").is(filter.cashier());
        }
        return all;
    }

    @Override
    public Money prepaid(@Nullable UUID unitId, Access access) {
        if (unitId != null) {
            return added(kept(unitId, access));
        }
        var scope = access.scope();
        var kept =
                new Money(
                        store.cells(Payments.KEPT, scope).stream()
                                .mapToLong(cell -> cell.sum("cents"))
                                .sum());
        // One's own are few, and in no cell of one's own.
        return scope.all() || scope.people().isEmpty() ? kept : kept.plus(added(own(scope)));
    }

    /** What is the caller's own and lies at none of the places the scope reaches besides. */
    private static Criteria own(Scope scope) {
        return new Criteria()
                .andOperator(
                        KEEPS,
                        LIST.reachedBy(
                                new Scope(false, Set.of(), Set.of(), Set.of(), scope.people())),
                        Criteria.where(LIST.fieldOf(Place.COMMUNITIES)).nin(scope.communities()),
                        Criteria.where(LIST.fieldOf(Place.BUILDINGS)).nin(scope.buildings()));
    }

    private Money added(Criteria which) {
        var sum =
                store.mongo()
                        .aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(which),
                                        Aggregation.group().sum("prepaid.cents").as("cents")),
                                Payment.class,
                                Sum.class)
                        .getUniqueMappedResult();
        return sum == null ? Money.ZERO : new Money(sum.cents());
    }

    /** What is kept of what the caller may see, from the list's own indexes. */
    static Criteria kept(@Nullable UUID unitId, Access access) {
        var kept = new ArrayList<Criteria>();
        kept.add(LIST.reachedBy(access.scope()));
        kept.add(KEEPS);
        if (unitId != null) {
            kept.add(Criteria.where("payer.unitId").is(unitId));
        }
        return new Criteria().andOperator(kept);
    }

    @Override
    public List<Payment> ofUnit(UUID unitId, Access access) {
        return inOrder(DocumentStore.scoped(access, Criteria.where("payer.unitId").is(unitId)));
    }

    @Override
    public List<Payment> ofUnit(UUID unitId) {
        return inOrder(Query.query(Criteria.where("payer.unitId").is(unitId)));
    }

    private List<Payment> inOrder(Query ofUnit) {
        return store.mongo()
                .find(
                        ofUnit.with(Sort.by("receivedAt", "_id")).limit(MOST_OF_A_UNIT + 1),
                        Payment.class);
    }

    @Override
    public long receivedBefore(UUID communityId, Instant end) {
        return store.mongo()
                .count(
                        Query.query(
                                Criteria.where(LIST.fieldOf(Place.COMMUNITIES))
                                        .is(communityId)
                                        .and("receivedAt")
                                        .lt(end)),
                        Payment.class);
    }

    @Override
    public Set<UUID> unitsWithPrepaid(Collection<UUID> unitIds) {
        return Set.copyOf(
                store.mongo()
                        .findDistinct(
                                Query.query(
                                        new Criteria()
                                                .andOperator(
                                                        Criteria.where("payer.unitId").in(unitIds),
                                                        KEEPS)),
                                "payer.unitId",
                                Payment.class,
                                UUID.class));
    }

    @Override
    public List<UUID> withPrepaid(UUID unitId) {
        return store.ids(
                Payment.class,
                Query.query(
                                new Criteria()
                                        .andOperator(
                                                Criteria.where("payer.unitId").is(unitId), KEEPS))
                        .with(Sort.by("receivedAt", "_id")));
    }

    @Override
    public List<UUID> unsettled(Instant before, int most) {
        return store.ids(
                Payment.class,
                Query.query(Criteria.where("unsettledSince").lt(before))
                        .with(Sort.by("unsettledSince"))
                        .limit(most));
    }

    @Override
    public void eachPrepaidUnit(Consumer<Set<UUID>> some) {
        store.walk(
                Payment.class,
                KEEPS,
                READ_AT_ONCE,
                payments ->
                        some.accept(
                                payments.stream()
                                        .map(payment -> payment.payer().unitId())
                                        .collect(Collectors.toSet())));
    }

    record Sum(long cents) {}
}
