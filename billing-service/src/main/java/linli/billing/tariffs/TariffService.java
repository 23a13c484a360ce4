package linli.billing.tariffs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterSearch;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Basis;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.Pool;
import linli.billing.tariffs.Tariff.Share;
import linli.billing.tariffs.Tariff.Source;
import linli.billing.tariffs.Tariff.Terms;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes tariffs down, puts them into force and ends them. */
@Service
public class TariffService {

    private static final int UNITS_SHOWN = 20;

    private final Tariffs tariffs;
    private final TariffSearch search;
    private final MeterSearch meters;
    private final Pools pools;
    private final Estate estate;

    TariffService(
            Tariffs tariffs, TariffSearch search, MeterSearch meters, Pools pools, Estate estate) {
        this.tariffs = tariffs;
        this.search = search;
        this.meters = meters;
        this.pools = pools;
        this.estate = estate;
    }

    /**
     * What a tariff would mean for a month of a community.
     *
     * @param units it is for
     * @param withoutArea of them, those whose area or reading is needed and not known: they get no
     *     bill
     * @param some of them, with what each would owe
     * @param problem why nothing can be shared yet, by its code; null where that is no matter
     */
    public record Preview(
            long units,
            long withoutArea,
            Money total,
            List<ForUnit> some,
            @Nullable String problem) {}

    /** One unit and what it would owe for a month. */
    public record ForUnit(UUID unitId, String label, Charged charged) {}

    public Tariff propose(UUID communityId, Terms terms, @Nullable LocalDate to, Access access) {
        return tariffs.create(
                access,
                () -> {
                    estate.requireCommunity(communityId, access);
                    requireThere(communityId, terms.pool());
                    return Tariff.propose(
                            access.newId(), communityId, terms, to, access.staff(), access.stamp());
                });
    }

    /** What cannot be evaluated is not written down. */
    private void requireThere(UUID communityId, @Nullable Pool pool) {
        if (pool == null) {
            return;
        }
        var buildings = estate.buildings(pool.buildings());
        if (buildings.size() < pool.buildings().size()
                || !buildings.stream()
                        .allMatch(building -> building.communityId().equals(communityId))) {
            throw unknown("pool.buildings", "tariff.pool-building", "No such building there");
        }
        var counting = meters.byId(pool.sources().stream().map(Source::meterId).toList());
        if (counting.size() < pool.sources().size()
                || !counting.stream()
                        .allMatch(meter ->
                                meter.isCommon() && meter.communityId().equals(communityId))) {
            throw unknown("pool.sources", "tariff.pool-meter", "No such common meter there");
        }
    }

    private static Refusal.Invalid unknown(String field, String code, String why) {
        return new Refusal.Invalid(code, why, List.of(new Refusal.FieldError(field, code, null)));
    }

    /**
     * @throws Refusal.Conflict {@code tariff.pool-meter-taken} when another one shares what one of
     *     its meters counts on the same days; {@code tariff.overlaps} when another one for the same
     *     fee item and units holds on the same days, unless both share pools of different names
     */
    public Tariff activate(UUID id, Access access) {
        // Two that overlap, put into force at the same moment: the second sees the first.
        return tariffs.alone(
                id,
                access,
                tariff -> {
                    requireAlone(tariff);
                    tariff.activate(access.account().meeting(tariff.proposedBy()), access.stamp());
                });
    }

    public Tariff refuse(UUID id, String reason, Access access) {
        return tariffs.move(id, access, tariff -> tariff.refuse(reason, access.stamp()));
    }

    public Tariff end(UUID id, LocalDate on, Access access) {
        return tariffs.move(id, access, tariff -> tariff.end(on, access.stamp()));
    }

    public Preview preview(UUID id, Access access) {
        var tariff = tariffs.get(id, access);
        var month = new Period(firstFullMonth(tariff.terms().from()), 1);
        var pool = tariff.isShare() ? pools.asLast(tariff) : null;
        var counted = new Counting(tariff, month, pool);
        estate.eachUnit(
                tariff.communityId(),
                units -> {
                    var theirs = metersOf(units, tariff);
                    units.forEach(
                            unit -> counted.add(unit, theirs.getOrDefault(unit.id(), List.of())));
                });
        return new Preview(
                counted.units,
                counted.withoutArea,
                counted.total,
                List.copyOf(counted.some),
                pool == null ? null : pool.problem());
    }

