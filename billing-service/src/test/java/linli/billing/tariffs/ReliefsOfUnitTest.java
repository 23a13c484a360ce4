package linli.billing.tariffs;

import static linli.billing.tariffs.TariffFixture.unitOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Relieving.Kind;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.OnDays;
import linli.billing.tariffs.Tariff.Terms;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReliefsOfUnitTest {

    static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), 1);

    final Tariff flat = tariff(FeeItem.PROPERTY, Method.PER_UNIT, "310");

    @Test
    void a_relief_takes_off_its_percentage_of_its_days() {
        var vacant = relief(Kind.VACANCY, "30", "2026-03-17", null);

        assertThat(TariffsOfUnit.charge(List.of(flat), List.of(vacant), unitOf(null), MARCH))
                .singleElement()
                .satisfies(line -> {
                    // 310 × 15/31 × 30 % = 45
                    assertThat(line.amount()).isEqualTo(new Money(265_00));
                    assertThat(line.whole()).isEqualTo(new Money(310_00));
                    var relieved = Objects.requireNonNull(line.reliefs()).getFirst();
                    assertThat(relieved.amount()).isEqualTo(new Money(45_00));
                    assertThat(relieved.days())
                            .isEqualTo(
                                    new OnDays(
                                            LocalDate.of(2026, 3, 17),
                                            LocalDate.of(2026, 3, 31),
                                            15,
                                            31));
                });
    }

    @Test
    void of_what_a_meter_counted_it_takes_off_by_the_days_between_the_readings() {
        var water = tariff(FeeItem.WATER, Method.PER_METER, "5");
        var use =
                new MeterUse(
                        UUID.randomUUID(),
                        "W-1",
                        LocalDate.of(2026, 2, 20),
                        BigDecimal.ZERO,
                        LocalDate.of(2026, 3, 20),
                        BigDecimal.valueOf(28),
                        BigDecimal.valueOf(28),
                        BigDecimal.valueOf(28),
                        false,
                        false);
        var vacant = relief(Kind.VACANCY, "50", "2026-03-07", null);

        // 140 yuan, half of it off for 14 of 28 days
        assertThat(
                        TariffsOfUnit.charge(
                                        List.of(water), List.of(vacant), unitOf(null, use), MARCH)
                                .getFirst()
                                .amount())
                .isEqualTo(new Money(105_00));
    }

    @Test
    void one_for_other_days_takes_off_nothing() {
        var over = relief(Kind.EXEMPTION, "100", "2026-01-01", "2026-03-01");

        assertThat(
                        TariffsOfUnit.charge(List.of(flat), List.of(over), unitOf(null), MARCH)
                                .getFirst()
                                .reliefs())
                .isNull();
    }

    /** Rates that change and reliefs that follow each other: nobody is owed money by a bill. */
    @RepeatedTest(200)
    void exemptions_that_follow_each_other_leave_nothing_and_never_less(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var rate = BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
        var reliefs = new ArrayList<Relieving>();
        var from = LocalDate.of(2026, 1, 1);
        for (var n = random.nextInt(5); n > 0; n--) {
            var to = from.plusDays(1 + random.nextInt(60));
            reliefs.add(
                    new Relieving(
                            UUID.randomUUID(), Kind.EXEMPTION, BigDecimal.valueOf(100), from, to));
            from = to;
        }
        reliefs.add(
                new Relieving(
                        UUID.randomUUID(), Kind.EXEMPTION, BigDecimal.valueOf(100), from, null));
        var tariff = tariff(FeeItem.PROPERTY, Method.PER_AREA, rate.toPlainString());

        assertThat(
                        TariffsOfUnit.charge(
                                List.of(tariff),
                                reliefs,
                                unitOf(new BigDecimal("89.53")),
                                new Period(LocalDate.of(2026, 2, 1), 3)))
                .allSatisfy(line -> {
                    assertThat(line.amount()).isEqualTo(Money.ZERO);
                    assertThat(Objects.requireNonNull(line.reliefs()))
                            .allMatch(relieved -> relieved.amount().cents() >= 0);
                });
    }

    private static Relieving relief(Kind kind, String percent, String from, @Nullable String to) {
        return new Relieving(
                UUID.randomUUID(),
                kind,
                new BigDecimal(percent),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static Tariff tariff(FeeItem item, Method method, String rate) {
        return TariffFixture.proposed(
                UUID.randomUUID(),
                new Terms(
                        "收费",
                        null,
                        item,
                        method,
                        new BigDecimal(rate),
                        Rounding.CENT,
                        Set.of(),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
    }
}
