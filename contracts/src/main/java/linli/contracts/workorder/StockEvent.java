package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Every movement of a material in a community's store (库存流水), in order: what is on hand is their
 * sum, and each says what it came to.
 */
@Published(topic = "workorder.stock")
public sealed interface StockEvent extends Event {

    Item item();

    /**
     * One material in the store of one community.
     *
     * @param material code of the dictionary {@code material}
     * @param onHand what lies there after the event, in the material's own unit
     * @param nameEn null where it is called the same in English, and in what an older build told
     */
    record Item(
            UUID itemId,
            UUID communityId,
            String material,
            String name,
            BigDecimal onHand,
            @Nullable String nameEn) {}

    /**
     * The order that material is for.
     *
     * @param number as people quote it
     */
    record ForOrder(UUID workOrderId, String number) {}

    /**
     * @param unitCost what one cost us; null when nobody said
     * @param document number of the supplier's delivery note
     */
    @JsonTypeName("stock.received")
    @JsonClassDescription("Material came into the store")
    record Received(
            Item item,
            BigDecimal quantity,
            @Nullable Money unitCost,
            @Nullable String supplier,
            @Nullable String document)
            implements StockEvent {}

    @JsonTypeName("stock.issued")
    @JsonClassDescription("Material was handed out for an order")
    record Issued(Item item, ForOrder order, BigDecimal quantity) implements StockEvent {}

    @JsonTypeName("stock.returned")
    @JsonClassDescription("Material that an order did not need came back")
    record Returned(Item item, ForOrder order, BigDecimal quantity) implements StockEvent {}

    @JsonTypeName("stock.reserved")
    @JsonClassDescription("An order waits for material")
    record Reserved(Item item, ForOrder order, BigDecimal quantity) implements StockEvent {}

    @JsonTypeName("stock.allotted")
    @JsonClassDescription("What an order waits for is there and kept for it")
    record Allotted(Item item, ForOrder order, BigDecimal quantity) implements StockEvent {}

    @JsonTypeName("stock.released")
    @JsonClassDescription("An order needs no more what it waited for")
    record Released(Item item, ForOrder order, BigDecimal quantity) implements StockEvent {}

    /**
     * @param difference counted less what the books say; zero when they agree
     */
    @JsonTypeName("stock.counted")
    @JsonClassDescription("The store was counted; a difference waits for a second person")
    record Counted(Item item, BigDecimal counted, BigDecimal difference, @Nullable String reason)
            implements StockEvent {}

    @JsonTypeName("stock.adjusted")
    @JsonClassDescription("A second person accepted the difference of a count")
    record Adjusted(Item item, BigDecimal difference) implements StockEvent {}

    @JsonTypeName("stock.count-refused")
    @JsonClassDescription("A second person refused the difference of a count")
    record CountRefused(Item item, BigDecimal difference, String reason) implements StockEvent {}

    /**
     * @param minimum below which it is to be bought; null for never
     */
    @JsonTypeName("stock.minimum-changed")
    @JsonClassDescription("The least that should lie there was changed")
    record MinimumChanged(Item item, @Nullable BigDecimal minimum) implements StockEvent {}

    /**
     * @param free on hand and kept for no order
     * @param minimum below which it is to be bought
     */
    @JsonTypeName("stock.shortage-noticed")
    @JsonClassDescription("Less is free than should lie there")
    record ShortageNoticed(Item item, BigDecimal free, BigDecimal minimum) implements StockEvent {}
}
