package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import linli.contracts.Money;

/** To what a bill's amount is rounded, half up. */
public enum Rounding {
    /** 分 */
    CENT(2),
    /** 角 */
    JIAO(1),
    /** 元 */
    YUAN(0);

    private final int decimals;

    Rounding(int decimals) {
        this.decimals = decimals;
    }

    public Money round(BigDecimal yuan) {
        return new Money(
                yuan.setScale(decimals, RoundingMode.HALF_UP).movePointRight(2).longValueExact());
    }
}
