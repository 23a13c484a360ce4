package linli.billing.latefees;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What late fees are found by. */
public interface LateFeeSearch {

    /** Those of which somebody wants some waived, whoever has waited longest first. */
    Page<LateFee> waiting(@Nullable UUID communityId, Access access, Paging paging);

    /** Those of these, of which anything was charged or waived. */
    List<LateFee> of(Collection<UUID> ids);

    /** Those whose bills have waited since before, the longest first. */
    List<UUID> unbilled(Instant before, int most);
}
