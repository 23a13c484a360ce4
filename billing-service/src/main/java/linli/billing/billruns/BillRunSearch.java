package linli.billing.billruns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens ask about bill runs. */
public interface BillRunSearch {

    /**
     * The newest first.
     *
     * @param statuses any of these; all when empty
     */
    Page<BillRun> all(
            Set<BillRunStatus> statuses, @Nullable UUID communityId, Access access, Paging paging);

    /** The run that this job works on. */
    Optional<UUID> workedOnBy(UUID job);

    /** Those whose calculation or issue has not ended, the oldest first. */
    List<UUID> unfinished(int most);
}
