package linli.workorder.rosters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.contracts.workorder.AppointmentWindow;
import org.jspecify.annotations.Nullable;

/** What visits are agreed on already: whoever makes them says so here. */
public interface BookedVisits {

    /** Those of open orders that fall into the time, wherever they are. */
    List<Visit> during(Instant from, Instant to);

    /**
     * @param id of the order that is to be done
     * @param at when somebody expects it
     * @param skill that it takes; null for any
     * @param technicianId who makes it; null when nobody was chosen yet
     */
    record Visit(
            UUID id,
            UUID communityId,
            AppointmentWindow at,
            @Nullable String skill,
            @Nullable UUID technicianId) {}
}
