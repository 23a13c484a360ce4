package linli.billing.bills;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.Bill.LineCredit;
import linli.billing.bills.Bill.Payment;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import linli.contracts.workorder.WorkOrderEvent.Completed;
import org.springframework.stereotype.Service;

/** Issues bills, cancels them and settles them by payments. */
@Service
public class BillService {

    private static final int DUE_AFTER_DAYS = 15;

    private final Bills bills;
    private final BillSearch search;
    private final Numbers numbers;
    private final Estate estate;
    private final Calendars calendars;
    private final Clock clock;

    BillService(
            Bills bills,
            BillSearch search,
            Numbers numbers,
            Estate estate,
            Calendars calendars,
            Clock clock) {
        this.search = search;
        this.calendars = calendars;
        this.estate = estate;
        this.bills = bills;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Charges the materials and work of a finished repair; free ones make no bill. */
    public void charge(Completed completed) {
        var id = Bill.idOf(completed.order().workOrderId(), completed.round());
        var lines = lines(completed);
        var order = completed.order();
        // What belongs to everybody is nobody's bill; rework is not charged again.
        if (lines.isEmpty() || order.unitId() == null || completed.round() > 1) {
            return;
        }
        var now = clock.instant();
        var today = calendars.dayOf(now, order.communityId());
        var debtor =
                new Debtor(
                        order.communityId(),
                        order.buildingId(),
                        order.unitId(),
                        order.unitLabel(),
                        order.ownerId());
        var people = estate.peopleOf(Set.of(order.unitId()));
        bills.createOnce(
                Bill.issue(
                        id,
                        numbers.next("ZD", now),
                        debtor.among(Estate.householdsOf(people, today)),
                        new Charge(
                                "REPAIR_MATERIALS",
                                order.title(),
                                order.titleEn(),
                                lines,
                                order.workOrderId(),
                                null),
                        today.plusDays(DUE_AFTER_DAYS),
                        Stamp.bySystem(now)));
    }

    /** A bill to be issued; its id says what for. */
    public record Due(UUID id, Debtor debtor, Charge charge, LocalDate dueOn) {}

    /** Issues what a bill run found, many at once; the first one stands, however often it comes. */
    public void chargeAll(List<Due> some) {
        var there = bills.known(some.stream().map(Due::id).toList());
        // Numbers are not spent on what is there.
        var missing = some.stream().filter(due -> !there.contains(due.id())).toList();
        if (missing.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var given = numbers.next("ZD", now, missing.size()).iterator();
        bills.createAllOnce(
                missing.stream()
                        .map(due ->
                                Bill.issue(
                                        due.id(),
                                        given.next(),
                                        due.debtor(),
                                        due.charge(),
                                        due.dueOn(),
                                        Stamp.bySystem(now)))
                        .toList());
    }

    /**
     * Issues a bill that follows from something; the first one stands, however often it comes.
     *
     * @return whether it is new
     */
    public boolean charge(UUID id, Debtor debtor, Charge charge, LocalDate dueOn) {
        if (bills.find(id).isPresent()) {
            return false; // Numbers are not spent on what is there.
        }
        var now = clock.instant();
        return bills.createOnce(
                Bill.issue(
                        id, numbers.next("ZD", now), debtor, charge, dueOn, Stamp.bySystem(now)));
    }

    public Bill proposeVoid(UUID id, String reason, Access access) {
        return bills.move(
                id,
                access,
                bill -> {
                    requireNoLateFees(bill);
                    bill.proposeVoid(access.staff(), reason, access.stamp());
                });
    }

    public Bill approveVoid(UUID id, Access access) {
        return bills.move(
                id,
                access,
                bill -> {
                    requireNoLateFees(bill);
                    var proposal = bill.voidProposal();
                    var proposer = proposal == null ? null : proposal.by();
                    bill.approveVoid(access.account().meeting(proposer), access.stamp());
                });
    }

    public Bill proposeCredit(UUID id, String reason, List<LineCredit> lines, Access access) {
        return bills.move(
                id,
                access,
                bill -> {
                    requireNoLateFees(bill);
                    bill.proposeCredit(access.staff(), reason, lines, access.stamp());
                });
    }

    public Bill approveCredit(UUID id, Access access) {
        return bills.move(
                id,
                access,
                bill -> {
                    requireNoLateFees(bill);
                    var proposal = bill.creditProposed();
                    var proposer = proposal == null ? null : proposal.by();
                    bill.approveCredit(access.account().meeting(proposer), access.stamp());
                });
    }

    public Bill refuseCredit(UUID id, String reason, Access access) {
        return bills.move(id, access, bill -> bill.refuseCredit(reason, access.stamp()));
    }

    /** What was charged because it was paid late is put right first. */
    private void requireNoLateFees(Bill bill) {
        if (search.hasLateFees(bill)) {
            throw new Refusal.Conflict("bill.has-late-fees", "Its late fees are cancelled first");
        }
    }

    public Bill refuseVoid(UUID id, String reason, Access access) {
        return bills.move(id, access, bill -> bill.refuseVoid(reason, access.stamp()));
    }

    /**
     * Settles a bill by a share of a payment, once, however often it is asked.
     *
     * @return how much of it the bill took: never more than is owed on it
     */
    public Money settle(UUID id, Payment share, Stamp stamp) {
        return bills.move(id, bill -> bill.settle(share, stamp)).takenOf(share.id());
    }

    /** Takes a payment's share back, once, however often it is asked. */
    public void unsettle(UUID id, UUID shareId, Stamp stamp) {
        bills.move(id, bill -> bill.unsettle(shareId, stamp));
    }

    private static List<Line> lines(Completed completed) {
        var lines = new ArrayList<Line>();
        for (var material : completed.materials()) {
            if (material.amount().isPositive()) {
                lines.add(
                        new Line(
                                material.name(),
                                material.nameEn(),
                                material.quantity(),
                                material.unitPrice(),
                                material.amount(),
                                null));
            }
        }
        if (completed.labour().isPositive()) {
            lines.add(
                    new Line(
                            "人工",
                            "Labour",
                            BigDecimal.ONE,
                            completed.labour(),
                            completed.labour(),
                            null));
        }
        return lines;
    }
}
