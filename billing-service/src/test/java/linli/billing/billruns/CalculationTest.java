package linli.billing.billruns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.billing.billruns.BillDrafts.Billed;
import linli.billing.billruns.BillDrafts.Billed.Key;
import linli.billing.billruns.BillDrafts.Billed.Of;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.billing.tariffs.Rounding;
import linli.billing.tariffs.Tariff;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.Terms;
import linli.billing.tariffs.TariffFixture;
import linli.chassis.Stamp;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.contracts.Money;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalculationTest {

    static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), 1);
    static final Billed NOTHING_YET = new Billed(Map.of(), Map.of(), Set.of(), Map.of());

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    final BillRun run =
            BillRun.prepare(
                    UUID.randomUUID(),
                    "CZ260302-0001",
                    community,
                    MARCH,
                    Set.of(FeeItem.PROPERTY),
                    LocalDate.of(2026, 3, 31),
                    UUID.randomUUID(),
                    Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z")));

    @Test
    void the_same_comes_out_in_whatever_portions() {
        var units = new ArrayList<KnownUnit>();
        var people = new ArrayList<KnownPerson>();
        for (var n = 0; n < 20; n++) {
            var unit = unit(n % 3 == 0 ? null : "89.5");
            units.add(unit);
            if (n % 4 > 0) {
                people.add(owner(unit, Relation.OWNER));
            }
        }
        var calculation = new Calculation(run, List.of(tariff()), Map.of());

        var whole = calculation.of(units, people, List.of(), NOTHING_YET, List.of());
        var parts =
                new ArrayList<>(
                        calculation.of(
                                units.subList(0, 7), people, List.of(), NOTHING_YET, List.of()));
        parts.addAll(
                calculation.of(units.subList(7, 20), people, List.of(), NOTHING_YET, List.of()));

        assertThat(parts).isEqualTo(whole).hasSize(20);
    }

    @Test
    void the_owner_pays_and_a_co_owner_where_there_is_none() {
        var unit = unit("89.5");
        var owner = owner(unit, Relation.OWNER);
        var other = owner(unit, Relation.CO_OWNER);
        var tenant = owner(unit, Relation.TENANT);
        var calculation = new Calculation(run, List.of(tariff()), Map.of());

        assertThat(debtor(calculation, unit, List.of(tenant, other, owner))).isEqualTo(owner.id());
        assertThat(debtor(calculation, unit, List.of(other, tenant))).isEqualTo(other.id());
        assertThat(
                        calculation.of(
                                List.of(unit), List.of(tenant), List.of(), NOTHING_YET, List.of()))
                .singleElement()
                .extracting(BillDraft::problem)
                .isEqualTo("bill-run.no-owner");
    }

    @Test
    void what_lies_furthest_from_the_month_before_is_the_greatest_surprise() {
        var unit = unit("89.5");
        var before =
                Map.of(
                        new Key(unit.id(), "PROPERTY"),
                        List.of(new Of(MARCH.before(), new Money(255_08))));
        var calculation = new Calculation(run, List.of(tariff()), Map.of());

        assertThat(
                        calculation.of(
                                List.of(unit),
                                List.of(owner(unit, Relation.OWNER)),
                                List.of(),
                                new Billed(before, Map.of(), Set.of(), Map.of()),
                                List.of()))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.before()).isEqualTo(new Money(255_08));
                    assertThat(draft.surprise()).isZero();
                });
    }

    @Test
    void two_tariffs_for_one_unit_bill_nothing() {
        var unit = unit("89.5");
        var calculation = new Calculation(run, List.of(tariff(), tariff()), Map.of());

        assertThat(
                        calculation.of(
                                List.of(unit),
                                List.of(owner(unit, Relation.OWNER)),
                                List.of(),
                                NOTHING_YET,
                                List.of()))
                .singleElement()
                .extracting(BillDraft::problem)
                .isEqualTo("bill-run.two-tariffs");
    }

    private @Nullable UUID debtor(
            Calculation calculation, KnownUnit unit, List<KnownPerson> people) {
        return calculation
                .of(List.of(unit), people, List.of(), NOTHING_YET, List.of())
                .getFirst()
                .debtor();
    }

    private KnownUnit unit(@Nullable String area) {
        return new KnownUnit(
                UUID.randomUUID(),
                community,
                building,
                "3-2-1201",
                "DWELLING",
                area == null ? null : new BigDecimal(area));
    }

    private KnownPerson owner(KnownUnit unit, Relation relation) {
        return new KnownPerson(
                UUID.randomUUID(),
                "张伟",
                List.of(
                        new UnitLink(
                                unit.id(),
                                community,
                                building,
                                relation,
                                true,
                                LocalDate.of(2020, 1, 1),
                                null)),
                Set.of());
    }

    private Tariff tariff() {
        return TariffFixture.proposed(
                community,
                new Terms(
                        "住宅物业服务费",
                        "Service charge",
                        FeeItem.PROPERTY,
                        Method.PER_AREA,
                        new BigDecimal("2.85"),
                        Rounding.CENT,
                        Set.of(),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
    }
}
