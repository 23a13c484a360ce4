package linli.billing.bills;

import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens ask about bills. */
public interface BillSearch {

    /**
     * The newest first.
     *
     * @param unitId only of this unit; null for all
     * @param workOrderId only for this order; null for all
     */
    Page<Bill> all(@Nullable UUID unitId, @Nullable UUID workOrderId, Access access, Paging paging);
}
