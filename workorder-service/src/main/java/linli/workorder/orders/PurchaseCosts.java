package linli.workorder.orders;

import java.util.List;
import java.util.UUID;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.workorder.orders.WorkOrder.Purchase;

/** What materials had cost us, as the store of a community knows it. */
public interface PurchaseCosts {

    /** By the mean price of what lies in the store now. */
    Purchase of(UUID communityId, List<MaterialLine> lines);
}
