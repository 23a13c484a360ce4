package linli.billing.tariffs;

import static linli.billing.tariffs.TariffFixture.unitOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Basis;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.OnDays;
import linli.billing.tariffs.Tariff.Terms;
import linli.billing.tariffs.Tariff.Tier;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TariffsOfUnitTest {

    static final UUID COMMUNITY = UUID.randomUUID();
    static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), 1);

    @RepeatedTest(500)
    void parts_at_one_rate_make_the_whole_to_the_cent(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var period =
                new Period(
                        BEGIN.plusMonths(random.nextInt(12)),
                        List.of(1, 3, 12).get(random.nextInt(3)));
        var method =
                List.of(Method.PER_AREA, Method.PER_UNIT, Method.PER_METER).get(random.nextInt(3));
        var rate = BigDecimal.valueOf(1 + random.nextInt(99_999), 4);
        var rounding = Rounding.values()[random.nextInt(3)];
        var tiers =
                method == Method.PER_METER && random.nextBoolean()
                        ? List.of(new Tier(BigDecimal.TEN, rate.add(BigDecimal.ONE)))
                        : List.<Tier>of();
        var read = period.end().minusDays(1 + random.nextInt(20));
        var unit =
                unitOf(
                        BigDecimal.valueOf(1 + random.nextInt(50_000), 2),
                        use(
                                read.minusDays(1 + random.nextInt(60)),
                                read,
                                BigDecimal.valueOf(random.nextInt(100_000), 3)));
        var changes = new ArrayList<LocalDate>();
        for (var n = 1 + random.nextInt(4); n > 0; n--) {
            changes.add(period.from().minusDays(40).plusDays(random.nextInt(400)));
        }
        var parts = new ArrayList<Tariff>();
        var from = BEGIN.minusYears(2);
        for (var change : changes.stream().distinct().sorted().toList()) {
            parts.add(tariff(method, rate, rounding, tiers, Set.of(), from, change));
            from = change;
        }
        parts.add(tariff(method, rate, rounding, tiers, Set.of(), from, null));

        var whole =
                charge(
                        List.of(
                                tariff(
                                        method,
                                        rate,
                                        rounding,
                                        tiers,
                                        Set.of(),
                                        BEGIN.minusYears(2),
                                        null)),
                        unit,
                        period);
        var lines = charge(parts, unit, period);

        assertThat(total(lines)).isEqualTo(total(whole));
        assertThat(lines).allMatch(line -> line.amount().cents() >= 0);
        if (lines.size() > 1) {
            var days = lines.stream().map(line -> Objects.requireNonNull(line.days())).toList();
            assertThat(days.stream().mapToLong(OnDays::days).sum()).isEqualTo(days.getFirst().of());
        }
    }

    @Test
    void a_new_rate_begins_on_its_day_and_each_line_says_for_which_days_it_is() {
        var old = perArea("2.85", Set.of(), "2026-01-01", "2026-03-18");
        var next = perArea("3.10", Set.of(), "2026-03-18", null);

        var lines = charge(List.of(next, old), unitOf(new BigDecimal("89.50")), MARCH);

        // 89.5 × 2.85 × 17/31 = 139.8798…, and 89.5 × 3.10 × 14/31 = 125.30
        assertThat(lines).extracting(Charged::tariffId).containsExactly(old.id(), next.id());
        assertThat(lines)
                .extracting(Charged::days)
                .containsExactly(
                        new OnDays(day("2026-03-01"), day("2026-03-17"), 17, 31),
                        new OnDays(day("2026-03-18"), day("2026-03-31"), 14, 31));
        assertThat(lines)
                .extracting(line -> line.amount().cents())
                .containsExactly(139_88L, 125_30L);
    }

    @Test
    void what_was_used_is_split_by_the_days_between_the_readings() {
        var tiers = List.of(new Tier(new BigDecimal("15"), new BigDecimal("7")));
        var old = water("5", tiers, "2026-01-01", "2026-03-01");
        var next = water("6", tiers, "2026-03-01", null);
        var use = use(day("2026-02-20"), day("2026-03-20"), new BigDecimal("28"));

        var lines = charge(List.of(old, next), unitOf(null, use), MARCH);

        // 8 of 28 days are February's: 8 m³, of which 15 × 8/28 at the first price.
        assertThat(lines).extracting(Charged::tariffId).containsExactly(old.id(), next.id());
        assertThat(lines)
                .extracting(Charged::days)
                .containsExactly(
                        new OnDays(day("2026-02-21"), day("2026-02-28"), 8, 28),
                        new OnDays(day("2026-03-01"), day("2026-03-20"), 20, 28));
        var metered = Objects.requireNonNull(lines.getFirst().metered());
        assertThat(metered.used()).isCloseTo(BigDecimal.valueOf(8), within());
        assertThat(metered.steps().getFirst().quantity())
                .isCloseTo(new BigDecimal("4.2857"), within());
        assertThat(metered.meters()).containsExactly(use);
        // 15 × 8/28 × 5 + 3.714 × 7 = 47.43, and 10.714 × 6 + 9.286 × 7 = 129.29
        assertThat(lines)
                .extracting(line -> line.amount().cents())
                .containsExactly(47_43L, 129_28L);
    }

    @Test
    void what_was_used_before_the_first_rate_is_charged_by_it_as_always() {
        var first = water("5", List.of(), "2026-03-10", null);
        var use = use(day("2026-01-20"), day("2026-03-20"), BigDecimal.TEN);

        assertThat(charge(List.of(first), unitOf(null, use), MARCH))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.amount()).isEqualTo(new Money(50_00));
                    assertThat(line.days()).isNull();
                });
    }

    @Test
    void days_of_a_flat_rate_are_not_charged_by_the_meter_as_well() {
        var flat =
                new Terms(
                        "水费包月",
                        null,
                        FeeItem.WATER,
                        Method.PER_UNIT,
                        new BigDecimal("31"),
                        Rounding.CENT,
                        Set.of(),
                        day("2026-01-01"),
                        List.of());
        var old = tariff(flat, day("2026-03-11"));
        var next = water("5", List.of(), "2026-03-11", null);
        var use = use(day("2026-02-28"), day("2026-03-20"), BigDecimal.TEN);

        // Ten of 31 days at 31 yuan, and ten of the 20 days between the readings.
        assertThat(charge(List.of(old, next), unitOf(null, use), MARCH))
                .extracting(line -> line.amount().cents())
                .containsExactly(10_00L, 25_00L);
    }

    @Test
    void of_several_the_narrowest_counts_on_its_days() {
        var all = perArea("2.85", Set.of(), "2026-01-01", null);
        var dwellings = perArea("3.10", Set.of("DWELLING"), "2026-03-11", null);
        var one =
                tariff(
                        new Terms(
                                "单户协议价",
                                null,
                                FeeItem.PROPERTY,
                                Method.PER_UNIT,
                                new BigDecimal("62"),
                                Rounding.CENT,
                                Set.of(),
                                day("2026-03-21"),
                                List.of(),
                                null,
                                new Tariff.OfUnit(UUID.randomUUID(), "3-2-1201")),
                        day("2026-03-26"));

        var lines = charge(List.of(one, dwellings, all), unitOf(BigDecimal.TEN), MARCH);

        assertThat(lines)
                .extracting(Charged::tariffId)
                .containsExactly(all.id(), dwellings.id(), one.id(), dwellings.id());
        assertThat(lines)
                .extracting(line -> Objects.requireNonNull(line.days()).days())
                .containsExactly(10L, 10L, 5L, 6L);
        assertThat(lines.get(2).amount()).isEqualTo(new Money(10_00));
    }

    @Test
    void what_is_charged_once_is_told_apart_by_its_name() {
        var all = once("外墙维修", Set.of());
        var shops = once("外墙维修", Set.of("SHOP"));
        var other = once("电梯更新", Set.of());

        assertThat(TariffsOfUnit.once(List.of(all, shops, other), MARCH))
                .containsExactlyInAnyOrder(shops, other);
        assertThat(other.charge(unitOf(BigDecimal.TEN), new Period(day("2026-03-01"), 3)).amount())
                .as("whatever the months")
                .isEqualTo(new Money(25_00));
        assertThatThrownBy(() -> TariffsOfUnit.once(List.of(all, once("外墙维修", Set.of())), MARCH))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static Tariff once(String name, Set<String> types) {
        return tariff(
                new Terms(
                        name,
                        null,
                        FeeItem.SPECIAL_ASSESSMENT,
                        Method.ONCE_PER_AREA,
                        new BigDecimal("2.5"),
                        Rounding.CENT,
                        types,
                        day("2026-03-15"),
                        List.of()),
                null);
    }

    @Test
    void two_on_the_same_day_are_refused() {
        assertThatThrownBy(() ->
                        charge(
                                List.of(
                                        perArea("2.85", Set.of(), "2026-01-01", "2026-03-19"),
                                        perArea("3.10", Set.of(), "2026-03-18", null)),
                                unitOf(BigDecimal.TEN),
                                MARCH))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.code()).isEqualTo("bill-run.two-tariffs"));
    }

    @Test
    void one_that_holds_on_other_days_charges_nothing() {
        Basis unit = unitOf(BigDecimal.TEN);

        assertThat(charge(List.of(perArea("2.85", Set.of(), "2026-04-01", null)), unit, MARCH))
                .isEmpty();
    }

    private static Offset<BigDecimal> within() {
        return Offset.offset(new BigDecimal("0.0001"));
    }

    private static List<Charged> charge(List<Tariff> theirs, Basis basis, Period period) {
        return TariffsOfUnit.charge(theirs, List.of(), basis, period);
    }

    private static Money total(List<Charged> lines) {
        return lines.stream().map(Charged::amount).reduce(Money.ZERO, Money::plus);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static MeterUse use(LocalDate from, LocalDate to, BigDecimal used) {
        return new MeterUse(
                UUID.randomUUID(),
                "W-1",
                from,
                BigDecimal.ZERO,
                to,
                used,
                used,
                used,
                false,
                false);
    }

    private static Tariff perArea(
            String rate, Set<String> types, String from, @Nullable String to) {
        return tariff(
                Method.PER_AREA,
                new BigDecimal(rate),
                Rounding.CENT,
                List.of(),
                types,
                day(from),
                to == null ? null : day(to));
    }

    private static Tariff water(String rate, List<Tier> tiers, String from, @Nullable String to) {
        return tariff(
                Method.PER_METER,
                new BigDecimal(rate),
                Rounding.CENT,
                tiers,
                Set.of(),
                day(from),
                to == null ? null : day(to));
    }

    private static Tariff tariff(
            Method method,
            BigDecimal rate,
            Rounding rounding,
            List<Tier> tiers,
            Set<String> types,
            LocalDate from,
            @Nullable LocalDate to) {
        return tariff(
                new Terms(
                        "收费",
                        null,
                        method == Method.PER_METER ? FeeItem.WATER : FeeItem.PROPERTY,
                        method,
                        rate,
                        rounding,
                        types,
                        from,
                        tiers),
                to);
    }

    private static Tariff tariff(Terms terms, @Nullable LocalDate to) {
        return Tariff.propose(
                UUID.randomUUID(),
                COMMUNITY,
                terms,
                to,
                UUID.randomUUID(),
                Stamp.bySystem(BEGIN.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
