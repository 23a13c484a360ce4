package linli.billing.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import linli.billing.meters.Meter.Face;
import linli.billing.meters.Meter.Shown;
import linli.billing.meters.Meter.Spot;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterTest {

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-12-31T04:00:00Z"));

    final Meter meter =
            Meter.install(
                    new Spot(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "3-2-1201"),
                    MeterKind.WATER,
                    new Face("W-1", 5),
                    JANUARY,
                    of("100"),
                    NOW);

    @Test
    void what_was_used_is_what_it_shows_more() {
        read("2026-01-31", "112.5");
        read("2026-02-28", "125");

        var use = used(null, "2026-01-01", "2026-02-01");
        assertThat(use.used()).isEqualByComparingTo("12.5");
        assertThat(use.fromDay()).isEqualTo(JANUARY);
        assertThat(used(use, "2026-02-01", "2026-03-01").used()).isEqualByComparingTo("12.5");
    }

    @Test
    void a_month_without_a_reading_has_none_and_the_next_one_has_both() {
        read("2026-01-31", "110");
        read("2026-03-31", "140");
        var january = used(null, "2026-01-01", "2026-02-01");

        assertThat(meter.use(january, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))
                .isEmpty();
        assertThat(used(january, "2026-03-01", "2026-04-01").used()).isEqualByComparingTo("30");
    }

    @Test
    void one_period_begins_where_the_one_before_ended() {
        read("2026-01-31", "110");
        read("2026-03-31", "140");

        var january = meter.useIn(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        var february = meter.useIn(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        var march = meter.useIn(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));

        assertThat(february).as("nobody read it").isEmpty();
        assertThat(march.orElseThrow().used()).isEqualByComparingTo("30");
        assertThat(march.orElseThrow().fromDay()).isEqualTo(january.orElseThrow().toDay());
    }

    @Test
    void a_reading_of_nothing_used_is_a_reading() {
        read("2026-01-31", "110");
        read("2026-02-28", "110");

        var january = used(null, "2026-01-01", "2026-02-01");
        assertThat(used(january, "2026-02-01", "2026-03-01").used()).isZero();
    }

    @Test
    void runs_backwards_only_when_it_rolled_over() {
        read("2026-01-31", "99990");
        assertThatThrownBy(() -> read("2026-02-28", "5"))
                .isInstanceOf(Refusal.Conflict.class)
                .hasFieldOrPropertyWithValue("code", "meter.runs-backwards");

        meter.read(new Shown(LocalDate.of(2026, 2, 28), of("5"), false, true, false), TODAY, NOW);

        assertThat(meter.newestUse().orElseThrow().used()).isEqualByComparingTo("15");
    }

    @Test
    void what_is_unusual_is_asked_about() {
        read("2026-01-31", "110");
        read("2026-02-28", "120");
        read("2026-03-31", "130");
        assertThatThrownBy(() -> read("2026-04-30", "180"))
                .hasFieldOrPropertyWithValue("code", "meter.implausible");

        meter.read(new Shown(LocalDate.of(2026, 4, 30), of("180"), false, false, true), TODAY, NOW);

        assertThat(meter.newestUse().orElseThrow().used()).isEqualByComparingTo("50");
    }

    @Test
    void another_meter_goes_on_where_the_old_one_ended() {
        read("2026-01-31", "110");
        meter.exchange(
                new Face("W-2", 6), LocalDate.of(2026, 2, 10), of("114"), of("3"), TODAY, NOW);
        read("2026-02-28", "9");

        var use = used(used(null, "2026-01-01", "2026-02-01"), "2026-02-01", "2026-03-01");

        assertThat(use.used()).isEqualByComparingTo("10");
        assertThat(use.isExchanged()).isTrue();
        assertThat(use.serial()).isEqualTo("W-2");
    }

    @Test
    void it_is_exchanged_on_the_day_it_was_read_and_not_before_or_tomorrow() {
        read("2026-01-31", "110");

        assertThatThrownBy(() -> exchange(LocalDate.of(2026, 1, 30)))
                .hasMessageContaining("2026-01-31")
                .hasFieldOrPropertyWithValue("code", "meter.day");
        assertThatThrownBy(() -> exchange(TODAY.plusDays(1)))
                .hasMessageContaining(TODAY.plusDays(1).toString())
                .hasFieldOrPropertyWithValue("code", "meter.day");

        exchange(LocalDate.of(2026, 1, 31));

        assertThat(meter.newestUse()).isPresent();
    }

    private void exchange(LocalDate day) {
        meter.exchange(new Face("W-2", 6), day, of("110"), of("3"), TODAY, NOW);
    }

    @Test
    void is_corrected_until_it_is_billed() {
        read("2026-01-31", "210");
        meter.correct(of("110"), false, "看错一位", null, NOW);
        assertThat(meter.newestUse().orElseThrow().used()).isEqualByComparingTo("10");

        var billed = used(null, "2026-01-01", "2026-02-01");
        assertThatThrownBy(() -> meter.correct(of("111"), false, "看错", billed, NOW))
                .hasFieldOrPropertyWithValue("code", "meter.billed");
    }

    @Test
    void days_ascend_and_have_come() {
        read("2026-01-31", "110");

        assertThatThrownBy(() -> read("2026-01-31", "111"))
                .hasFieldOrPropertyWithValue("code", "meter.day");
        assertThatThrownBy(() -> read("2027-01-01", "111"))
                .hasFieldOrPropertyWithValue("code", "meter.day");
        assertThatThrownBy(() -> read("2026-03-01", "100000"))
                .hasFieldOrPropertyWithValue("code", "meter.too-many-digits");
    }

    /** Whatever happened, what is billed period by period is what was counted in all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void nothing_is_billed_twice_or_never(long seed) {
        var random = new Random(seed);
        var billed = new ArrayList<BigDecimal>();
        MeterUse last = null;
        var shows = of("100");
        for (var month = 1; month <= 12; month++) {
            var first = LocalDate.of(2026, month, 1);
            for (var day = 2; day < 28; day += 1 + random.nextInt(27)) {
                shows = shows.add(BigDecimal.valueOf(random.nextInt(2000), 2));
                if (random.nextInt(6) == 0) {
                    meter.exchange(
                            new Face("W-" + month + "-" + day, 5),
                            first.plusDays(day),
                            shows,
                            BigDecimal.ONE,
                            TODAY,
                            NOW);
                    shows = BigDecimal.ONE;
                } else {
                    meter.read(
                            new Shown(first.plusDays(day), shows, false, false, true), TODAY, NOW);
                }
            }
            // Now and then nobody makes bills.
            if (random.nextInt(4) > 0 || month == 12) {
                var use = meter.use(last, first, first.plusMonths(1));
                if (use.isPresent()) {
                    billed.add(use.get().used());
                    last = use.get();
                }
            }
        }

        assertThat(billed.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(meter.readings().getLast().total());
    }

    private void read(String day, String value) {
        meter.read(new Shown(LocalDate.parse(day), of(value), false, false, false), TODAY, NOW);
    }

    private MeterUse used(@Nullable MeterUse billed, String begin, String end) {
        return meter.use(billed, LocalDate.parse(begin), LocalDate.parse(end)).orElseThrow();
    }

    private static BigDecimal of(String value) {
        return new BigDecimal(value);
    }
}
