package linli.workorder.rosters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How days on the roster are found. */
public interface DutySearch {

    /**
     * Those of some technicians, by day.
     *
     * @param to included
     */
    List<Duty> of(Collection<UUID> technicianIds, LocalDate from, LocalDate to);
}