    private Map<UUID, List<Meter>> metersOf(List<KnownUnit> units, Tariff tariff) {
        return tariff.terms().method() != Method.PER_METER
                ? Map.of()
                : meters.of(units.stream().map(KnownUnit::id).toList()).stream()
                        .collect(Collectors.groupingBy(MetersOfUnit::unitOf));
    }

    /** As if what was used last were used in that month: nobody has read it yet. */
    private record AsLast(KnownUnit unit, List<Meter> meters, @Nullable SharedPool pool)
            implements Basis {

        @Override
        public @Nullable BigDecimal area() {
            return unit.grossArea();
        }

        @Override
        public Share shareBy(Tariff tariff) {
            return Objects.requireNonNull(pool).of(unit.id());
        }

        @Override
        public List<MeterUse> used(MeterKind kind, Period period) {
            return MetersOfUnit.used(meters, kind, Meter::newestUse);
        }
    }

    private static LocalDate firstFullMonth(LocalDate from) {
        return from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
    }

    private static final class Counting {

        private final Tariff tariff;
        private final Period month;
        private final @Nullable SharedPool pool;
        private final List<ForUnit> some = new ArrayList<>();
        private Money total = Money.ZERO;
        private long units;
        private long withoutArea;

        Counting(Tariff tariff, Period month, @Nullable SharedPool pool) {
            this.tariff = tariff;
            this.month = month;
            this.pool = pool;
        }

        void add(KnownUnit unit, List<Meter> meters) {
            if (!tariff.isFor(unit)) {
                return;
            }
            units++;
            try {
                var charged = tariff.charge(new AsLast(unit, meters, pool), month);
                total = total.plus(charged.amount());
                if (some.size() < UNITS_SHOWN) {
                    some.add(new ForUnit(unit.id(), unit.label(), charged));
                }
            } catch (Refusal.Invalid notKnown) {
                withoutArea++;
            }
        }
    }

    private void requireAlone(Tariff tariff) {
        search.active(tariff.communityId()).stream()
                .filter(other -> !other.id().equals(tariff.id()))
                .filter(other -> isOnSameDays(tariff, other))
                .forEach(other -> requireApart(tariff, other));
    }

    private static void requireApart(Tariff one, Tariff other) {
        if (one.terms().feeItem() == other.terms().feeItem()
                && !areTwoPools(one, other)
                && sharesTypes(one, other)
                && sharesArea(one.terms().pool(), other.terms().pool())) {
            throw new Refusal.Conflict(
                    "tariff.overlaps", "%s holds on the same days".formatted(other.terms().name()));
        }
        if (sharesMeter(one.terms().pool(), other.terms().pool())) {
            throw new Refusal.Conflict(
                    "tariff.pool-meter-taken",
                    "%s shares what one of its meters counts".formatted(other.terms().name()));
        }
    }

    /** A unit may share in several, each a line by its name: then people can tell them apart. */
    private static boolean areTwoPools(Tariff one, Tariff other) {
        return one.isShare() && other.isShare() && !one.terms().name().equals(other.terms().name());
    }

    private static boolean isOnSameDays(Tariff one, Tariff other) {
        return isBefore(one.terms().from(), other.to()) && isBefore(other.terms().from(), one.to());
    }

    private static boolean sharesArea(@Nullable Pool one, @Nullable Pool other) {
        return one == null || other == null || one.meets(other);
    }

    private static boolean sharesMeter(@Nullable Pool one, @Nullable Pool other) {
        return one != null
                && other != null
                && one.sources().stream().map(Source::meterId).anyMatch(other::counts);
    }

    private static boolean sharesTypes(Tariff one, Tariff other) {
        return one.terms().unitTypes().isEmpty()
                || other.terms().unitTypes().isEmpty()
                || one.terms().unitTypes().stream().anyMatch(other.terms().unitTypes()::contains);
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }
}
