package linli.billing.tariffs;

import java.math.BigDecimal;
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
     * What tariffs of a community share in a period; those that share nothing are left out.
     *
     * @return by tariff, always in the same order
     */
    public Map<UUID, SharedPool> of(UUID communityId, Collection<Tariff> tariffs, Period period) {
        var pools = new LinkedHashMap<UUID, SharedPool>();
        tariffs.stream()
                .filter(Tariff::isShare)
                .forEach(tariff ->
                        pools.put(tariff.id(), new SharedPool(tariff, found(tariff, period))));
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

    private Found found(Tariff tariff, Period period) {
        if (!tariff.holdsAllOf(period)) {
            return Found.none("tariff.pool-part-of-period");
        }
        return tariff.isEntered()
                ? entered(sums.of(tariff.id()), period)
                : counted(poolOf(tariff), meter -> meter.useIn(period.from(), period.end()));
    }

    private Found foundLast(Tariff tariff) {
        return tariff.isEntered()
                ? sums.of(tariff.id()).stream()
                        .max(PoolSum.LATER)
                        .map(sum -> Found.of(sum.amount(), List.of(), sum.note()))
                        .orElseGet(() -> Found.none("tariff.pool-no-sum"))
                : counted(poolOf(tariff), Meter::newestUse);
    }

    private static Pool poolOf(Tariff tariff) {
        var pool = tariff.terms().pool();
        if (pool == null) {
            throw new IllegalStateException(tariff.id() + " shares nothing");
        }
        return pool;
    }

    /** Those of the period, which together are the whole of it. */
    private static Found entered(List<PoolSum> sums, Period period) {
        var within =
                sums.stream()
                        .filter(sum -> sum.period().overlaps(period))
                        .sorted(PoolSum.LATER)
                        .toList();
        var months = within.stream().mapToInt(sum -> sum.period().months()).sum();
        if (months != period.months() || !within.stream().allMatch(sum -> lies(sum, period))) {
            return Found.none("tariff.pool-no-sum");
        }
        return Found.of(
                within.stream().map(PoolSum::amount).reduce(Money.ZERO, Money::plus),
                List.of(),
                within.stream().map(PoolSum::note).distinct().collect(Collectors.joining(" · ")));
    }

    private static boolean lies(PoolSum sum, Period period) {
        return !sum.period().from().isBefore(period.from())
                && !sum.period().end().isAfter(period.end());
    }

    private Found counted(Pool pool, Function<Meter, Optional<MeterUse>> used) {
        var there =
                meters.byId(pool.sources().stream().map(Tariff.Source::meterId).toList()).stream()
                        .collect(Collectors.toMap(Meter::id, Function.identity()));
        var counted = new ArrayList<Counted>();
        var cost = BigDecimal.ZERO;
        for (var source : pool.sources()) {
            var meter = there.get(source.meterId());
            var use = meter == null ? null : used.apply(meter).orElse(null);
            if (use == null) {
                return Found.none("tariff.pool-not-read");
            }
            counted.add(new Counted(use, source.rate()));
            cost = cost.add(use.used().multiply(source.rate()));
        }
        return Found.of(Rounding.CENT.round(cost), counted, null);
    }
}
