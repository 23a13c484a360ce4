package linli.workorder.stock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.contracts.Money;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.workorder.orders.PurchaseCosts;
import linli.workorder.orders.WorkOrder.Purchase;
import org.springframework.stereotype.Component;

/** What materials had cost us, by the goods receipts that said it. */
@Component
class StoreCosts implements PurchaseCosts {

    private final StockItems items;

    StoreCosts(StockItems items) {
        this.items = items;
    }

    @Override
    public Purchase of(UUID communityId, List<MaterialLine> lines) {
        var costs =
                lines.stream()
                        .map(line ->
                                items.find(StockItem.idOf(communityId, line.code()))
                                        .map(item -> item.costOf(line.quantity())))
                        .flatMap(Optional::stream)
                        .toList();
        return new Purchase(
                costs.stream().reduce(Money.ZERO, Money::plus), lines.size() - costs.size());
    }
}
