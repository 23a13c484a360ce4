package linli.billing.ledger;

import java.util.EnumMap;
import java.util.List;
import linli.contracts.Money;

/**
 * What the books of a community say of a month.
 *
 * @param units those whose account ever moved
 * @param entries of the month
 * @param late entries of the month that were decided before it: they came when theirs was over
 * @param accounts those that ever moved, in their order
 */
public record MonthTotals(long units, long entries, long late, List<AccountTotal> accounts) {

    public static final MonthTotals NOTHING = new MonthTotals(0, 0, 0, List.of());

    /** What the entries amount to: as much was debited as was credited. */
    public Money turnover() {
        return accounts.stream().map(AccountTotal::debits).reduce(Money.ZERO, Money::plus);
    }

    /** How an account stood when the month was over, in debit. */
    public Money closing(Account account) {
        return accounts.stream()
                .filter(total -> total.account() == account)
                .map(AccountTotal::closing)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** Whether the next month begins as this one ended. */
    public boolean isFollowedBy(MonthTotals next) {
        for (var account : Account.values()) {
            if (!closing(account).equals(next.opening(account))) {
                return false;
            }
        }
        return true;
    }

    private Money opening(Account account) {
        return accounts.stream()
                .filter(total -> total.account() == account)
                .map(AccountTotal::opening)
                .findFirst()
                .orElse(Money.ZERO);
    }

    MonthTotals plus(UnitMonth unit) {
        var sum = new EnumMap<Account, AccountTotal>(Account.class);
        accounts.forEach(total -> sum.put(total.account(), total));
        unit.accounts().forEach(total -> sum.merge(total.account(), total, AccountTotal::plus));
        return new MonthTotals(
                units + 1,
                entries + unit.entries().size(),
                late + unit.late(),
                List.copyOf(sum.values()));
    }
}
