package linli.billing.arrears;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import linli.billing.dunning.Arrears;
import linli.chassis.Stamp;
import linli.chassis.access.Scope;
import linli.chassis.estate.Estate;
import linli.contracts.billing.BillEvent;
import org.springframework.stereotype.Service;

/**
 * Tells since when something is owed for units. What is told follows from the bills as they are:
 * they are looked at when something was heard of them, and each night for what comes due.
 */
@Service
public class ArrearsService {

    /** So long before something is due it is told: nothing is of what is paid until then. */
    private static final int DAYS_AHEAD = 3;

    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static final int UNITS_AT_ONCE = 500;

    private final OwingUnits units;
    private final OwingSearch search;
    private final Arrears arrears;
    private final Estate estate;
    private final Clock clock;

    ArrearsService(
            OwingUnits units, OwingSearch search, Arrears arrears, Estate estate, Clock clock) {
        this.units = units;
        this.search = search;
        this.arrears = arrears;
        this.estate = estate;
        this.clock = clock;
    }

    /** Something has happened to these bills: some hundreds at a time. */
    public void heard(List<BillEvent> events) {
        var soon = soon();
        var touched = new HashSet<UUID>();
        var bills = new HashSet<UUID>();
        for (var event : events) {
            if (event instanceof BillEvent.Issued issued) {
                if (issued.unitId() != null && !issued.dueOn().isAfter(soon)) {
                    touched.add(issued.unitId());
                }
            } else {
                bills.add(event.billId());
            }
        }
        if (!bills.isEmpty()) {
            touched.addAll(search.unitsOf(bills, soon));
        }
        look(touched);
    }

    /** Looks at every unit for which something is owed that comes due, or was told to be. */
    public void lookAtAll(BooleanSupplier isStopped) {
        units.eachId(some -> {
            if (!isStopped.getAsBoolean()) {
                look(some);
            }
        });
        for (var community : estate.communities()) {
            var some = new HashSet<UUID>();
            arrears.eachOwingUnit(
                    community.id(),
                    soon().plusDays(1),
                    new Scope(false, Set.of(community.id()), Set.of(), Set.of(), Set.of()),
                    unit -> {
                        some.add(unit);
                        if (some.size() == UNITS_AT_ONCE && !isStopped.getAsBoolean()) {
                            look(some);
                            some.clear();
                        }
                    });
            if (!isStopped.getAsBoolean()) {
                look(some);
            }
        }
    }

    /** Until nothing is told: somebody else may have told at the same time what they saw before. */
    private void look(Collection<UUID> some) {
        var open = Set.copyOf(some);
        while (!open.isEmpty()) {
            open = told(open);
        }
    }

    /**
     * @return those of which something was told
     */
    private Set<UUID> told(Set<UUID> some) {
        // In this order: what is told follows from bills that were looked at after it.
        var known = search.told(some);
        var since = search.since(some, soon());
        var stamp = Stamp.bySystem(clock.instant());
        var told = new HashSet<UUID>();
        for (var unit : known) {
            var now = since.remove(unit.id());
            var dueOn = now == null ? null : now.dueOn();
            if (!Objects.equals(unit.dueOn(), dueOn)) {
                units.move(unit.id(), owing -> owing.owes(dueOn, stamp));
                told.add(unit.id());
            }
        }
        var first = new ArrayList<OwingUnit>();
        since.values().forEach(one -> first.add(OwingUnit.first(one, stamp)));
        units.createAllOnce(first);
        told.addAll(since.keySet());
        return told;
    }

    private LocalDate soon() {
        return LocalDate.ofInstant(clock.instant(), EARLIEST).plusDays(DAYS_AHEAD);
    }
}
