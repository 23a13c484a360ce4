package linli.owner.communities;

import java.util.UUID;
import linli.chassis.access.Access;

/** Who answers for a region as such, and not only for the communities it has today. */
public interface RegionHolders {

    /**
     * Whether the caller has this permission in the whole region, whatever will be founded there.
     */
    boolean holds(String permission, UUID regionId, Access access);
}
