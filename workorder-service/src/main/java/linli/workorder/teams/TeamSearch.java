package linli.workorder.teams;

import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;

/** How teams are found; what was disbanded is not. */
public interface TeamSearch {

    /** All that work in the community, by name. */
    List<Team> worksIn(UUID communityId);

    /** All that the caller may see, by name. */
    List<Team> all(Access access);
}
