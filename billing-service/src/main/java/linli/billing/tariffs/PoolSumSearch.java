package linli.billing.tariffs;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** What screens and bill runs ask about sums that are shared. */
public interface PoolSumSearch {

    /** The newest first, those that were withdrawn among them. */
    Page<PoolSum> all(UUID tariffId, Access access, Paging paging);

    /** Those of a tariff that are to be shared, one or a few each year. */
    List<PoolSum> of(UUID tariffId);
}
