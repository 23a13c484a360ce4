package linli.owner.owners;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** How owners are found. */
public interface OwnerSearch {

    /** Whoever answers to what the caller says: name, pinyin, initials, phone, last four digits. */
    List<Owner> called(String said, int limit, Access access);

    /** Whoever is or was linked to one of these units. */
    List<Owner> linkedTo(List<UUID> unitIds, int limit, Access access);

    /** All that the caller may see, the newest first. */
    Page<Owner> all(Access access, Paging paging);
}
