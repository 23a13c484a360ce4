package linli.billing.readings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** What screens and jobs ask about imports of readings. */
public interface ReadingImportSearch {

    /** The caller's own, the newest first. */
    Page<ReadingImport> mine(Access access, Paging paging);

    /** The import that this job works on. */
    Optional<UUID> workedOnBy(UUID job);

    /** Those that are being checked or kept, the oldest first. */
    List<UUID> unfinished(int most);
}
