package linli.workorder.orders.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.live.LiveFeed;
import linli.chassis.print.Language;
import linli.chassis.time.Calendars;
import linli.chassis.time.ClockExplanation;
import linli.chassis.time.ClockExplanation.Sentence;
import linli.chassis.web.Inline;
import linli.chassis.web.TimelineEntry;
import linli.contracts.Money;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import linli.workorder.orders.VisitService;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderFigures;
import linli.workorder.orders.WorkOrderFigures.Figures;
import linli.workorder.orders.WorkOrderSearch;
import linli.workorder.orders.WorkOrderSearch.Filter;
import linli.workorder.orders.WorkOrderSearch.Sorting;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrderService.Done;
import linli.workorder.orders.WorkOrderService.Used;
import linli.workorder.orders.WorkOrders;
import linli.workorder.orders.WorkSheets;
import linli.workorder.rosters.Appointments.Free;
import linli.workorder.rosters.Appointments.Wish;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/orders")
class OrderController {

    private final WorkOrderService service;
    private final WorkOrders orders;
    private final WorkOrderSearch search;
    private final OrderList list;
    private final Exports exports;
    private final WorkOrderFigures figures;
    private final LiveFeed changes;
    private final Calendars calendars;
    private final ClockWords words;
    private final OrderViews views;
    private final WorkSheets sheets;
    private final VisitService visits;
    private final Clock clock;

