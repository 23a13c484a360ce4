package linli.billing.tariffs;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and bill runs ask about tariffs. */
public interface TariffSearch {

    /**
     * The newest first.
     *
     * @param statuses any of these; all when empty
     */
    Page<Tariff> all(
            Set<TariffStatus> statuses, @Nullable UUID communityId, Access access, Paging paging);

    /** Those in force in a community, whichever days they hold on; they are few. */
    List<Tariff> active(UUID communityId);
}
