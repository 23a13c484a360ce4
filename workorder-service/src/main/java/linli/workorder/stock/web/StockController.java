package linli.workorder.stock.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Money;
import linli.contracts.workorder.StockEvent;
import linli.workorder.stock.StockItem;
import linli.workorder.stock.StockItem.Mark;
import linli.workorder.stock.StockItem.Reservation;
import linli.workorder.stock.StockItems;
import linli.workorder.stock.StockSearch;
import linli.workorder.stock.StockSearch.Filter;
import linli.workorder.stock.StockService;
import linli.workorder.stock.StockService.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies in the stores, and its movements. */
@RestController
@RequestMapping("/stock")
class StockController {

    private static final String READ = "material:read";
    private static final String RECEIVE = "material:receive";
    private static final String ISSUE = "material:issue";
    private static final String ADJUST = "material:adjust";

    private final StockService service;
    private final StockItems items;
    private final StockSearch search;

    StockController(StockService service, StockItems items, StockSearch search) {
        this.service = service;
        this.items = items;
        this.search = search;
    }

    @GetMapping
    @Allowed(READ)
    Page<StockView> list(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable @Size(max = 40) String material,
            @RequestParam(required = false) @Nullable Mark mark,
            Access access,
            Paging paging) {
        return search.all(new Filter(community, material, mark), access, paging).map(StockView::of);
    }

    @GetMapping("/{id}")
    @Allowed(READ)
    StockView show(@PathVariable UUID id, Access access) {
        return StockView.of(items.get(id, access));
    }

    /**
     * The movements, oldest first, each with what was on hand after it: the newest 500.
     *
     * @param before sequence of the oldest one that is known already; absent for the newest
     */
    @GetMapping("/{id}/history")
    @Allowed(READ)
    List<TimelineEntry> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable @Min(1) Long before,
            Access access) {
        var earlier = before == null ? Long.MAX_VALUE : before;
        return items.history(id, earlier, access).stream()
                .filter(told -> told.data() instanceof StockEvent)
                .map(told -> TimelineEntry.of(told, Movement.of((StockEvent) told.data())))
                .toList();
    }

    /** Goods that came; the material is there from the first ones on. */
    @PostMapping("/receipts")
    @Allowed(RECEIVE)
    StockView receive(@Valid @RequestBody ReceiptRequest request, Access access) {
        var cents = request.unitCostCents();
        return StockView.of(
                service.receive(
                        request.communityId(),
                        request.material(),
                        new Delivery(
                                request.quantity(),
                                cents == null ? null : new Money(cents),
                                request.supplier(),
                                request.document()),
                        access));
    }

    @PostMapping("/{id}/issues")
    @Allowed(ISSUE)
    StockView issue(
            @PathVariable UUID id, @Valid @RequestBody ForOrderRequest request, Access access) {
        return StockView.of(
                service.issue(id, request.number().strip(), request.quantity(), access));
    }

    @PostMapping("/{id}/returns")
    @Allowed(ISSUE)
    StockView giveBack(
            @PathVariable UUID id, @Valid @RequestBody ForOrderRequest request, Access access) {
        return StockView.of(
                service.giveBack(id, request.number().strip(), request.quantity(), access));
    }

    @PostMapping("/{id}/counts")
    @Allowed(ISSUE)
    StockView count(
            @PathVariable UUID id, @Valid @RequestBody CountRequest request, Access access) {
        return StockView.of(service.count(id, request.counted(), request.reason(), access));
    }

    @PostMapping("/{id}/count-approval")
    @Allowed(ADJUST)
    StockView approveCount(@PathVariable UUID id, Access access) {
        return StockView.of(service.approveCount(id, access));
    }

    @PostMapping("/{id}/count-refusal")
    @Allowed(ADJUST)
    StockView refuseCount(
            @PathVariable UUID id, @Valid @RequestBody RefusalRequest request, Access access) {
        return StockView.of(service.refuseCount(id, request.reason().strip(), access));
    }

    @PutMapping("/{id}/minimum")
    @Allowed(RECEIVE)
    StockView keepAtLeast(
            @PathVariable UUID id, @Valid @RequestBody MinimumRequest request, Access access) {
        return StockView.of(service.keepAtLeast(id, request.minimum(), access));
    }

    /**
     * @param unitCostCents what one cost us, in 分; absent when nobody said
     * @param document number of the supplier's delivery note
     */
    record ReceiptRequest(
            @NotNull UUID communityId,
            @NotBlank @Size(max = 40) String material,
            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 6, fraction = 3)
                    BigDecimal quantity,
            @Nullable @Min(0) @Max(100_000_000) Long unitCostCents,
            @Nullable @Size(min = 1, max = 60) String supplier,
            @Nullable @Size(min = 1, max = 40) String document) {}

    /**
     * @param number of the order
     */
    record ForOrderRequest(
            @NotBlank @Size(max = 20) String number,
            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 6, fraction = 3)
                    BigDecimal quantity) {}

    /**
     * @param reason why it differs from the books; must be given when it does
     */
    record CountRequest(
            @NotNull @DecimalMin("0") @Digits(integer = 6, fraction = 3) BigDecimal counted,
            @Nullable @Size(min = 1, max = 200) String reason) {}

    record RefusalRequest(@NotBlank @Size(max = 200) String reason) {}

    /**
     * @param minimum absent for never
     */
    record MinimumRequest(
            @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 3) BigDecimal minimum) {}

    /**
     * @param material code of the dictionary {@code material}
     * @param free on hand and kept for nobody
     */
    record StockView(
            UUID id,
            long version,
            UUID communityId,
            String material,
            String name,
            BigDecimal onHand,
            BigDecimal free,
            @Nullable BigDecimal minimum,
            Set<Mark> marks,
            List<WaitingView> waiting,
            @Nullable CountView count)
            implements Versioned {

        static StockView of(StockItem item) {
            var count = item.count();
            return new StockView(
                    item.id(),
                    item.version(),
                    item.communityId(),
                    item.material(),
                    item.name(),
                    item.onHand(),
                    item.free(),
                    item.minimum(),
                    item.marks(),
                    item.reservations().stream().map(WaitingView::of).toList(),
                    count == null
                            ? null
                            : new CountView(
                                    count.counted(),
                                    count.difference(),
                                    count.reason(),
                                    count.by(),
                                    count.at()));
        }
    }

    /**
     * @param allotted whether it is there and kept for the order
     */
    record WaitingView(
            UUID orderId, String number, BigDecimal quantity, Instant since, boolean allotted) {

        static WaitingView of(Reservation one) {
            return new WaitingView(
                    one.order().workOrderId(),
                    one.order().number(),
                    one.quantity(),
                    one.since(),
                    one.allotted());
        }
    }

    /**
     * @param difference counted less what the books said then
     */
    record CountView(
            BigDecimal counted, BigDecimal difference, String reason, String by, Instant at) {}
}
