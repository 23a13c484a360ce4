package linli.billing.latefees;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What late fees are found by. */
public interface LateFeeSearch {

    /** Those of these, of which anything was charged or waived. */
    List<LateFee> of(Collection<UUID> ids);

    /** Those whose bills have waited since before, the longest first. */
    List<UUID> unbilled(Instant before, int most);
}
