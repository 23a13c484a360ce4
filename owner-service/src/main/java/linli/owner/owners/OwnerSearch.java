package linli.owner.owners;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * How owners are found. Where a community is named, only those who have or had a unit there that
 * the caller may see.
 */
public interface OwnerSearch {

    /** Whoever answers to what the caller says: name, pinyin, initials, phone, last four digits. */
    List<Owner> called(String said, @Nullable UUID communityId, int limit, Access access);

    /** Whoever is or was linked to one of these units. */
    List<Owner> linkedTo(List<UUID> unitIds, int limit, Access access);

    /** All that the caller may see, the newest first. */
    Page<Owner> all(@Nullable UUID communityId, Access access, Paging paging);
}
