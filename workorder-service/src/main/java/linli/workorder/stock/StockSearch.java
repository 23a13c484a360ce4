package linli.workorder.stock;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.workorder.stock.StockItem.Mark;
import org.jspecify.annotations.Nullable;

/** How materials in store are found. */
public interface StockSearch {

    /**
     * @param material only this one; null for all
     * @param mark only what has it; null for all
     */
    record Filter(@Nullable UUID communityId, @Nullable String material, @Nullable Mark mark) {}

    /** By the code of the material. */
    Page<StockItem> all(Filter filter, Access access, Paging paging);

    /** Where this order waits, or has something kept. */
    List<UUID> waitedForBy(UUID orderId);

    /** Those of which an order has still to hear that they are there. */
    List<UUID> toTell(int most);
}
