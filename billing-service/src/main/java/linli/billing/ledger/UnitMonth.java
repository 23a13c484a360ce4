package linli.billing.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the account of a unit did in a month.
 *
 * @param begin of the month
 * @param entries of the month, the oldest first
 * @param accounts those that ever moved
 */
public record UnitMonth(
        UUID unitId,
        String unitLabel,
        Instant begin,
        List<Entry> entries,
        List<AccountTotal> accounts) {

    /** How many were decided before the month began. */
    long late() {
        return entries.stream().filter(this::isLate).count();
    }

    /** Whether an entry belongs to a month that was over by then. */
    public boolean isLate(Entry entry) {
        var decided = entry.decidedAt();
        return decided != null && decided.isBefore(begin);
    }
}
