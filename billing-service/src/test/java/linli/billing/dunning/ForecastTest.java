package linli.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final UUID CUIHU = UUID.randomUUID();
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private final Forecast forecast = new Forecast(CUIHU, LocalDate.of(2026, 11, 27));

    @Test
    void what_is_open_follows_as_what_was_open_as_long_followed_before() {
        // Of a hundred yuan sixty came within thirty days, eighty within sixty, ninety in all.
        paidBefore(10_000, 6_000, 8_000, 9_000);
        open(0, 3_000);
        open(1, 2_000);
        open(2, 1_000);
        open(3, 500);

        assertThat(forecast.expected())
                .containsExactly(
                        expected(0, 3_000, 6_000, 1_800),
                        expected(1, 2_000, 5_000, 1_000),
                        expected(2, 1_000, 5_000, 500));
    }

    @Test
    void it_is_learnt_from_six_months_whose_bills_are_all_older_than_ninety_days() {
        // August's last day is 88 days ago; seven months before it nobody looks any more.
        forecast.add(YearMonth.of(2026, 8), 10_000, 0, List.of(10_000L, 10_000L, 10_000L));
        paidBefore(10_000, 5_000, 5_000, 5_000);
        forecast.add(YearMonth.of(2026, 1), 1_000_000, 0, List.of(0L, 0L, 0L));
        open(0, 1_000);

        assertThat(forecast.expected()).containsExactly(expected(0, 1_000, 5_000, 500));
    }

    @Test
    void nothing_is_guessed_where_nothing_is_known() {
        open(0, 1_000);

        assertThat(forecast.expected())
                .containsExactly(new Expected(NOW.toString(), CUIHU, new Money(1_000), null, null));
    }

    @Test
    void where_everybody_had_paid_by_then_nothing_is_known_of_who_has_not() {
        paidBefore(10_000, 10_000, 10_000, 10_000);
        open(1, 1_000);

        assertThat(forecast.expected().getFirst().expected()).isNull();
    }

    /** Shares are rounded to a hundredth of a per cent, amounts half up to the cent. */
    @Test
    void it_is_rounded_once() {
        paidBefore(300, 100, 100, 100);
        open(0, 1_000);

        assertThat(forecast.expected()).containsExactly(expected(0, 1_000, 3_333, 333));
    }

    /** The same in each of six months, from February to July. */
    private void paidBefore(long billed, long... within) {
        for (var month = 4; month < 10; month++) {
            forecast.add(
                    NOW.minusMonths(month), billed, 0, List.of(within[0], within[1], within[2]));
        }
    }

    private void open(int monthsAgo, long cents) {
        forecast.add(NOW.minusMonths(monthsAgo), 2 * cents, cents, List.of(0L, 0L, 0L));
    }

    private static Expected expected(int monthsAgo, long open, int share, long cents) {
        return new Expected(
                NOW.minusMonths(monthsAgo).toString(),
                CUIHU,
                new Money(open),
                share,
                new Money(cents));
    }
}
