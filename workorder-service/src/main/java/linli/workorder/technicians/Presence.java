package linli.workorder.technicians;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.contracts.workorder.TechnicianEvent.Availability;

/** Whether technicians are there: by the roster and their own word. The roster says so. */
public interface Presence {

    /** How they are right now, by id. */
    Map<UUID, Availability> now(List<Technician> technicians);
}
