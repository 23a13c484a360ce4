package linli.billing.latefees;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and late fees ask about rules. */
public interface LateFeeRuleSearch {

    /**
     * The newest first.
     *
     * @param statuses any of these; all when empty
     */
    Page<LateFeeRule> all(
            Set<LateFeeRuleStatus> statuses,
            @Nullable UUID communityId,
            Access access,
            Paging paging);

    /** Those in force in a community, whichever bills they are for; they are few. */
    List<LateFeeRule> active(UUID communityId);
}
