package linli.billing.reliefs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and bill runs ask about reliefs. */
public interface ReliefSearch {

    /**
     * The newest first.
     *
     * @param statuses any of these; all when empty
     */
    Page<Relief> all(
            Set<ReliefStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID unitId,
            Access access,
            Paging paging);

    /** Those of some units that count, whichever days they are for. */
    List<Relief> active(Collection<UUID> unitIds);
}
