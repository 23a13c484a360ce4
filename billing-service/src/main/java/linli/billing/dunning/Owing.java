package linli.billing.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one debtor owes for one unit and may be reminded of: without what is disputed.
 *
 * @param dueOn when the oldest of it was due
 */
record Owing(Debtor debtor, UUID unitId, Money amount, int bills, LocalDate dueOn) {

    /** So many days after the oldest is due a stage begins. */
    private static final int[] STAGES = {-3, 1, 15, 30, 90};

    /** What one debtor owes of a unit's open bills; empty when there is nothing to remind of. */
    static Optional<Owing> of(UUID unitId, @Nullable UUID ownerId, List<Bill> open) {
        var theirs = billsOf(ownerId, open);
        return theirs.stream()
                .findFirst()
                .map(oldest ->
                        new Owing(
                                oldest.debtor(),
                                unitId,
                                theirs.stream()
                                        .map(Bill::outstanding)
                                        .reduce(Money.ZERO, Money::plus),
                                theirs.size(),
                                oldest.dueOn()));
    }

    /** Of a unit's open bills what one debtor may be reminded of, the oldest first. */
    static List<Bill> billsOf(@Nullable UUID ownerId, List<Bill> open) {
        return open.stream()
                .filter(bill -> Objects.equals(bill.debtor().ownerId(), ownerId))
                .filter(bill -> !bill.isDisputed())
                .sorted(Comparator.comparing(Bill::dueOn))
                .toList();
    }

    /** The stage that it has reached on a day; −1 before there is anything to say. */
    int stageOn(LocalDate day) {
        var late = ChronoUnit.DAYS.between(dueOn, day);
        var stage = -1;
        for (var at : STAGES) {
            if (late >= at) {
                stage++;
            }
        }
        return stage;
    }
}
