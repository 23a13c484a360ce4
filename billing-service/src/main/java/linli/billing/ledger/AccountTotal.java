package linli.billing.ledger;

import linli.contracts.Money;

/**
 * What an account did in a time, in debit: what stands in credit is negative. It proves itself:
 * opening and movement are the closing, or it is not there.
 *
 * @param opening how it stood when the time began
 * @param debits what was debited in it
 * @param credits what was credited in it
 * @param closing how it stood when the time was over: all of its entries added up
 */
public record AccountTotal(
        Account account, Money opening, Money debits, Money credits, Money closing) {

    public AccountTotal {
        if (!opening.plus(debits).minus(credits).equals(closing)) {
            throw new IllegalArgumentException(
                    "%s: %s + %s - %s is not %s"
                            .formatted(account, opening, debits, credits, closing));
        }
    }

    static AccountTotal debited(Account account, Money amount, boolean isBefore) {
        return isBefore
                ? new AccountTotal(account, amount, Money.ZERO, Money.ZERO, amount)
                : new AccountTotal(account, Money.ZERO, amount, Money.ZERO, amount);
    }

    static AccountTotal credited(Account account, Money amount, boolean isBefore) {
        var less = Money.ZERO.minus(amount);
        return isBefore
                ? new AccountTotal(account, less, Money.ZERO, Money.ZERO, less)
                : new AccountTotal(account, Money.ZERO, Money.ZERO, amount, less);
    }

    AccountTotal plus(AccountTotal other) {
        return new AccountTotal(
                account,
                opening.plus(other.opening),
                debits.plus(other.debits),
                credits.plus(other.credits),
                closing.plus(other.closing));
    }
}
