package linli.billing.closings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import linli.billing.ledger.Account;
import linli.billing.ledger.AccountTotal;
import linli.billing.ledger.Entry;
import linli.billing.ledger.MonthTotals;
import linli.billing.ledger.UnitMonth;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the books. An entry is two of them, under one number: what it debits and what it
 * credits.
 *
 * @param number counts entries from one; of the last line, how many there are
 * @param decidedAt when it was decided, where that was in a month that was over by then
 * @param opening of an account, in debit; absent for lines of entries
 * @param closing of an account, in debit; absent for lines of entries
 */
record BooksLine(
        Kind kind,
        @Nullable Long number,
        @Nullable LocalDate day,
        @Nullable Instant decidedAt,
        @Nullable String unit,
        Entry.@Nullable Kind what,
        @Nullable String reference,
        @Nullable String title,
        @Nullable Account account,
        @Nullable Money opening,
        @Nullable Money debit,
        @Nullable Money credit,
        @Nullable Money closing) {

    /** What a line says. */
    enum Kind {
        /** A side of an entry. */
        ENTRY,
        /** What an account of a unit did. */
        UNIT_TOTAL,
        /** What an account of all units did. */
        ACCOUNT_TOTAL,
        /** All accounts together: nothing is left over, and as much is debited as credited. */
        CONTROL
    }

    /** Both sides of an entry. */
    static List<BooksLine> of(Entry entry, UnitMonth unit, long number, LocalDate day) {
        return List.of(
                side(entry, unit, number, day, entry.debited(), entry.amount(), null),
                side(entry, unit, number, day, entry.credited(), null, entry.amount()));
    }

    private static BooksLine side(
            Entry entry,
            UnitMonth unit,
            long number,
            LocalDate day,
            Account account,
            @Nullable Money debit,
            @Nullable Money credit) {
        return new BooksLine(
                Kind.ENTRY,
                number,
                day,
                unit.isLate(entry) ? entry.decidedAt() : null,
                unit.unitLabel(),
                entry.kind(),
                entry.reference(),
                entry.title(),
                account,
                null,
                debit,
                credit,
                null);
    }

    /**
     * @param unit null for all of them
     */
    static BooksLine of(Kind kind, @Nullable String unit, AccountTotal total) {
        return new BooksLine(
                kind,
                null,
                null,
                null,
                unit,
                null,
                null,
                null,
                total.account(),
                total.opening(),
                total.debits(),
                total.credits(),
                total.closing());
    }

    static BooksLine control(MonthTotals totals) {
        return new BooksLine(
                Kind.CONTROL,
                totals.entries(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sum(totals, AccountTotal::opening),
                sum(totals, AccountTotal::debits),
                sum(totals, AccountTotal::credits),
                sum(totals, AccountTotal::closing));
    }

    private static Money sum(MonthTotals totals, Function<AccountTotal, Money> of) {
        return totals.accounts().stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
