package linli.chassis.estate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.Envelope;
import linli.contracts.billing.BillEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What is owed for units, from what billing-service told of its bills. */
public final class Arrears {

    /**
     * A bill of a unit.
     *
     * @param owedCents zero once it is paid or voided
     */
    @Document("known_bills")
    record KnownBill(@Id UUID id, UUID communityId, UUID unitId, LocalDate dueOn, long owedCents) {

        KnownBill owing(long cents) {
            return new KnownBill(id, communityId, unitId, dueOn, cents);
        }
    }

    private static final class Bills extends Replica<KnownBill> {
        Bills(DocumentStore store) {
            super(KnownBill.class, store);
        }
    }

    private final DocumentStore store;
    private final Bills bills;

    Arrears(DocumentStore store) {
        this.store = store;
        this.bills = new Bills(store);
        store.index(KnownBill.class, "unitId", "owedCents");
    }

    /**
     * Since when the oldest of what is owed for each of these units is due; those for which nothing
     * is owed are left out.
     */
    public Map<UUID, LocalDate> of(Collection<UUID> units) {
        var oldest = new HashMap<UUID, LocalDate>();
        store.mongo()
                .find(
                        Query.query(Criteria.where("unitId").in(units).and("owedCents").gt(0)),
                        KnownBill.class)
                .forEach(bill ->
                        oldest.merge(
                                bill.unitId(),
                                bill.dueOn(),
                                (one, other) -> one.isBefore(other) ? one : other));
        return oldest;
    }

    /** The events of one bill are heard in their order; one that is heard again changes nothing. */
    void keep(Envelope envelope) {
        if (!(envelope.data() instanceof BillEvent event)) {
            return;
        }
        switch (event) {
            case BillEvent.Issued issued -> {
                var unitId = issued.unitId();
                if (unitId != null) {
                    keep(
                            new KnownBill(
                                    issued.billId(),
                                    issued.communityId(),
                                    unitId,
                                    issued.dueOn(),
                                    issued.total().cents()),
                            envelope.sequence());
                }
            }
            case BillEvent.PaymentRecorded paid ->
                    owes(paid.billId(), paid.outstanding().cents(), envelope.sequence());
            case BillEvent.PaymentReversed again ->
                    owes(again.billId(), again.outstanding().cents(), envelope.sequence());
            case BillEvent.Voided voided -> owes(voided.billId(), 0, envelope.sequence());
            case BillEvent.VoidProposed _, BillEvent.VoidRefused _ -> {
                // It is owed until it is decided.
            }
        }
    }

    private void owes(UUID billId, long cents, long sequence) {
        bills.find(billId).ifPresent(bill -> keep(bill.owing(cents), sequence));
    }

    private void keep(KnownBill bill, long sequence) {
        bills.keep(bill.id(), sequence, bill, Reach.of(bill.communityId(), null, bill.unitId()));
    }
}
