package linli.billing.billruns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.billing.billruns.BillDraft.Line;
import linli.billing.billruns.BillDrafts.Billed;
import linli.billing.billruns.BillDrafts.Billed.For;
import linli.billing.billruns.BillDrafts.Billed.Key;
import linli.billing.billruns.BillDrafts.Billed.Once;
import linli.billing.billruns.BillRun.PoolTally;
import linli.billing.bills.Bill;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterUse;
import linli.billing.reliefs.Relief;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.MetersOfUnit;
import linli.billing.tariffs.Period;
import linli.billing.tariffs.Relieving;
import linli.billing.tariffs.SharedPool;
import linli.billing.tariffs.Tariff;
import linli.billing.tariffs.Tariff.Basis;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Share;
import linli.billing.tariffs.TariffsOfUnit;
import linli.chassis.Refusal;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What some units of a bill run owe. The same units, people, tariffs and bills give the same
 * drafts, whenever and in whatever portions they are calculated.
 */
final class Calculation {

    private final BillRun run;
    private final Map<FeeItem, List<Tariff>> tariffs = new EnumMap<>(FeeItem.class);
    private final Map<UUID, SharedPool> pools;

    /** By tariff that shares a pool: how many bills have a share, and of how much. */
    private final Map<UUID, Billing> shared = new HashMap<>();

    private record Billing(long bills, Money total) {

        static final Billing NONE = new Billing(0, Money.ZERO);

        Billing plus(Money share) {
            return new Billing(bills + 1, total.plus(share));
        }
    }

    /**
     * @param active tariffs of the community, whichever days they hold on
     * @param pools what those of them share that hold in the period, by tariff
     */
    Calculation(BillRun run, List<Tariff> active, Map<UUID, SharedPool> pools) {
        this.run = run;
        this.pools = pools;
        for (var item : run.feeItems()) {
            tariffs.put(
                    item,
                    active.stream()
                            .filter(one -> isFor(one, item))
                            .filter(one -> !one.isShare() || pools.containsKey(one.id()))
                            .toList());
        }
    }

    /** Those by which a run charges. */
    static Stream<Tariff> holding(BillRun run, List<Tariff> active) {
        return active.stream()
                .filter(tariff -> run.feeItems().contains(tariff.terms().feeItem()))
                .filter(tariff -> tariff.holdsIn(run.period()));
    }

    private static boolean isFor(Tariff tariff, FeeItem item) {
        return tariff.terms().feeItem() == item;
    }

    /** What was to be shared, and how much of it the drafts so far have. */
    List<PoolTally> pools() {
        return pools.values().stream()
                .map(pool -> {
                    var tariff = pool.tariff();
                    var billing = shared.getOrDefault(tariff.id(), Billing.NONE);
                    return new PoolTally(
                            tariff.id(),
                            tariff.terms().name(),
                            tariff.terms().nameEn(),
                            tariff.isEntered(),
                            pool.total(),
                            pool.units(),
                            billing.bills(),
                            billing.total(),
                            pool.problem());
                })
                .toList();
    }

    /**
     * @param people everybody who is or was linked to the units
     * @param meters of the units
     * @param billed what was billed of them before
     * @param reliefs of the units that count
     */
    List<BillDraft> of(
            List<KnownUnit> units,
            List<KnownPerson> people,
            List<Meter> meters,
            Billed billed,
            List<Relief> reliefs) {
        var theirReliefs = reliefs.stream().collect(Collectors.groupingBy(Relief::unitId));
        var theirMeters = meters.stream().collect(Collectors.groupingBy(MetersOfUnit::unitOf));
        var owners = Estate.ownersOf(people, run.period().end().minusDays(1));
        var drafts = new ArrayList<BillDraft>();
        for (var unit : units) {
            tariffs.forEach((item, some) -> {
                var theirs = some.stream().filter(tariff -> tariff.isFor(unit)).toList();
                // A fee item that is not for this type of unit is nobody's surprise.
                if (theirs.stream().anyMatch(this::holds) || some.stream().noneMatch(this::holds)) {
                    var basis =
                            new UnitBasis(
                                    unit,
                                    pools,
                                    theirMeters.getOrDefault(unit.id(), List.of()),
                                    theirReliefs.getOrDefault(unit.id(), List.of()),
                                    billed);
                    drafts.addAll(drafts(unit, owners.get(unit.id()), item, theirs, basis));
                }
            });
        }
        return drafts;
    }

    /** One bill for a period; of what is charged once a bill for each. */
    private List<BillDraft> drafts(
            KnownUnit unit,
            @Nullable KnownPerson owner,
            FeeItem item,
            List<Tariff> theirs,
            UnitBasis basis) {
        if (!item.isOnce() || theirs.stream().noneMatch(this::holds)) {
            return List.of(draft(unit, owner, item, theirs, basis));
        }
        try {
            return TariffsOfUnit.once(theirs, run.period()).stream()
                    .map(tariff -> onceBy(tariff, unit, owner, basis))
                    .toList();
        } catch (Refusal.Invalid two) {
            return List.of(none(unit, owner, item, null, two.code()));
        }
    }

