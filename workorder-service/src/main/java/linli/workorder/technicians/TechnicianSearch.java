package linli.workorder.technicians;

import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;

/** How technicians are found. */
public interface TechnicianSearch {

    /** Everyone employed who works in the community. */
    List<Technician> worksIn(UUID communityId);

    /** Everyone employed whom the caller may see, by name. */
    List<Technician> all(Access access);
}