    OrderController(
            WorkOrderService service,
            WorkOrders orders,
            WorkOrderSearch search,
            OrderList list,
            Exports exports,
            WorkOrderFigures figures,
            LiveFeed changes,
            Calendars calendars,
            ClockWords words,
            OrderViews views,
            WorkSheets sheets,
            VisitService visits,
            Clock clock) {
        this.service = service;
        this.orders = orders;
        this.search = search;
        this.list = list;
        this.exports = exports;
        this.figures = figures;
        this.changes = changes;
        this.calendars = calendars;
        this.words = words;
        this.views = views;
        this.sheets = sheets;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("workorder:read")
    Page<OrderView> list(
            @Valid @ParameterObject OrderQuestion question,
            @RequestParam(defaultValue = "NEWEST") Sorting sort,
            Access access,
            Paging paging) {
        return list.page(question, sort, access, paging);
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("workorder:read")
    Started export(
            @Valid @ParameterObject OrderQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    /** What technicians may take themselves, the most urgent first. */
    @GetMapping("/claimable")
    @Allowed("workorder:claim")
    Page<OrderView> claimable(Access access, Paging paging) {
        return search.all(Filter.CLAIMABLE, Sorting.CLOCK, access, paging)
                .map(order -> view(order, access));
    }

    /** What a team of the caller's may take, the most urgent first. */
    @GetMapping("/offered")
    @Allowed("workorder:claim")
    Page<OrderView> offered(Access access, Paging paging) {
        return search.all(Filter.offeredTo(access.staff()), Sorting.CLOCK, access, paging)
                .map(order -> view(order, access));
    }

    @GetMapping("/figures")
    @Allowed("workorder:read")
    Figures figures(@RequestParam(required = false) @Nullable UUID community, Access access) {
        return figures.of(community, clock.instant(), access);
    }

    @GetMapping("/{id}")
    @Allowed({"workorder:read", "workorder:claim"})
    OrderView show(@PathVariable UUID id, Access access) {
        return view(orders.get(id, access), access);
    }

    /** How its clocks came to what they show, in sentences. */
    @GetMapping("/{id}/clocks")
    @Allowed("workorder:read")
    ClocksView clocks(@PathVariable UUID id, Access access) {
        var order = orders.get(id, access);
        var business = calendars.of(order.job().communityId());
        var now = clock.instant();
        return new ClocksView(
                ClockExplanation.of(order.response(), business, now, words::of),
                ClockExplanation.of(order.resolution(), business, now, words::of));
    }

    record ClocksView(List<Sentence> response, List<Sentence> resolution) {}

    /** Its work sheet, with the contact's number masked. */
    @GetMapping(value = "/{id}/sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed("workorder:read")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String spoken,
            Access access) {
        return sheets.print(id, Language.of(lang, spoken), access).shown();
    }

    /** A photo of an order, for whoever may see the order. */
    @GetMapping("/{id}/photos/{photo}")
    @Allowed("workorder:read")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        return Inline.show(service.photo(id, photo, access));
    }

    @GetMapping("/{id}/history")
    @Allowed("workorder:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return OrderTimeline.of(orders.history(id, access), access);
    }

    /** Changes of orders as they happen, for those who may see them. */
    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed("workorder:read")
    SseEmitter changes(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Access access) {
        return changes.listen(access, lastEventId);
    }

    @PostMapping("/{id}/claim")
    @Allowed("workorder:claim")
    OrderView claim(@PathVariable UUID id, Access access) {
        return view(service.claim(id, access), access);
    }

    @PostMapping("/{id}/acceptance")
    @Allowed("workorder:work")
    OrderView accept(
            @PathVariable UUID id, @Valid @RequestBody AcceptRequest request, Access access) {
        return view(service.accept(id, request.expectedAt(), access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed("workorder:work")
    OrderView decline(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return view(service.decline(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/start")
    @Allowed("workorder:work")
    OrderView start(@PathVariable UUID id, Access access) {
        return view(service.start(id, access), access);
    }

    /** What is wanted from the store; work does not wait for it. */
    @PostMapping("/{id}/material-request")
    @Allowed("material:request")
    OrderView requestMaterial(
            @PathVariable UUID id, @Valid @RequestBody MaterialsRequest request, Access access) {
        return view(service.requestMaterial(id, used(request.parts()), access), access);
    }

    /** Who helps from now on, all of them. */
    @PostMapping("/{id}/helpers")
    @Allowed("workorder:dispatch")
    OrderView setHelpers(
            @PathVariable UUID id, @Valid @RequestBody HelpersRequest request, Access access) {
        return view(service.setHelpers(id, request.helperIds(), access), access);
    }

    @PostMapping("/{id}/parts-wait")
    @Allowed("workorder:work")
    OrderView waitForParts(
            @PathVariable UUID id, @Valid @RequestBody PartsRequest request, Access access) {
        return view(
                service.waitForParts(id, used(request.parts()), request.expectedOn(), access),
                access);
    }

    @PostMapping("/{id}/resumption")
    @Allowed("workorder:work")
    OrderView resume(@PathVariable UUID id, Access access) {
        return view(service.resume(id, access), access);
    }

    @PostMapping("/{id}/hold")
    @Allowed("workorder:work")
    OrderView hold(@PathVariable UUID id, @Valid @RequestBody HoldRequest request, Access access) {
        return view(
                service.hold(id, request.reason(), request.note(), request.resumeBy(), access),
                access);
    }

    @PostMapping("/{id}/completion")
    @Allowed("workorder:work")
    OrderView complete(
            @PathVariable UUID id, @Valid @RequestBody CompleteRequest request, Access access) {
        return view(
                service.complete(
                        id,
                        new Done(
                                request.result(),
                                used(request.materials()),
                                new Money(request.labourCents()),
                                request.photos() == null ? List.of() : request.photos(),
                                request.checked() == null ? Set.of() : request.checked(),
                                request.signature(),
                                request.unsigned()),
                        access),
                access);
    }

    /** What it would cost its owner, before it is done. */
    @PostMapping("/{id}/quote")
    @Allowed({"workorder:work", "workorder:dispatch"})
    OrderView quote(
            @PathVariable UUID id, @Valid @RequestBody QuoteRequest request, Access access) {
        return view(
                service.quote(
                        id,
                        used(request.materials()),
                        new Money(request.labourCents()),
                        request.note(),
                        request.waits(),
                        access),
                access);
    }

    /** It is to be done at that price. */
    @PostMapping("/{id}/quote/acceptance")
    @Allowed({"workorder:rate", "workorder:rework"})
    OrderView acceptQuote(
            @PathVariable UUID id, @Valid @RequestBody AcceptQuoteRequest request, Access access) {
        return view(service.acceptQuote(id, request.number(), access), access);
    }

    /** It is not to be done at that price. */
    @PostMapping("/{id}/quote/refusal")
    @Allowed({"workorder:rate", "workorder:rework"})
    OrderView declineQuote(
            @PathVariable UUID id, @Valid @RequestBody DeclineQuoteRequest request, Access access) {
        return view(service.declineQuote(id, request.number(), request.reason(), access), access);
    }

    @PostMapping("/{id}/rating")
    @Allowed("workorder:rate")
    OrderView rate(@PathVariable UUID id, @Valid @RequestBody RateRequest request, Access access) {
        return view(service.rate(id, request.stars(), request.comment(), access), access);
    }

    @PostMapping("/{id}/rework")
    @Allowed({"workorder:rate", "workorder:rework"})
    OrderView reject(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return view(service.reject(id, request.text(), access), access);
    }

    /** What somebody said who was called after the work was done. */
    @PostMapping("/{id}/follow-up")
    @Allowed("workorder:archive")
    OrderView followUp(
            @PathVariable UUID id, @Valid @RequestBody CallRequest request, Access access) {
        return view(service.followUp(id, request.result(), request.note(), access), access);
    }

    @PostMapping("/{id}/archiving")
    @Allowed("workorder:archive")
    OrderView archive(@PathVariable UUID id, Access access) {
        return view(service.archive(id, access), access);
    }

    @PostMapping("/{id}/cancellation")
    @Allowed({"workorder:cancel", "workorder:cancel-started"})
    OrderView cancel(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return view(service.cancel(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/reopening")
    @Allowed("workorder:reopen")
    OrderView reopen(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return view(service.reopen(id, request.text(), access), access);
    }

    /** Who pays, when it is not as proposed. */
    @PostMapping("/{id}/payer")
    @Allowed("workorder:dispatch")
    OrderView setPayer(
            @PathVariable UUID id, @Valid @RequestBody PayerRequest request, Access access) {
        return view(service.setPayer(id, request.payer(), request.reason(), access), access);
    }

    /** The windows to which its visit can be moved. */
    @GetMapping("/{id}/windows")
    @Allowed("workorder:cancel")
    List<Free> windows(@PathVariable UUID id, Access access) {
        return visits.windows(id, access);
    }

    @PostMapping("/{id}/rescheduling")
    @Allowed("workorder:cancel")
    OrderView reschedule(
            @PathVariable UUID id, @Valid @RequestBody RescheduleRequest request, Access access) {
        return view(
                visits.reschedule(
                        id, new Wish(request.day(), request.from()), request.reason(), access),
                access);
    }

    @PostMapping("/{id}/urging")
    @Allowed("workorder:urge")
    OrderView urge(@PathVariable UUID id, Access access) {
        return view(service.urge(id, access), access);
    }

    private OrderView view(WorkOrder order, Access access) {
        return views.of(order, access);
    }

    /**
     * Another window of the roster.
     *
     * @param reason why, in words that the household and the technician read
     */
    record RescheduleRequest(
            @NotNull LocalDate day,
            @NotNull LocalTime from,
            @NotBlank @Size(max = 200) String reason) {}

    record CallRequest(@NotNull CallResult result, @Nullable @Size(max = 500) String note) {}

    record PayerRequest(@NotNull Payer payer, @NotBlank @Size(max = 200) String reason) {}

    private static List<Used> used(List<MaterialRequest> materials) {
        return materials.stream().map(one -> new Used(one.material(), one.quantity())).toList();
    }

    record AcceptRequest(@Nullable Instant expectedAt) {}

    /** A reason by its code in the dictionary. */
    record ReasonRequest(@NotBlank @Size(max = 40) String reason) {}

    /** A reason in words. */
    record TextRequest(@NotBlank @Size(max = 500) String text) {}

    record MaterialRequest(
            @NotBlank @Size(max = 40) String material,
            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000")
                    BigDecimal quantity) {}

    /**
     * @param helperIds technicians besides the one who is responsible; empty for nobody
     */
    record HelpersRequest(@NotNull @Size(max = 5) Set<@NotNull UUID> helperIds) {}

    record MaterialsRequest(@NotNull @Size(max = 50) List<@Valid @NotNull MaterialRequest> parts) {}

    record PartsRequest(
            @NotNull @Size(max = 50) List<@Valid @NotNull MaterialRequest> parts,
            @Nullable LocalDate expectedOn) {}

    record HoldRequest(
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 500) String note,
            @NotNull LocalDate resumeBy) {}

    /**
     * @param labourCents what the owner pays for the work, in cents
     * @param checked of the checklist of its kind of work, what was done, as the dictionary calls
     *     it in Chinese
     * @param signature the picture that whoever was at home has drawn, kept like a photo
     * @param unsigned why nobody signed
     */
    record CompleteRequest(
            @NotBlank @Size(max = 2000) String result,
            @NotNull @Size(max = 50) List<@Valid @NotNull MaterialRequest> materials,
            @Min(0) @Max(100_000_00) long labourCents,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 500) String> checked,
            @Nullable UUID signature,
            @Nullable @Size(min = 1, max = 200) String unsigned) {}

    /**
     * @param materials their prices are those of the dictionary
     * @param labourCents what the owner would pay for the work, in cents
     * @param note what it is for, in words the owner reads
     * @param waits whether work waits for the answer
     */
    record QuoteRequest(
            @NotNull @Size(max = 50) List<@Valid @NotNull MaterialRequest> materials,
            @Min(0) @Max(100_000_00) long labourCents,
            @Nullable @Size(min = 1, max = 500) String note,
            boolean waits) {}

    /**
     * @param number of the quote that was read
     */
    record AcceptQuoteRequest(@Min(1) int number) {}

    /**
     * @param number of the quote that was read
     * @param reason why, in words
     */
    record DeclineQuoteRequest(
            @Min(1) int number, @Nullable @Size(min = 1, max = 200) String reason) {}

    record RateRequest(@Min(1) @Max(5) int stars, @Nullable @Size(max = 500) String comment) {}
}
