package linli.workorder.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.contracts.Money;
import linli.contracts.workorder.StockEvent.ForOrder;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrder.Needed;
import linli.workorder.orders.WorkOrderSearch;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The storekeeper's movements, and what orders wait for. Each movement is one write of the one
 * material it moves; what an order hears of it follows, again and again until it has heard.
 */
@Service
public class StockService {

    private final StockItems items;
    private final StockSearch search;
    private final WorkOrders orders;
    private final WorkOrderSearch orderSearch;
    private final WorkOrderService work;
    private final Words words;
    private final Estate estate;

    StockService(
            StockItems items,
            StockSearch search,
            WorkOrders orders,
            WorkOrderSearch orderSearch,
            WorkOrderService work,
            Words words,
            Estate estate) {
        this.items = items;
        this.search = search;
        this.orders = orders;
        this.orderSearch = orderSearch;
        this.work = work;
        this.words = words;
        this.estate = estate;
    }

    /**
     * Goods that came.
     *
     * @param unitCost what one cost us; null when nobody said
     * @param document number of the supplier's delivery note
     */
    public record Delivery(
            BigDecimal quantity,
            @Nullable Money unitCost,
            @Nullable String supplier,
            @Nullable String document) {}

    public StockItem receive(UUID communityId, String material, Delivery delivery, Access access) {
        estate.requireCommunity(communityId, access);
        var word = words.require("material", material);
        var id = stored(communityId, word.code(), word.labelZh(), word.labelEn());
        return move(
                id,
                access,
                (item, stamp) -> {
                    item.call(word.labelEn());
                    item.receive(
                            delivery.quantity(),
                            delivery.unitCost(),
                            delivery.supplier(),
                            delivery.document(),
                            stamp);
                });
    }

    /**
     * @param number of an open order of the same community
     */
    public StockItem issue(UUID id, String number, BigDecimal quantity, Access access) {
        return move(
                id,
                access,
                (item, stamp) -> {
                    var order = numbered(number, item);
                    if (!order.status().isOpen()) {
                        throw new Refusal.Conflict(
                                "stock.order-over",
                                "Nothing is handed out for an order that is over");
                    }
                    item.issue(refOf(order), quantity, stamp);
                });
    }

    /** Also for an order that is over: what was too much comes back last. */
    public StockItem giveBack(UUID id, String number, BigDecimal quantity, Access access) {
        return move(
                id,
                access,
                (item, stamp) -> item.giveBack(numbered(number, item).id(), quantity, stamp));
    }

    public StockItem count(UUID id, BigDecimal counted, @Nullable String reason, Access access) {
        return move(id, access, (item, stamp) -> item.count(counted, reason, stamp));
    }

    public StockItem approveCount(UUID id, Access access) {
        return move(id, access, (item, stamp) -> item.approveCount(counterOf(item, access), stamp));
    }

    public StockItem refuseCount(UUID id, String reason, Access access) {
        return move(
                id,
                access,
                (item, stamp) -> item.refuseCount(reason, counterOf(item, access), stamp));
    }

    /** As whom the caller answers a count: as whoever counted, where they stand in for them. */
    private static String counterOf(StockItem item, Access access) {
        var count = item.count();
        return access.account().meetingAccount(count == null ? null : count.accountId());
    }

    public StockItem keepAtLeast(UUID id, @Nullable BigDecimal minimum, Access access) {
        return move(id, access, (item, stamp) -> item.keepAtLeast(minimum, stamp));
    }

    private StockItem move(UUID id, Access access, BiConsumer<StockItem, Stamp> move) {
        var moved = items.move(id, access, item -> move.accept(item, access.stamp()));
        tell(moved);
        return moved;
    }

    private WorkOrder numbered(String number, StockItem item) {
        return orderSearch
                .numbered(number)
                .map(orders::get)
                .filter(order -> order.job().communityId().equals(item.communityId()))
                .orElseThrow(() ->
                        new Refusal.Invalid(
                                "stock.order-unknown", "No order %s here".formatted(number)));
    }

    /**
     * What an order waits for by now is what it has reserved. Asked again it changes nothing, so
     * that it may follow any news of the order.
     */
    public void follow(UUID orderId, Instant now) {
        var order = orders.find(orderId).orElse(null);
        if (order == null) {
            return;
        }
        var stamp = Stamp.bySystem(now);
        var needed = order.needed();
        var needs = needs(needed);
        for (var id : search.waitedForBy(orderId)) {
            items.move(
                    id,
                    item -> {
                        if (!needs.containsKey(item.material())) {
                            item.release(orderId, !order.status().isOpen(), stamp);
                        }
                    });
        }
        needs.forEach((material, part) -> {
            var id = stored(order.job().communityId(), material, part.name(), part.nameEn());
            var since = needed == null || needed.since() == null ? now : needed.since();
            items.move(
                    id,
                    item -> {
                        item.call(part.nameEn());
                        item.reserve(refOf(order), part.quantity(), since, stamp);
                    });
        });
        if (!needs.isEmpty()) {
            tellOrder(order);
        }
    }

    /** Something was handed out for an order: when that was all it needed, it hears so. */
    public void issued(UUID orderId) {
        var order = orders.find(orderId).orElse(null);
        if (order == null) {
            return;
        }
        var needed = order.needed();
        if (needed == null) {
            return;
        }
        var isAll =
                needs(needed).keySet().stream()
                        .map(one -> StockItem.idOf(order.job().communityId(), one))
                        .allMatch(id ->
                                items.find(id)
                                        .filter(item -> item.isFetchedFor(orderId))
                                        .isPresent());
        if (isAll) {
            work.partsAreFetched(orderId, needed);
        }
    }

    /** Orders that wait for it and have all their parts by now hear it. */
    void tell(UUID id) {
        tell(items.get(id));
    }

    private void tell(StockItem item) {
        item.ordersToTell().forEach(orderId -> tellOrder(orders.get(orderId)));
    }

    private void tellOrder(WorkOrder order) {
        var found = new HashMap<UUID, Boolean>();
        for (var part : search.waitedForBy(order.id())) {
            found.put(part, items.get(part).keepsFor(order.id()));
        }
        var needed = order.needed();
        if (needed != null) {
            work.partsAreThere(
                    order.id(),
                    needed,
                    needs(needed).keySet().stream()
                            .map(one -> StockItem.idOf(order.job().communityId(), one))
                            .allMatch(part -> found.getOrDefault(part, false)));
        }
        // What is still missing calls again when it comes, and so does what changed meanwhile.
        found.forEach((part, isThere) -> items.move(part, item -> item.told(order.id(), isThere)));
    }

    /** What an order needs now, by material; nothing when it needs nothing. */
    private static Map<String, MaterialLine> needs(@Nullable Needed needed) {
        var needs = new LinkedHashMap<String, MaterialLine>();
        if (needed != null) {
            needed.parts().forEach(part -> needs.merge(part.code(), part, StockService::together));
        }
        return needs;
    }

    private static MaterialLine together(MaterialLine one, MaterialLine other) {
        return new MaterialLine(
                one.code(),
                one.name(),
                one.nameEn(),
                one.quantity().add(other.quantity()),
                one.unitPrice());
    }

    /** The material in this store, which begins with nothing. */
    private UUID stored(UUID communityId, String material, String name, @Nullable String nameEn) {
        var id = StockItem.idOf(communityId, material);
        if (items.find(id).isEmpty()) {
            items.createOnce(StockItem.of(communityId, material, name, nameEn));
        }
        return id;
    }

    private static ForOrder refOf(WorkOrder order) {
        return new ForOrder(order.id(), order.number());
    }
}
