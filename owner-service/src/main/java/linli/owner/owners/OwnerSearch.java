package linli.owner.owners;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How owners are found. Of a community are those who have or had a unit there. */
public interface OwnerSearch {

    /**
     * Whoever answers to what the caller says: name, pinyin, initials, phone, last four digits.
     *
     * @param community null for all
     */
    List<Owner> called(String said, @Nullable UUID community, int limit, Access access);

    /** Whoever is or was linked to one of these units. */
    List<Owner> linkedTo(List<UUID> unitIds, int limit, Access access);

    /**
     * All that the caller may see, the newest first.
     *
     * @param community null for all
     */
    Page<Owner> all(@Nullable UUID community, Access access, Paging paging);
}
