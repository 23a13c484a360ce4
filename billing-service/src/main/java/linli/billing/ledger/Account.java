package linli.billing.ledger;

import linli.billing.bills.Bill.Method;
import linli.billing.ledger.Entry.Side;
import org.jspecify.annotations.Nullable;

/** The accounts (会计科目) of the books, in the order of the national chart of accounts. */
public enum Account {
    /** 1001 库存现金 */
    CASH,
    /** 1002 银行存款: transfers and cards. */
    BANK,
    /** 1012 其他货币资金: WeChat and Alipay. */
    WALLET,
    /** 1122 应收账款 */
    RECEIVABLE,
    /** 2203 预收账款 */
    PREPAID,
    /** 6001 主营业务收入 */
    INCOME;

    /**
     * @param method how money came or went; of entries without money nobody asks
     */
    static Account of(Side side, @Nullable Method method) {
        return switch (side) {
            case RECEIVABLE -> RECEIVABLE;
            case INCOME -> INCOME;
            case PREPAID -> PREPAID;
            case MONEY ->
                    switch (method) {
                        case WECHAT, ALIPAY -> WALLET;
                        case TRANSFER, CARD -> BANK;
                        case CASH -> CASH;
                        case null -> throw new IllegalArgumentException("Money without a way");
                    };
        };
    }
}
