package linli.billing.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import linli.billing.tariffs.SharedPool.Found;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.Pool;
import linli.billing.tariffs.Tariff.Source;
import linli.billing.tariffs.Tariff.Terms;
import linli.chassis.Refusal;
import linli.chassis.estate.KnownUnit;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SharedPoolTest {

    static final UUID COMMUNITY = UUID.randomUUID();
    static final UUID BUILDING = UUID.randomUUID();

    @RepeatedTest(200)
    void parts_make_the_whole_to_the_cent(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var total = new Money(1 + random.nextLong(10_000_000));
        var byArea = random.nextBoolean();
        var units = new ArrayList<KnownUnit>();
        for (var n = 1 + random.nextInt(400); n > 0; n--) {
            units.add(unit("3-2-" + n, BigDecimal.valueOf(1 + random.nextInt(20_000), 2)));
        }
        var pool = pool(byArea ? Method.SHARE_BY_AREA : Method.SHARE_BY_UNIT, total, units);

        var shares = new HashMap<UUID, Money>();
        units.forEach(unit -> shares.put(unit.id(), pool.of(unit.id()).amount()));

        assertThat(shares.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(total);
        for (var unit : units) {
            var of = pool.of(unit.id()).of();
            var exact =
                    BigDecimal.valueOf(total.cents())
                            .multiply(of.part())
                            .divide(of.whole(), 12, RoundingMode.HALF_UP);
            var share = BigDecimal.valueOf(shares.getOrDefault(unit.id(), Money.ZERO).cents());
            assertThat(share.subtract(exact).abs())
                    .as("nobody is a cent away from what is exactly theirs")
                    .isLessThan(BigDecimal.ONE);
        }
        var shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        var again = pool(byArea ? Method.SHARE_BY_AREA : Method.SHARE_BY_UNIT, total, shuffled);
        units.forEach(unit ->
                assertThat(again.of(unit.id()).amount())
                        .as("in whatever order they are read")
                        .isEqualTo(shares.get(unit.id())));
    }

    @Test
    void whoever_lives_elsewhere_has_no_part() {
        var here = unit("3-2-1201", BigDecimal.TEN);
        var otherEntrance = unit("3-1-1201", BigDecimal.TEN);
        var elsewhere =
                new KnownUnit(
                        UUID.randomUUID(),
                        COMMUNITY,
                        UUID.randomUUID(),
                        "4-2-1201",
                        "DWELLING",
                        BigDecimal.TEN);
        var looksLikeIt =
                new KnownUnit(
                        UUID.randomUUID(),
                        COMMUNITY,
                        BUILDING,
                        "3-2-7",
                        "DWELLING",
                        BigDecimal.TEN,
                        "",
                        null);
        var tariff = tariff(Method.SHARE_BY_AREA, new Pool(Set.of(BUILDING), "2", List.of()));

        assertThat(
                        List.of(here, otherEntrance, elsewhere, looksLikeIt).stream()
                                .filter(tariff::isFor))
                .as("by the entrance that was told, not by what a label looks like")
                .containsExactly(here);
    }

    @Test
    void without_the_area_of_one_nobody_is_charged() {
        var known = unit("3-2-1201", BigDecimal.TEN);
        var unknown = unit("3-2-1202", null);
        var pool = pool(Method.SHARE_BY_AREA, new Money(100_00), List.of(known, unknown));

        assertThat(pool.problem()).isEqualTo("tariff.pool-no-area");
        assertThatThrownBy(() -> pool.of(known.id()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.code()).isEqualTo("tariff.pool-no-area"));
        assertThatThrownBy(() -> pool.of(unknown.id()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.code()).isEqualTo("tariff.no-area"));
        assertThat(
                        pool(Method.SHARE_BY_UNIT, new Money(100_00), List.of(known, unknown))
                                .of(unknown.id())
                                .amount())
                .as("a household needs no area")
                .isEqualTo(new Money(50_00));
    }

    @Test
    void nothing_is_never_shared_quietly() {
        assertThat(Found.of(Money.ZERO, List.of(), "发票", null).problem())
                .isEqualTo("tariff.pool-nothing");
    }

    @Test
    void what_cannot_be_shared_is_not_written_down() {
        var meter = new Source(UUID.randomUUID(), BigDecimal.ONE);
        assertThat(refused(new Pool(Set.of(), "2", List.of()), "0", Rounding.CENT))
                .isEqualTo("tariff.pool-entrance");
        assertThat(refused(new Pool(Set.of(), null, List.of(meter, meter)), "0", Rounding.CENT))
                .isEqualTo("tariff.pool-meter");
        assertThat(refused(new Pool(Set.of(), null, List.of(meter)), "0", Rounding.YUAN))
                .isEqualTo("tariff.pool-rounding");
        assertThat(refused(new Pool(Set.of(), null, List.of(meter)), "1", Rounding.CENT))
                .isEqualTo("tariff.rate");
        assertThat(refused(null, "0", Rounding.CENT)).isEqualTo("tariff.pool");
    }

    private static String refused(@Nullable Pool pool, String rate, Rounding rounding) {
        try {
            TariffFixture.proposed(
                    COMMUNITY, terms(Method.SHARE_BY_UNIT, pool, new BigDecimal(rate), rounding));
            return "";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static SharedPool pool(Method method, Money total, List<KnownUnit> units) {
        var pool =
                new SharedPool(
                        tariff(method, new Pool(Set.of(), null, List.of())),
                        Found.of(total, List.of(), "发票", null));
        units.forEach(pool::add);
        return pool;
    }

    private static Tariff tariff(Method method, Pool pool) {
        return TariffFixture.proposed(
                COMMUNITY, terms(method, pool, BigDecimal.ZERO, Rounding.CENT));
    }

    private static Terms terms(
            Method method, @Nullable Pool pool, BigDecimal rate, Rounding rounding) {
        return new Terms(
                "电梯公摊",
                "Lift",
                FeeItem.LIFT,
                method,
                rate,
                rounding,
                Set.of(),
                LocalDate.of(2026, 1, 1),
                List.of(),
                pool,
                null);
    }

    private static KnownUnit unit(String label, @Nullable BigDecimal area) {
        return new KnownUnit(UUID.randomUUID(), COMMUNITY, BUILDING, label, "DWELLING", area);
    }
}
