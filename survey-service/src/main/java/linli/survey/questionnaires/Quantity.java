package linli.survey.questionnaires;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be given to a question that asks how much or how many. Both ends are said, so that a
 * slip of the finger is seen at once and the classes of the figures say nothing of who is first or
 * last.
 *
 * @param least the least that may be given
 * @param most the most; more than the least
 * @param decimals at most that many digits behind the point
 * @param unit in which it is given, such as 户 or 元; null for a mere number
 * @param unitEn the same for who reads the pages in English
 */
public record Quantity(
        BigDecimal least,
        BigDecimal most,
        int decimals,
        @Nullable String unit,
        @Nullable String unitEn) {

    private static final int MOST_CLASSES = 10;
    private static final int MOST_DECIMALS = 4;

    boolean isAskable() {
        return decimals >= 0
                && decimals <= MOST_DECIMALS
                && least.compareTo(most) < 0
                && isWhole(least)
                && isWhole(most);
    }

    boolean takes(BigDecimal amount) {
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0 && isWhole(amount);
    }

    /** Whether it is a number of the smallest steps. */
    private boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= decimals;
    }

    /** How wide a class is: at most ten of them hold everything that may be given. */
    private BigDecimal width() {
        return steps(most)
                .add(BigDecimal.ONE)
                .divide(BigDecimal.valueOf(MOST_CLASSES), 0, RoundingMode.CEILING)
                .scaleByPowerOfTen(-decimals);
    }

    private BigDecimal steps(BigDecimal amount) {
        return amount.subtract(least).scaleByPowerOfTen(decimals);
    }

    int classOf(BigDecimal amount) {
        return amount.subtract(least).divideToIntegralValue(width()).intValue();
    }

    /** What each class holds, from the least on: {@code 0–9}, or one number. */
    List<String> classes() {
        var step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
        var classes = new ArrayList<String>();
        for (var from = least; from.compareTo(most) <= 0; from = from.add(width())) {
            var to = from.add(width()).subtract(step).min(most);
            classes.add(from.compareTo(to) == 0 ? said(from) : said(from) + "–" + said(to));
        }
        return classes;
    }

    private String said(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
}
