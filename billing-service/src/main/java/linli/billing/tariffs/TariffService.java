package linli.billing.tariffs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.billing.tariffs.Tariff.Charged;
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
    private final Estate estate;

    TariffService(Tariffs tariffs, TariffSearch search, Estate estate) {
        this.tariffs = tariffs;
        this.search = search;
        this.estate = estate;
    }

    /**
     * What a tariff would mean for a month of a community.
     *
     * @param units it is for
     * @param withoutArea of them, those whose area is needed and not known: they get no bill
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
        return tariffs.move(
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
        estate.eachUnit(tariff.communityId(), units -> units.forEach(counted::add));
        return new Preview(
                counted.units, counted.withoutArea, counted.total, List.copyOf(counted.some));
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

        void add(KnownUnit unit) {
            if (!tariff.isFor(unit.type())) {
                return;
            }
            units++;
            try {
                var charged = tariff.charge(unit.grossArea(), month);
                total = total.plus(charged.amount());
                if (some.size() < UNITS_SHOWN) {
                    some.add(new ForUnit(unit.id(), unit.label(), charged));
                }
            } catch (Refusal.Invalid noArea) {
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
