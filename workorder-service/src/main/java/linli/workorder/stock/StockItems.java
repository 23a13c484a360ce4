package linli.workorder.stock;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All materials in all stores. */
@Component
public class StockItems extends Aggregates<StockItem> {

    StockItems(DocumentStore store) {
        super(StockItem.class, "stock", store);
    }
}
