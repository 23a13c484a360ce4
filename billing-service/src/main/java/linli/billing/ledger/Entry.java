package linli.billing.ledger;

import java.time.Instant;
import java.util.UUID;
import linli.billing.bills.Bill.Method;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry: an amount that goes from one side to another, so that both sides always agree.
 *
 * @param at when it is entered, which its day and month follow
 * @param reference what people call it by: a bill's number or a receipt's; null while that is drawn
 * @param method how money came or went; null where none did
 * @param decidedAt when it was decided, where it is entered later than that; else null
 */
public record Entry(
        Instant at,
        Kind kind,
        Side debit,
        Side credit,
        Money amount,
        @Nullable UUID billId,
        @Nullable UUID paymentId,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable Method method,
        @Nullable Instant decidedAt) {

    /** What an amount is on. */
    public enum Side {
        /** 应收: what the unit owes. */
        RECEIVABLE,
        /** 收入 */
        INCOME,
        /** 现金、银行 */
        MONEY,
        /** 预收: what was paid and no bill has taken. */
        PREPAID
    }

    /** What happened, in the order in which it is told of one instant. */
    public enum Kind {
        BILL(Side.RECEIVABLE, Side.INCOME),
        /** 冲销: a bill was cancelled, or part of it put right, by a credit note. */
        CREDIT_NOTE(Side.INCOME, Side.RECEIVABLE),
        PAYMENT(Side.MONEY, Side.PREPAID),
        /** A bill took a share of a payment. */
        SETTLEMENT(Side.PREPAID, Side.RECEIVABLE),
        /** A bill gave back the share of a payment that was reversed. */
        SETTLEMENT_REVERSAL(Side.RECEIVABLE, Side.PREPAID),
        PAYMENT_REVERSAL(Side.PREPAID, Side.MONEY),
        REFUND(Side.PREPAID, Side.MONEY);

        private final Side debit;
        private final Side credit;

        Kind(Side debit, Side credit) {
            this.debit = debit;
            this.credit = credit;
        }
    }

    Entry(
            Instant at,
            Kind kind,
            Money amount,
            @Nullable UUID billId,
            @Nullable UUID paymentId,
            @Nullable String reference,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable Method method,
            @Nullable Instant decidedAt) {
        this(
                at,
                kind,
                kind.debit,
                kind.credit,
                amount,
                billId,
                paymentId,
                reference,
                title,
                titleEn,
                method,
                decidedAt);
    }

    public Account debited() {
        return Account.of(debit, method);
    }

    public Account credited() {
        return Account.of(credit, method);
    }

    /** What it adds to a side that stands in debit, such as what is owed. */
    Money debits(Side side) {
        if (debit == side) {
            return amount;
        }
        return credit == side ? Money.ZERO.minus(amount) : Money.ZERO;
    }
}
