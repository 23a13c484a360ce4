package linli.workorder.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens ask about requests. */
public interface RequestSearch {

    /**
     * The newest first.
     *
     * @param unitId only of this unit; null for all
     */
    Page<ServiceRequest> all(@Nullable UUID unitId, Access access, Paging paging);

    /**
     * Those of a while, the first one first.
     *
     * @param from included
     * @param to not included
     */
    List<ServiceRequest> submitted(Instant from, Instant to, int limit);
}
