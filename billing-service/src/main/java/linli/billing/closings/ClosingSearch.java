package linli.billing.closings;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens, exports and further closings ask about closings. */
public interface ClosingSearch {

    /** The newest month first. */
    Page<Closing> all(@Nullable UUID communityId, Access access, Paging paging);

    Optional<Closing> find(UUID communityId, YearMonth month);

    /** The newest month of a community that is closed or about to be. */
    Optional<Closing> last(UUID communityId);

    /** The closing that this job works on. */
    Optional<UUID> workedOnBy(UUID job);

    /** Those that are still added up, the oldest first. */
    List<UUID> unfinished(int most);
}
