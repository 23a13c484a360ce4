package linli.billing.payments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill.Method;
import linli.billing.payments.Payment;
import linli.billing.payments.Payment.Kind;
import linli.billing.payments.Payment.Refund;
import linli.billing.payments.PaymentSearch;
import linli.billing.payments.PaymentService;
import linli.billing.payments.PaymentService.Taken;
import linli.billing.payments.PaymentStatus;
import linli.billing.payments.Payments;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.web.Entered;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.billing.PaymentEvent;
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
@RequestMapping("/payments")
class PaymentController {

    private final PaymentService service;
    private final Payments payments;
    private final PaymentSearch search;
    private final PaymentList list;
    private final Exports exports;

    PaymentController(
            PaymentService service,
            Payments payments,
            PaymentSearch search,
            PaymentList list,
            Exports exports) {
        this.service = service;
        this.payments = payments;
        this.search = search;
        this.list = list;
        this.exports = exports;
    }

    @GetMapping
    @Allowed("bill:read")
    Page<PaymentView> list(
            @Valid @ParameterObject PaymentQuestion question, Access access, Paging paging) {
        return list.page(question, access, paging);
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("bill:read")
    Started export(
            @Valid @ParameterObject PaymentQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    /** What is kept for bills to come, in all: for a unit, or for all that the caller may see. */
    @GetMapping("/prepaid")
    @Allowed("bill:read")
    Prepaid prepaid(@RequestParam(required = false) @Nullable UUID unit, Access access) {
        return new Prepaid(search.prepaid(unit, access));
    }

    @GetMapping("/{id}")
    @Allowed("bill:read")
    PaymentView show(@PathVariable UUID id, Access access) {
        return PaymentView.of(payments.get(id, access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed("bill:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        var isStaff = access.account().staffId() != null;
        return payments.history(id, access).stream()
                .filter(told -> isStaff || !isOfficesOwn(told))
                .map(told ->
                        isStaff
                                ? TimelineEntry.of(told, Step.of(told))
                                : TimelineEntry.forResident(told, null, Step.of(told)))
                .toList();
    }

    /** What somebody wants put right is nobody else's affair until it is. */
    private static boolean isOfficesOwn(Envelope told) {
        return told.data() instanceof PaymentEvent.CorrectionProposed
                || told.data() instanceof PaymentEvent.CorrectionRefused;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("payment:record")
    PaymentView record(@Valid @RequestBody PaymentRequest request, Access access) {
        return PaymentView.of(service.record(request.taken(), access), access);
    }

    /** Settles bills by what is left of it. */
    @PostMapping("/{id}/shares")
    @Allowed("payment:record")
    PaymentView use(@PathVariable UUID id, @Valid @RequestBody UseRequest request, Access access) {
        return PaymentView.of(service.use(id, request.billIds(), access), access);
    }

    @PostMapping("/{id}/reversal-proposal")
    @Allowed({"bill:void-propose", "bill:void-approve"})
    PaymentView proposeReversal(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return PaymentView.of(service.proposeReversal(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/refund-proposal")
    @Allowed({"bill:void-propose", "bill:void-approve"})
    PaymentView proposeRefund(
            @PathVariable UUID id, @Valid @RequestBody RefundRequest request, Access access) {
        return PaymentView.of(
                service.proposeRefund(
                        id, new Money(request.amountCents()), request.reason(), access),
                access);
    }

    @PostMapping("/{id}/correction-approval")
    @Allowed("bill:void-approve")
    PaymentView approve(@PathVariable UUID id, Access access) {
        return PaymentView.of(service.approveCorrection(id, access), access);
    }

    @PostMapping("/{id}/correction-refusal")
    @Allowed("bill:void-approve")
    PaymentView refuse(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return PaymentView.of(service.refuseCorrection(id, request.reason(), access), access);
    }

    /**
     * @param billIds to be settled; null for all that the unit owes and nobody disputes, empty when
     *     everything is kept for bills to come
     * @param prepaidCents what of it is kept for bills to come: what the amount is more than those
     *     bills, as the cashier saw them
     */
    record PaymentRequest(
            @NotNull UUID unitId,
            @Min(1) @Max(100_000_000_00L) long amountCents,
            @NotNull Method method,
            @Nullable @Size(max = 60) String reference,
            @Nullable @Size(max = 60) String payer,
            @Nullable @Size(max = 200) Set<@NotNull UUID> billIds,
            @Min(0) @Max(100_000_000_00L) long prepaidCents) {

        Taken taken() {
            return new Taken(
                    unitId,
                    new Money(amountCents),
                    method,
                    Entered.orNone(reference),
                    Entered.orNone(payer),
                    billIds,
                    new Money(prepaidCents));
        }
    }

    /**
     * @param billIds to be settled; null for all that the unit owes and nobody disputes
     */
    record UseRequest(@Nullable @Size(max = 200) Set<@NotNull UUID> billIds) {}

    record Prepaid(Money amount) {}

    record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    record RefundRequest(
            @Min(1) @Max(100_000_000_00L) long amountCents,
            @NotBlank @Size(max = 200) String reason) {}

    /** The part of it that settles one bill. */
    record ShareView(
            UUID billId,
            String billNumber,
            String title,
            @Nullable String titleEn,
            Money amount,
            Instant at) {}

    /**
     * @param mayDecide whether the caller may approve or refuse it
     */
    record CorrectionView(
            Kind kind, Money amount, String reason, String by, Instant at, boolean mayDecide) {}

    /**
     * @param receiptNumber null while it is being settled
     * @param prepaid what is kept of it for bills to come
     */
    record PaymentView(
            UUID id,
            long version,
            PaymentStatus status,
            @Nullable String receiptNumber,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            @Nullable UUID ownerId,
            @Nullable String payer,
            Money amount,
            Method method,
            @Nullable String reference,
            Instant receivedAt,
            String recordedBy,
            List<ShareView> shares,
            Money prepaid,
            List<Refund> refunds,
            @Nullable CorrectionView correction,
            @Nullable Instant reversedAt,
            @Nullable String reversedFor)
            implements Versioned {

        static PaymentView of(Payment payment, Access access) {
            var payer = payment.payer();
            return new PaymentView(
                    payment.id(),
                    payment.version(),
                    payment.status(),
                    payment.receiptNumber(),
                    payer.communityId(),
                    payer.unitId(),
                    payer.unitLabel(),
                    payer.ownerId(),
                    payer.name(),
                    payment.amount(),
                    payment.method(),
                    payment.reference(),
                    payment.receivedAt(),
                    payment.recordedBy(),
                    payment.shares().stream()
                            .filter(share -> share.amount().isPositive())
                            .map(share ->
                                    new ShareView(
                                            share.billId(),
                                            share.billNumber(),
                                            share.title(),
                                            share.titleEn(),
                                            share.amount(),
                                            share.at()))
                            .toList(),
                    payment.prepaid(),
                    payment.refunds(),
                    correction(payment, access),
                    payment.reversedAt(),
                    payment.reversedFor());
        }

        /** The office's own affair until it is decided. */
        private static @Nullable CorrectionView correction(Payment payment, Access access) {
            var asked = payment.correction();
            return asked == null || access.account().staffId() == null
                    ? null
                    : new CorrectionView(
                            asked.kind(),
                            asked.amount(),
                            asked.reason(),
                            asked.byName(),
                            asked.at(),
                            payment.mayBeDecidedBy(access.account().meeting(payment.proposedBy()))
                                    && access.may("bill:void-approve", payment.reach()));
        }
    }

    /** What an event says of a payment; what it does not say is absent. */
    record Step(
            @Nullable Money amount,
            @Nullable Money prepaid,
            @Nullable String billNumber,
            @Nullable String receiptNumber,
            @Nullable String reason) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case PaymentEvent.Recorded recorded ->
                        new Step(recorded.amount(), null, null, null, null);
                case PaymentEvent.Receipted receipted ->
                        new Step(null, null, null, receipted.receiptNumber(), null);
                case PaymentEvent.Applied applied ->
                        new Step(
                                applied.amount(),
                                applied.prepaid(),
                                applied.billNumber(),
                                null,
                                null);
                case PaymentEvent.CorrectionProposed asked ->
                        new Step(asked.amount(), null, null, null, asked.reason());
                case PaymentEvent.CorrectionRefused refused ->
                        new Step(null, null, null, null, refused.reason());
                case PaymentEvent.Reversed reversed ->
                        new Step(reversed.amount(), null, null, null, reversed.reason());
                case PaymentEvent.Refunded refunded ->
                        new Step(
                                refunded.amount(),
                                refunded.prepaid(),
                                null,
                                null,
                                refunded.reason());
                default -> new Step(null, null, null, null, null);
            };
        }
    }
}
