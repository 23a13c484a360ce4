package linli.notification.audiencelists;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** What screens and the clock ask about uploaded lists. */
public interface AudienceListSearch {

    /** The caller's own, the newest first. */
    Page<AudienceList> mine(Access access, Paging paging);

    /** Those that are being checked. */
    List<UUID> unchecked(int most);
}
