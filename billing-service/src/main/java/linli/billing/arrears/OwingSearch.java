package linli.billing.arrears;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.billing.arrears.OwingUnit.Since;

/** What arrears are told from. */
public interface OwingSearch {

    /** What was told of these units; those of which nothing was are left out. */
    List<OwingUnit> told(Collection<UUID> units);

    /**
     * Since when something is owed for these units; those for which nothing is owed that is due by
     * a day are left out.
     *
     * @param by included
     */
    Map<UUID, Since> since(Collection<UUID> units, LocalDate by);

    /**
     * The units of those of these bills that are due by a day, whether or not they are paid.
     *
     * @param by included
     */
    Set<UUID> unitsOf(Collection<UUID> bills, LocalDate by);
}
