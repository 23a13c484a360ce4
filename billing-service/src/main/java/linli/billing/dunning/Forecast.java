package linli.billing.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import linli.billing.bills.Bills;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of a community's open bills may come in within the next thirty days, by how its people have
 * paid: of the six newest months whose bills are all older than ninety days it is known what came
 * in within thirty, sixty and ninety days of the issue. Of what a month left open for so long, as
 * much is expected to follow as followed then of what was open as long.
 *
 * <p>Of bills older than three months nothing is expected, though some of them are paid: their
 * payments follow no habit. What is billed next month is not in it.
 */
public final class Forecast {

    /** In months: as far as the oldest of the six may lie. */
    public static final int LOOKS_BACK = 10;

    private static final int MONTHS_LEARNT_FROM = 6;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private final UUID community;
    private final LocalDate today;
    private final TreeMap<YearMonth, Month> months = new TreeMap<>();

    public Forecast(UUID community, LocalDate today) {
        this.community = community;
        this.today = today;
    }

    /**
     * In cents.
     *
     * @param within what came in so soon, as {@link Bills#WITHIN_DAYS} has it
     */
    private record Month(long billed, long open, List<Long> within) {

        Month plus(Month other) {
            var all = new ArrayList<Long>();
            for (var i = 0; i < within.size(); i++) {
                all.add(within.get(i) + other.within.get(i));
            }
            return new Month(billed + other.billed, open + other.open, all);
        }
    }

    /** What was billed in a month, all amounts in cents; parts of it add up. */
    public void add(YearMonth month, long billed, long open, List<Long> within) {
        months.merge(month, new Month(billed, open, within), Month::plus);
    }

    /** Of each month in which anything is open and expected, the newest first. */
    public List<Expected> expected() {
        var learnt =
                months.descendingMap().entrySet().stream()
                        .filter(one -> isOld(one.getKey()))
                        .limit(MONTHS_LEARNT_FROM)
                        .map(Map.Entry::getValue)
                        .reduce(Month::plus)
                        .orElse(null);
        var expected = new ArrayList<Expected>();
        months.descendingMap()
                .forEach((month, now) -> {
                    var age = (int) ChronoUnit.MONTHS.between(month, YearMonth.from(today));
                    if (now.open() > 0 && age < Bills.WITHIN_DAYS.size()) {
                        expected.add(expected(month, now, learnt, age));
                    }
                });
        return expected;
    }

    private boolean isOld(YearMonth month) {
        return month.atEndOfMonth().plusDays(Bills.WITHIN_DAYS.getLast()).isBefore(today);
    }

    private Expected expected(YearMonth month, Month now, @Nullable Month learnt, int age) {
        var open = new Money(now.open());
        var before = learnt == null || age == 0 ? 0 : learnt.within().get(age - 1);
        var stillOpen = learnt == null ? 0 : learnt.billed() - before;
        if (learnt == null || stillOpen <= 0) {
            return new Expected(month.toString(), community, open, null, null);
        }
        var share =
                BigDecimal.valueOf(learnt.within().get(age) - before)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(stillOpen), 0, RoundingMode.HALF_UP);
        return new Expected(
                month.toString(),
                community,
                open,
                share.intValueExact(),
                open.times(share.divide(WHOLE, 4, RoundingMode.UNNECESSARY)));
    }
}