    private BillDraft onceBy(
            Tariff tariff, KnownUnit unit, @Nullable KnownPerson owner, UnitBasis basis) {
        var item = tariff.terms().feeItem();
        var what = new Once(unit.id(), tariff.id());
        if (basis.billed().once().contains(what)) {
            return none(unit, owner, item, tariff, "bill-run.billed-once");
        }
        if (owner == null) {
            return none(unit, null, item, tariff, "bill-run.no-owner");
        }
        try {
            var lines = lines(List.of(tariff), List.of(tariff.charge(basis, run.period())));
            var id = Bill.onceIdOf(unit.id(), tariff.id(), basis.billed().again(what));
            return bill(unit, owner, item, tariff, lines, id, null);
        } catch (Refusal.Invalid cannotBeCharged) {
            return none(unit, owner, item, tariff, cannotBeCharged.code());
        }
    }

    private BillDraft draft(
            KnownUnit unit,
            @Nullable KnownPerson owner,
            FeeItem item,
            List<Tariff> theirs,
            UnitBasis basis) {
        var billed = basis.billed();
        if (billed.overlaps(unit.id(), item, run.period())) {
            return none(unit, owner, item, null, "bill-run.billed");
        }
        if (theirs.stream().noneMatch(this::holds)) {
            return none(unit, owner, item, null, "bill-run.no-tariff");
        }
        if (owner == null) {
            return none(unit, null, item, null, "bill-run.no-owner");
        }
        try {
            var lines =
                    lines(
                            theirs,
                            TariffsOfUnit.charge(
                                    theirs, basis.reliefsOf(item), basis, run.period()));
            lines.stream().map(Line::charged).forEach(this::keep);
            var key = new Key(unit.id(), item.name());
            return bill(
                    unit,
                    owner,
                    item,
                    null,
                    lines,
                    Bill.idOf(
                            unit.id(),
                            item.name(),
                            run.period(),
                            billed.again(new For(key, run.period()))),
                    billed.in(unit.id(), item, run.period().before()));
        } catch (Refusal.Invalid cannotBeCharged) {
            return none(unit, owner, item, null, cannotBeCharged.code());
        }
    }

    private BillDraft bill(
            KnownUnit unit,
            KnownPerson owner,
            FeeItem item,
            @Nullable Tariff once,
            List<Line> lines,
            UUID billId,
            @Nullable Money before) {
        var amount =
                lines.stream().map(line -> line.charged().amount()).reduce(Money.ZERO, Money::plus);
        var relieved =
                lines.stream()
                        .map(line -> line.charged().relieved())
                        .reduce(Money.ZERO, Money::plus);
        var known = before == null ? 0 : before.cents();
        return new BillDraft(
                draftId(unit, item, once),
                run.id(),
                BillDraft.shelf(run.id(), run.round(), true),
                unit.id(),
                unit.label(),
                item,
                owner.id(),
                owner.name(),
                lines.stream().map(Line::name).distinct().collect(Collectors.joining("、")),
                titleEn(lines),
                null,
                lines,
                amount,
                before,
                Math.abs(amount.cents() - known),
                null,
                billId,
                relieved.isPositive() ? relieved : null,
                unit.reach());
    }

    private UUID draftId(KnownUnit unit, FeeItem item, @Nullable Tariff once) {
        return BillDraft.idOf(
                run.id(), run.round(), unit.id(), item, once == null ? null : once.id());
    }

    private boolean holds(Tariff tariff) {
        return tariff.holdsIn(run.period());
    }

    private static List<Line> lines(List<Tariff> theirs, List<Charged> all) {
        var terms = theirs.stream().collect(Collectors.toMap(Tariff::id, Tariff::terms));
        return all.stream()
                .map(charged -> {
                    var of = Objects.requireNonNull(terms.get(charged.tariffId()));
                    return new Line(of.name(), of.nameEn(), charged);
                })
                .toList();
    }

    /** Only when the whole bill is known: a share that nobody is charged is not billed. */
    private void keep(Charged charged) {
        if (charged.shared() != null) {
            shared.put(
                    charged.tariffId(),
                    shared.getOrDefault(charged.tariffId(), Billing.NONE).plus(charged.amount()));
        }
    }

    /** Half a title in English would say less than none. */
    private static @Nullable String titleEn(List<Line> lines) {
        var names = new ArrayList<String>();
        for (var line : lines) {
            if (line.nameEn() == null) {
                return null;
            }
            names.add(line.nameEn());
        }
        return names.stream().distinct().collect(Collectors.joining(", "));
    }

    /** What was counted since it was billed last, as far as it was read in the period. */
    private record UnitBasis(
            KnownUnit unit,
            Map<UUID, SharedPool> pools,
            List<Meter> meters,
            List<Relief> reliefs,
            Billed billed)
            implements Basis {

        List<Relieving> reliefsOf(FeeItem item) {
            return reliefs.stream()
                    .map(relief -> relief.of(item))
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Override
        public @Nullable BigDecimal area() {
            return unit.grossArea();
        }

        @Override
        public Share shareBy(Tariff tariff) {
            return Objects.requireNonNull(pools.get(tariff.id())).of(unit.id());
        }

        @Override
        public List<MeterUse> used(MeterKind kind, Period period) {
            return MetersOfUnit.used(
                    meters,
                    kind,
                    meter -> meter.use(billed.lastOf(meter.id()), period.from(), period.end()));
        }
    }

    private BillDraft none(
            KnownUnit unit,
            @Nullable KnownPerson owner,
            FeeItem item,
            @Nullable Tariff once,
            String problem) {
        return new BillDraft(
                draftId(unit, item, once),
                run.id(),
                BillDraft.shelf(run.id(), run.round(), false),
                unit.id(),
                unit.label(),
                item,
                owner == null ? null : owner.id(),
                owner == null ? null : owner.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                problem,
                null,
                null,
                unit.reach());
    }
}
