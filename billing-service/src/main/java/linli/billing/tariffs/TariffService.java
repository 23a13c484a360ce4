package linli.billing.tariffs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterSearch;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Basis;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Method;
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
    private final Estate estate;

    TariffService(Tariffs tariffs, TariffSearch search, MeterSearch meters, Estate estate) {
        this.tariffs = tariffs;
        this.search = search;
        this.meters = meters;
        this.estate = estate;
    }

    /**
     * What a tariff would mean for a month of a community.
     *
     * @param units it is for
     * @param withoutArea of them, those whose area or reading is needed and not known: they get no
     *     bill
     * @param some of them, with what each would owe
     */
    public record Preview(long units, long withoutArea, Money total, List<ForUnit> some) {}

    /** One unit and what it would owe for a month. */
    public record ForUnit(UUID unitId, String label, Charged charged) {}

    public Tariff propose(UUID communityId, Terms terms, @Nullable LocalDate to, Access access) {
        return tariffs.create(
                access,
                () -> {
                    estate.requireCommunity(communityId, access);
                    return Tariff.propose(
                            access.newId(), communityId, terms, to, access.staff(), access.stamp());
                });
    }

    /**
     * @throws Refusal.Conflict {@code tariff.overlaps} when another one for the same fee item and
     *     units holds on the same days
     */
    public Tariff activate(UUID id, Access access) {
        // Two that overlap, put into force at the same moment: the second sees the first.
        return tariffs.alone(
                id,
                access,
                tariff -> {
                    requireAlone(tariff);
                    tariff.activate(access.account().staffId(), access.stamp());
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
        var counted = new Counting(tariff, month);
        estate.eachUnit(
                tariff.communityId(),
                units -> {
                    var theirs = metersOf(units, tariff);
                    units.forEach(
                            unit -> counted.add(unit, theirs.getOrDefault(unit.id(), List.of())));
                });
        return new Preview(
                counted.units, counted.withoutArea, counted.total, List.copyOf(counted.some));
    }

    private Map<UUID, List<Meter>> metersOf(List<KnownUnit> units, Tariff tariff) {
        return tariff.terms().method() != Method.PER_METER
                ? Map.of()
                : meters.of(units.stream().map(KnownUnit::id).toList()).stream()
                        .collect(Collectors.groupingBy(Meter::unitId));
    }

    /** As if what was used last were used in that month: nobody has read it yet. */
    private record AsLast(@Nullable BigDecimal area, List<Meter> meters) implements Basis {

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
        private final List<ForUnit> some = new ArrayList<>();
        private Money total = Money.ZERO;
        private long units;
        private long withoutArea;

        Counting(Tariff tariff, Period month) {
            this.tariff = tariff;
            this.month = month;
        }

        void add(KnownUnit unit, List<Meter> meters) {
            if (!tariff.isFor(unit.type())) {
                return;
            }
            units++;
            try {
                var charged = tariff.charge(new AsLast(unit.grossArea(), meters), month);
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
        var others =
                search.active(tariff.communityId()).stream()
                        .filter(other -> !other.id().equals(tariff.id()))
                        .filter(other -> clash(tariff, other))
                        .findFirst();
        if (others.isPresent()) {
            throw new Refusal.Conflict(
                    "tariff.overlaps",
                    "%s holds on the same days".formatted(others.get().terms().name()));
        }
    }

    private static boolean clash(Tariff one, Tariff other) {
        return one.terms().feeItem() == other.terms().feeItem()
                && sharesTypes(one, other)
                && isBefore(one.terms().from(), other.to())
                && isBefore(other.terms().from(), one.to());
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
