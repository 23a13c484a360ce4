package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterSearch;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.SharedPool.Found;
import linli.billing.tariffs.Tariff.Counted;
import linli.billing.tariffs.Tariff.OnDays;
import linli.billing.tariffs.Tariff.PartOfSum;
import linli.billing.tariffs.Tariff.Pool;
import linli.chassis.estate.Estate;
import linli.contracts.Money;
import org.springframework.stereotype.Component;

/** Finds what is shared, and among whom. */
@Component
public class Pools {

    private final MeterSearch meters;
    private final PoolSumSearch sums;
    private final Estate estate;

    Pools(MeterSearch meters, PoolSumSearch sums, Estate estate) {
        this.meters = meters;
        this.sums = sums;
        this.estate = estate;
    }

    /**
     * What tariffs of a community share in a period; those that share nothing are left out, also
     * one in whose days no reading lies: another shares all that was counted.
     *
     * @return by tariff, in the order of their days
     */
    public Map<UUID, SharedPool> of(UUID communityId, Collection<Tariff> tariffs, Period period) {
        var pools = new LinkedHashMap<UUID, SharedPool>();
        tariffs.stream()
                .filter(Tariff::isShare)
                .sorted(Tariff.BY_DAY)
                .forEach(tariff ->
                        found(tariff, period)
                                .ifPresent(found ->
                                        pools.put(tariff.id(), new SharedPool(tariff, found))));
        among(communityId, pools.values());
        return pools;
    }

    /** As if what was counted or entered last were so again: nobody knows the next period yet. */
    SharedPool asLast(Tariff tariff) {
        var pool = new SharedPool(tariff, foundLast(tariff));
        among(tariff.communityId(), List.of(pool));
        return pool;
    }

    private void among(UUID communityId, Collection<SharedPool> pools) {
        if (!pools.isEmpty()) {
            estate.eachUnit(
                    communityId,
                    units -> units.forEach(unit -> pools.forEach(pool -> pool.add(unit))));
        }
    }

    private Optional<Found> found(Tariff tariff, Period period) {
        return tariff.isEntered()
                ? Optional.of(entered(tariff, period))
                : counted(
                        poolOf(tariff),
                        meter -> meter.useIn(period.from(), period.end()),
                        use -> Cut.of(tariff, period, use));
    }

    private Found foundLast(Tariff tariff) {
        return tariff.isEntered()
                ? sums.of(tariff.id()).stream()
                        .max(PoolSum.LATER)
                        .map(sum -> Found.of(sum.amount(), List.of(), sum.note(), null))
                        .orElseGet(() -> Found.none("tariff.pool-no-sum"))
                : counted(poolOf(tariff), Meter::newestUse, Cut::whole)
                        .orElseGet(() -> Found.none("tariff.pool-nothing"));
    }

    private static Pool poolOf(Tariff tariff) {
        var pool = tariff.terms().pool();
        if (pool == null) {
            throw new IllegalStateException(tariff.id() + " shares nothing");
        }
        return pool;
    }

    /**
     * Those of the months in which the tariff holds, which together are all of them. Of a month in
     * which it holds in part so much as its days.
     */
    private Found entered(Tariff tariff, Period period) {
        var within =
                sums.of(tariff.id()).stream()
                        .filter(sum -> sum.period().overlaps(period))
                        .filter(sum -> tariff.holdsIn(sum.period()))
                        .sorted(PoolSum.LATER)
                        .toList();
        var months = within.stream().mapToLong(sum -> months(tariff, sum.period())).sum();
        if (months != months(tariff, period)
                || !within.stream().allMatch(sum -> lies(sum, period))) {
            return Found.none("tariff.pool-no-sum");
        }
        var total = Money.ZERO;
        var parts = new ArrayList<PartOfSum>();
        for (var sum : within) {
            var cut = Cut.of(tariff, sum.period());
            var yuan = BigDecimal.valueOf(sum.amount().cents(), 2);
            total = total.plus(Cut.part(cut.until(yuan), cut.before(yuan)));
            parts.add(new PartOfSum(sum.amount(), cut.days()));
        }
        return Found.of(
                total,
                List.of(),
                within.stream().map(PoolSum::note).distinct().collect(Collectors.joining(" · ")),
                parts.stream().allMatch(part -> part.days().isAll()) ? null : parts);
    }

