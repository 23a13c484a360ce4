package linli.owner.properties;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens ask about buildings and units. */
public interface PropertySearch {

    /** A community's buildings, by name. */
    List<Building> buildings(UUID communityId, Access access);

    /** A building's units, a page at a time. */
    Page<PropertyUnit> units(UUID buildingId, Access access, Paging paging);

    /**
     * Units that are called like this: {@code 3-2-1201}, {@code 3栋1201}, {@code 1201}.
     *
     * @param communityId only those of one community; null for all
     */
    List<PropertyUnit> called(String said, @Nullable UUID communityId, int limit, Access access);

    List<PropertyUnit> byIds(Collection<UUID> ids, Access access);
}
