package linli.billing.bills.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Credit;
import linli.billing.bills.Bill.CreditProposal;
import linli.billing.bills.Bill.Late;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.Bill.LineCredit;
import linli.billing.bills.Bill.Payment;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillSearch.Filter;
import linli.billing.bills.BillSearch.Owed;
import linli.billing.bills.BillSearch.Totals;
import linli.billing.bills.BillService;
import linli.billing.bills.BillStatus;
import linli.billing.bills.Bills;
import linli.billing.tariffs.Period;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.time.Calendars;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bills")
class BillController {

    private final BillService service;
    private final Bills bills;
    private final BillSearch search;
    private final BillList list;
    private final Exports exports;
    private final Calendars calendars;

    BillController(
            BillService service,
            Bills bills,
            BillSearch search,
            BillList list,
            Exports exports,
            Calendars calendars) {
        this.service = service;
        this.bills = bills;
        this.search = search;
        this.list = list;
        this.exports = exports;
        this.calendars = calendars;
    }

    @GetMapping
    @Allowed("bill:read")
    Page<BillView> list(
            @Valid @ParameterObject BillQuestion question, Access access, Paging paging) {
        return list.page(question, access, paging);
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("bill:read")
    Started export(
            @Valid @ParameterObject BillQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    /** What is owed in all: by a unit, an owner, or everyone the caller may see. */
    @GetMapping("/owed")
    @Allowed("bill:read")
    Owed owed(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID owner,
            Access access) {
        var today = calendars.today(null);
        return search.owed(new Filter(Set.of(), null, unit, owner, null), today, access);
    }

    /** What the bills of a list come to. */
    @GetMapping("/totals")
    @Allowed("bill:read")
    Totals totals(@Valid @ParameterObject BillQuestion question, Access access) {
        return search.totals(question.filter(calendars), access);
    }

    @GetMapping("/{id}")
    @Allowed("bill:read")
    BillView show(@PathVariable UUID id, Access access) {
        return BillView.of(bills.get(id, access));
    }

    @GetMapping("/{id}/history")
    @Allowed("bill:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        var isStaff = access.account().staffId() != null;
        return bills.history(id, access).stream()
                .map(told ->
                        isStaff
                                ? TimelineEntry.of(told, Step.of(told))
                                : TimelineEntry.forResident(told, null, Step.of(told)))
                .toList();
    }

    @PostMapping("/{id}/void-proposal")
    @Allowed({"bill:void-propose", "bill:void-approve"})
    BillView proposeVoid(
            @PathVariable UUID id, @Valid @RequestBody VoidRequest request, Access access) {
        return BillView.of(service.proposeVoid(id, request.reason(), access));
    }

    @PostMapping("/{id}/void-approval")
    @Allowed("bill:void-approve")
    BillView approveVoid(@PathVariable UUID id, Access access) {
        return BillView.of(service.approveVoid(id, access));
    }

    @PostMapping("/{id}/void-refusal")
    @Allowed("bill:void-approve")
    BillView refuseVoid(
            @PathVariable UUID id, @Valid @RequestBody VoidRequest request, Access access) {
        return BillView.of(service.refuseVoid(id, request.reason(), access));
    }

    /** Says of which lines how much is not owed after all; somebody else decides. */
    @PostMapping("/{id}/credit-proposal")
    @Allowed({"bill:void-propose", "bill:void-approve"})
    BillView proposeCredit(
            @PathVariable UUID id, @Valid @RequestBody CreditRequest request, Access access) {
        return BillView.of(service.proposeCredit(id, request.reason(), request.credits(), access));
    }

    @PostMapping("/{id}/credit-approval")
    @Allowed("bill:void-approve")
    BillView approveCredit(@PathVariable UUID id, Access access) {
        return BillView.of(service.approveCredit(id, access));
    }

    @PostMapping("/{id}/credit-refusal")
    @Allowed("bill:void-approve")
    BillView refuseCredit(
            @PathVariable UUID id, @Valid @RequestBody VoidRequest request, Access access) {
        return BillView.of(service.refuseCredit(id, request.reason(), access));
    }

    record CreditRequest(
            @NotBlank @Size(max = 200) String reason,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid LineRequest> lines) {

        List<LineCredit> credits() {
            return lines.stream()
                    .map(one -> new LineCredit(one.line(), new Money(one.amountCents())))
                    .toList();
        }
    }

    /**
     * @param line its place, from zero
     */
    record LineRequest(
            @Min(0) @Max(999) int line, @Min(1) @Max(100_000_000_00L) long amountCents) {}

    record VoidRequest(@NotBlank @Size(max = 200) String reason) {}

    record BillView(
            UUID id,
            long version,
            String number,
            BillStatus status,
            String feeItem,
            String title,
            @Nullable String titleEn,
            List<Line> lines,
            Money total,
            Money outstanding,
            UUID communityId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            @Nullable UUID workOrderId,
            Instant issuedAt,
            LocalDate dueOn,
            @Nullable Period period,
            @Nullable Late late,
            @Nullable String voidReason,
            Money charged,
            List<Credit> credits,
            @Nullable CreditProposed creditProposed,
            List<Payment> payments)
            implements Versioned {

        static BillView of(Bill bill) {
            return new BillView(
                    bill.id(),
                    bill.version(),
                    bill.number(),
                    bill.status(),
                    bill.charge().feeItem(),
                    bill.charge().title(),
                    bill.charge().titleEn(),
                    bill.charge().lines(),
                    bill.total(),
                    bill.outstanding(),
                    bill.debtor().communityId(),
                    bill.debtor().unitId(),
                    bill.debtor().unitLabel(),
                    bill.charge().workOrderId(),
                    bill.issuedAt(),
                    bill.dueOn(),
                    bill.charge().period(),
                    bill.charge().late(),
                    bill.voidProposal() == null ? null : bill.voidProposal().reason(),
                    bill.charged(),
                    bill.credits(),
                    CreditProposed.of(bill.creditProposed()),
                    bill.payments());
        }
    }

    /** What somebody proposes to put right; who does is in the history. */
    record CreditProposed(String reason, List<LineCredit> lines, Money amount) {

        static @Nullable CreditProposed of(@Nullable CreditProposal proposal) {
            return proposal == null
                    ? null
                    : new CreditProposed(proposal.reason(), proposal.lines(), proposal.amount());
        }
    }

    /** What an event says of a bill; what it does not say is absent. */
    record Step(
            @Nullable Money total,
            @Nullable LocalDate dueOn,
            @Nullable Money amount,
            @Nullable Money outstanding,
            @Nullable String method) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case BillEvent.Issued issued ->
                        new Step(issued.total(), issued.dueOn(), null, null, null);
                case BillEvent.PaymentRecorded paid ->
                        new Step(null, null, paid.amount(), paid.outstanding(), paid.method());
                case BillEvent.PaymentReversed back ->
                        new Step(null, null, back.amount(), back.outstanding(), null);
                case BillEvent.Credited credited ->
                        new Step(null, null, credited.amount(), credited.outstanding(), null);
                case BillEvent.CreditProposed proposed ->
                        new Step(null, null, proposed.amount(), null, null);
                default -> new Step(null, null, null, null, null);
            };
        }
    }
}
