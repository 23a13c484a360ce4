package linli.workorder.stock.web;

import java.math.BigDecimal;
import linli.contracts.Money;
import linli.contracts.workorder.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param change what it did to what is on hand; zero for what moves nothing
 * @param onHand what was there after it
 * @param quantity what it is about: moved, waited for, counted, or the least
 * @param order number of the order it was for
 * @param note supplier and delivery note, or the reason
 */
record Movement(
        BigDecimal change,
        BigDecimal onHand,
        @Nullable BigDecimal quantity,
        @Nullable String order,
        @Nullable Money unitCost,
        @Nullable String note) {

    static Movement of(StockEvent event) {
        var onHand = event.item().onHand();
        return switch (event) {
            case StockEvent.Received in ->
                    new Movement(
                            in.quantity(),
                            onHand,
                            in.quantity(),
                            null,
                            in.unitCost(),
                            joined(in.supplier(), in.document()));
            case StockEvent.Issued out ->
                    moved(out.quantity().negate(), onHand, out.order().number());
            case StockEvent.Returned back -> moved(back.quantity(), onHand, back.order().number());
            case StockEvent.Reserved asked ->
                    about(onHand, asked.quantity(), asked.order().number(), null);
            case StockEvent.Allotted kept ->
                    about(onHand, kept.quantity(), kept.order().number(), null);
            case StockEvent.Released freed ->
                    about(onHand, freed.quantity(), freed.order().number(), null);
            case StockEvent.Counted counted ->
                    about(onHand, counted.counted(), null, counted.reason());
            case StockEvent.Adjusted booked -> moved(booked.difference(), onHand, null);
            case StockEvent.CountRefused refused ->
                    about(onHand, refused.difference(), null, refused.reason());
            case StockEvent.MinimumChanged set -> about(onHand, set.minimum(), null, null);
            case StockEvent.ShortageNoticed noticed -> about(onHand, noticed.free(), null, null);
        };
    }

    private static Movement moved(BigDecimal change, BigDecimal onHand, @Nullable String order) {
        return new Movement(change, onHand, change.abs(), order, null, null);
    }

    private static Movement about(
            BigDecimal onHand,
            @Nullable BigDecimal quantity,
            @Nullable String order,
            @Nullable String note) {
        return new Movement(BigDecimal.ZERO, onHand, quantity, order, null, note);
    }

    private static @Nullable String joined(@Nullable String supplier, @Nullable String document) {
        if (supplier == null || document == null) {
            return supplier == null ? document : supplier;
        }
        return supplier + " · " + document;
    }
}
