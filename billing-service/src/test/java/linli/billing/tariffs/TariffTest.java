package linli.billing.tariffs;

import static linli.billing.tariffs.TariffFixture.unitOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.OfUnit;
import linli.billing.tariffs.Tariff.Step;
import linli.billing.tariffs.Tariff.Terms;
import linli.billing.tariffs.Tariff.Tier;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));
    static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), 1);

    final UUID author = UUID.randomUUID();

    /** 面积 × 单价 × 月数, half up at the step that was decided. */
    @ParameterizedTest
    @CsvSource({
        "89.50, 2.85, 1, CENT, 25508", // 255.075
        "89.50, 2.85, 3, CENT, 76523", // 765.225
        "89.50, 2.85, 1, JIAO, 25510",
        "89.50, 2.85, 1, YUAN, 25500",
        "120, 1.995, 1, CENT, 23940",
    })
    void an_amount_follows_from_area_rate_and_months(
            BigDecimal area, BigDecimal rate, int months, Rounding rounding, long cents) {
        var tariff = tariff(Method.PER_AREA, rate, rounding, "2026-01-01", null);

        var charged = tariff.charge(unitOf(area), new Period(LocalDate.of(2026, 3, 1), months));

        assertThat(charged.amount()).isEqualTo(new Money(cents));
        assertThat(charged.months()).isEqualByComparingTo(BigDecimal.valueOf(months));
    }

    /** March has 31 days: from the 17th on, 15 of them count. */
    @Test
    void a_part_of_a_month_counts_by_its_days() {
        var tariff =
                tariff(Method.PER_UNIT, new BigDecimal("310"), Rounding.CENT, "2026-03-17", null);

        assertThat(tariff.charge(unitOf(null), MARCH).amount()).isEqualTo(new Money(150_00));
    }

    /** What two tariffs that follow each other yield adds up to the month. */
    @Test
    void a_rate_that_changes_within_a_month_is_charged_by_days_on_both_sides() {
        var rate = new BigDecimal("310");
        var before = tariff(Method.PER_UNIT, rate, Rounding.CENT, "2026-01-01", "2026-03-17");
        var after = tariff(Method.PER_UNIT, rate, Rounding.CENT, "2026-03-17", null);

        assertThat(
                        before.charge(unitOf(null), MARCH)
                                .amount()
                                .plus(after.charge(unitOf(null), MARCH).amount()))
                .isEqualTo(new Money(310_00));
    }

    @Test
    void an_unknown_area_never_yields_nothing_quietly() {
        var tariff =
                tariff(Method.PER_AREA, new BigDecimal("2.85"), Rounding.CENT, "2026-01-01", null);

        assertThatThrownBy(() -> tariff.charge(unitOf(null), MARCH))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("tariff.no-area"));
    }

    /** 阶梯价: the limits are for a month. */
    @ParameterizedTest
    @CsvSource({
        "10, 1, 5000", // 10 × 5
        "15, 1, 7500", // 15 × 5
        "18.5, 1, 9950", // 15 × 5 + 3.5 × 7
        "30, 1, 19000", // 15 × 5 + 10 × 7 + 5 × 9
        "30, 2, 15000", // 30 × 5
        "0, 1, 0",
    })
    void what_meters_counted_is_charged_by_tiers(BigDecimal used, int months, long cents) {
        var water =
                TariffFixture.proposed(
                        UUID.randomUUID(),
                        metered(
                                FeeItem.WATER,
                                new Tier(BigDecimal.valueOf(15), BigDecimal.valueOf(7)),
                                new Tier(BigDecimal.valueOf(25), BigDecimal.valueOf(9))));

        var charged =
                water.charge(
                        unitOf(null, counted(used)), new Period(LocalDate.of(2026, 3, 1), months));

        assertThat(charged.amount()).isEqualTo(new Money(cents));
        var metered = Objects.requireNonNull(charged.metered());
        assertThat(
                        metered.steps().stream()
                                .map(Step::quantity)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(used);
    }

    /** Whoever was not read for two months is not charged as if all were used in one. */
    @Test
    void tiers_are_of_all_months_that_were_read_together() {
        var water =
                TariffFixture.proposed(
                        UUID.randomUUID(),
                        metered(
                                FeeItem.WATER,
                                new Tier(BigDecimal.valueOf(15), BigDecimal.valueOf(7))));
        var both =
                new MeterUse(
                        UUID.randomUUID(),
                        "W-1",
                        LocalDate.of(2026, 1, 31),
                        BigDecimal.ZERO,
                        LocalDate.of(2026, 3, 31),
                        BigDecimal.valueOf(31),
                        BigDecimal.valueOf(31),
                        BigDecimal.valueOf(31),
                        false,
                        false);

        assertThat(water.charge(unitOf(null, both), MARCH).amount())
                .isEqualTo(new Money(157_00)); // 30 × 5 + 1 × 7
    }

    @Test
    void only_what_a_meter_measures_is_charged_by_it_and_tiers_ascend() {
        var tier = new Tier(BigDecimal.TEN, BigDecimal.ONE);

        refused("tariff.not-metered", metered(FeeItem.PROPERTY));
        refused("tariff.tiers", metered(FeeItem.WATER, tier, tier));
        refused(
                "tariff.tiers",
                new Terms(
                        "物业费",
                        null,
                        FeeItem.PROPERTY,
                        Method.PER_UNIT,
                        BigDecimal.TEN,
                        Rounding.CENT,
                        Set.of(),
                        LocalDate.of(2026, 1, 1),
                        List.of(tier)));
    }

    @Test
    void some_items_are_charged_once_and_the_others_are_not() {
        refused("tariff.once", terms(FeeItem.ONE_OFF, Method.PER_UNIT, Set.of(), null));
        refused("tariff.once", terms(FeeItem.PROPERTY, Method.ONCE_PER_UNIT, Set.of(), null));
        refused(
                "tariff.unit",
                terms(
                        FeeItem.PROPERTY,
                        Method.PER_UNIT,
                        Set.of("SHOP"),
                        new OfUnit(UUID.randomUUID(), "3-2-1201")));
    }

    private static Terms terms(
            FeeItem item, Method method, Set<String> types, @Nullable OfUnit unit) {
        return new Terms(
                "收费",
                null,
                item,
                method,
                BigDecimal.TEN,
                Rounding.CENT,
                types,
                LocalDate.of(2026, 1, 1),
                List.of(),
                null,
                unit);
    }

    private static void refused(String code, Terms terms) {
        assertThatThrownBy(() -> TariffFixture.proposed(UUID.randomUUID(), terms))
                .isInstanceOf(Refusal.Invalid.class)
                .hasFieldOrPropertyWithValue("code", code);
    }

    private static Terms metered(FeeItem item, Tier... tiers) {
        return new Terms(
                "水费",
                "Water",
                item,
                Method.PER_METER,
                BigDecimal.valueOf(5),
                Rounding.CENT,
                Set.of(),
                LocalDate.of(2026, 1, 1),
                List.of(tiers));
    }

    private static MeterUse counted(BigDecimal used) {
        return new MeterUse(
                UUID.randomUUID(),
                "W-1",
                LocalDate.of(2026, 2, 28),
                BigDecimal.ZERO,
                LocalDate.of(2026, 3, 31),
                used,
                used,
                used,
                false,
                false);
    }

    @Test
    void somebody_else_puts_it_into_force() {
        var tariff = tariff(Method.PER_UNIT, BigDecimal.TEN, Rounding.CENT, "2026-01-01", null);

        assertThatThrownBy(() -> tariff.activate(author, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("tariff.own"));
        tariff.activate(UUID.randomUUID(), NOW);

        assertThat(tariff.status()).isEqualTo(TariffStatus.ACTIVE);
        assertThatThrownBy(() -> tariff.refuse("不合适", NOW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void cannot_end_before_it_begins() {
        assertThatThrownBy(() ->
                        tariff(
                                Method.PER_UNIT,
                                BigDecimal.TEN,
                                Rounding.CENT,
                                "2026-03-01",
                                "2026-03-01"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private Tariff tariff(
            Method method, BigDecimal rate, Rounding rounding, String from, @Nullable String to) {
        return Tariff.propose(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Terms(
                        "住宅物业服务费",
                        null,
                        FeeItem.PROPERTY,
                        method,
                        rate,
                        rounding,
                        Set.of(),
                        LocalDate.parse(from),
                        List.of()),
                to == null ? null : LocalDate.parse(to),
                author,
                NOW);
    }
}