    /** In how many months of a period it holds. */
    private static long months(Tariff tariff, Period period) {
        return period.each().filter(tariff::holdsIn).count();
    }

    /**
     * The days of a whole on which a tariff holds.
     *
     * @param begin the first of the whole
     * @param end the first after the whole
     * @param from the first on which it holds
     * @param to the first on which it no longer does; no later than the first where it holds on
     *     none
     */
    private record Cut(LocalDate begin, LocalDate end, LocalDate from, LocalDate to) {

        private static final int DECIMALS = 10;

        static Cut of(Tariff tariff, Period period) {
            return of(tariff, period, period.from(), period.end());
        }

        /** What was used on the day of a reading was used before it. */
        static Cut of(Tariff tariff, Period period, MeterUse use) {
            return of(tariff, period, use.fromDay().plusDays(1), use.toDay().plusDays(1));
        }

        static Cut whole(MeterUse use) {
            var begin = use.fromDay().plusDays(1);
            var end = use.toDay().plusDays(1);
            return new Cut(begin, end, begin, end);
        }

        /** Days before the period are as its first: with that one begins what is shared in it. */
        private static Cut of(Tariff tariff, Period period, LocalDate begin, LocalDate end) {
            var from = tariff.terms().from();
            var to = tariff.to();
            return new Cut(
                    begin,
                    end,
                    from.isAfter(period.from()) ? Period.within(from, begin, end) : begin,
                    to != null && to.isBefore(period.end()) ? Period.within(to, begin, end) : end);
        }

        OnDays days() {
            return OnDays.of(from, to, begin, end);
        }

        BigDecimal before(BigDecimal cost) {
            return over(from, cost);
        }

        BigDecimal until(BigDecimal cost) {
            return over(to, cost);
        }

        private BigDecimal over(LocalDate day, BigDecimal cost) {
            return cost.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, day)))
                    .divide(
                            BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, end)),
                            DECIMALS,
                            RoundingMode.HALF_UP);
        }

        /** Each rounded: so parts that follow each other make the whole. */
        static Money part(BigDecimal until, BigDecimal before) {
            return Rounding.CENT.round(until).minus(Rounding.CENT.round(before));
        }
    }

    private static boolean lies(PoolSum sum, Period period) {
        return !sum.period().from().isBefore(period.from())
                && !sum.period().end().isAfter(period.end());
    }

    /** Nothing where none of the days between any readings count. */
    private Optional<Found> counted(
            Pool pool, Function<Meter, Optional<MeterUse>> used, Function<MeterUse, Cut> cutOf) {
        var there =
                meters.byId(pool.sources().stream().map(Tariff.Source::meterId).toList()).stream()
                        .collect(Collectors.toMap(Meter::id, Function.identity()));
        var counted = new ArrayList<Counted>();
        var until = BigDecimal.ZERO;
        var before = BigDecimal.ZERO;
        for (var source : pool.sources()) {
            var meter = there.get(source.meterId());
            var use = meter == null ? null : used.apply(meter).orElse(null);
            if (use == null) {
                return Optional.of(Found.none("tariff.pool-not-read"));
            }
            var cut = cutOf.apply(use);
            var cost = use.used().multiply(source.rate());
            if (cut.from().isBefore(cut.to())) {
                counted.add(
                        new Counted(use, source.rate(), cut.days().isAll() ? null : cut.days()));
                until = until.add(cut.until(cost));
                before = before.add(cut.before(cost));
            }
        }
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.of(Cut.part(until, before), counted, null, null));
    }
}
