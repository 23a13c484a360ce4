package linli.chassis.estate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;

/**
 * What an audience has to know of some people's homes; what it does not ask for is not in it.
 *
 * @param units by id
 * @param overdue since which day something is overdue for a unit
 * @param owing the units that were written down as owing something; null where it is still open
 * @param listed the units and people that are on its list
 */
record Homes(
        Map<UUID, KnownUnit> units,
        Map<UUID, LocalDate> overdue,
        @Nullable Set<UUID> owing,
        Set<UUID> listed) {

    static final Homes UNASKED = new Homes(Map.of(), Map.of(), null, Set.of());

    /** Empty where the building has only one, and while the unit was not told. */
    String entranceOf(UnitLink link) {
        var unit = units.get(link.unitId());
        return unit == null ? "" : unit.entrance();
    }

    String typeOf(UnitLink link) {
        var unit = units.get(link.unitId());
        return unit == null || unit.type() == null ? "" : unit.type();
    }

    boolean owes(UnitLink link, LocalDate day) {
        if (owing != null) {
            return owing.contains(link.unitId());
        }
        var due = overdue.get(link.unitId());
        return due != null && due.isBefore(day);
    }

    boolean isListed(UnitLink link, KnownPerson person) {
        return listed.contains(link.unitId()) || listed.contains(person.id());
    }
}
