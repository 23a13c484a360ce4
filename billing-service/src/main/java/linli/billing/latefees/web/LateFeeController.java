package linli.billing.latefees.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.billing.bills.Accrual;
import linli.billing.latefees.LateFee;
import linli.billing.latefees.LateFeeSearch;
import linli.billing.latefees.LateFeeService;
import linli.billing.latefees.LateFeeService.Standing;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LateFeeController {

    private final LateFeeService service;
    private final LateFeeSearch search;

    LateFeeController(LateFeeService service, LateFeeSearch search) {
        this.service = service;
        this.search = search;
    }

    /**
     * How the late fee of a bill stands.
     *
     * @param on by the end of which day; today when nothing is said
     */
    @GetMapping("/bills/{id}/late-fee")
    @Allowed("bill:read")
    LateFeeView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on,
            Access access) {
        return LateFeeView.of(service.of(id, on, access), access);
    }

    /**
     * Those of a unit's bills of which something can be charged or is to be waived.
     *
     * @param id of the unit
     */
    @GetMapping("/accounts/{id}/late-fees")
    @Allowed("bill:read")
    List<LateFeeView> ofUnit(@PathVariable UUID id, Access access) {
        return service.ofUnit(id, access).stream()
                .map(standing -> LateFeeView.of(standing, access))
                .toList();
    }

    /** Waivers that wait for a second person, the one that has waited longest first. */
    @GetMapping("/late-fee-waivers")
    @Allowed({"bill:void-propose", "bill:void-approve"})
    Page<WaitingWaiver> waiting(
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        access.staff();
        return search.waiting(community, access, paging).map(fee -> WaitingWaiver.of(fee, access));
    }

    /** Charges what is open of it today, by a bill of its own. */
    @PostMapping("/bills/{id}/late-fee")
    @Allowed("payment:record")
    LateFeeView charge(
            @PathVariable UUID id, @Valid @RequestBody ChargeRequest request, Access access) {
        return LateFeeView.of(service.charge(id, new Money(request.amountCents()), access), access);
    }

    @PostMapping("/bills/{id}/late-fee/waiver-proposal")
    @Allowed({"bill:void-propose", "bill:void-approve"})
    LateFeeView proposeWaiver(
            @PathVariable UUID id, @Valid @RequestBody WaiverRequest request, Access access) {
        return LateFeeView.of(
                service.proposeWaiver(
                        id, new Money(request.amountCents()), request.reason(), access),
                access);
    }

    @PostMapping("/bills/{id}/late-fee/waiver-approval")
    @Allowed("bill:void-approve")
    LateFeeView approveWaiver(@PathVariable UUID id, Access access) {
        return LateFeeView.of(service.approveWaiver(id, access), access);
    }

    @PostMapping("/bills/{id}/late-fee/waiver-refusal")
    @Allowed("bill:void-approve")
    LateFeeView refuseWaiver(
            @PathVariable UUID id, @Valid @RequestBody WaiverRefusal request, Access access) {
        return LateFeeView.of(service.refuseWaiver(id, request.reason(), access), access);
    }

    /**
     * @param amountCents what is open of it, as whoever charges it saw it
     */
    record ChargeRequest(@Min(1) @Max(100_000_000_00L) long amountCents) {}

    record WaiverRequest(
            @Min(1) @Max(100_000_000_00L) long amountCents,
            @NotBlank @Size(max = 200) String reason) {}

    record WaiverRefusal(@NotBlank @Size(max = 200) String reason) {}

    /**
     * @param billId of the bill by which it was charged
     */
    record LateFeeCharge(UUID billId, Money amount, LocalDate through, Instant at) {}

    record LateFeeWaiver(Money amount, String reason, Instant at) {}

    /**
     * @param mayDecide whether the caller may approve or refuse it
     */
    record LateFeeProposal(Money amount, String reason, String by, Instant at, boolean mayDecide) {}

    /**
     * What one person wants waived of the late fee of a bill.
     *
     * @param unitLabel null where the bill is for no unit
     */
    record WaitingWaiver(
            UUID billId,
            String billNumber,
            String title,
            @Nullable String titleEn,
            UUID communityId,
            @Nullable String unitLabel,
            LateFeeProposal proposal) {

        static WaitingWaiver of(LateFee fee, Access access) {
            return new WaitingWaiver(
                    fee.billId(),
                    fee.billNumber(),
                    fee.title(),
                    fee.titleEn(),
                    fee.debtor().communityId(),
                    fee.debtor().unitLabel(),
                    Objects.requireNonNull(LateFeeView.proposal(fee, access)));
        }
    }

    /**
     * @param accrual what has come together and how; null when no rule is for the bill
     * @param open what of it was neither charged nor waived
     */
    record LateFeeView(
            UUID billId,
            String billNumber,
            String title,
            @Nullable String titleEn,
            @Nullable Accrual accrual,
            Money charged,
            Money waived,
            Money open,
            List<LateFeeCharge> charges,
            List<LateFeeWaiver> waivers,
            @Nullable LateFeeProposal proposal) {

        static LateFeeView of(Standing standing, Access access) {
            var bill = standing.bill();
            var fee = standing.fee();
            return new LateFeeView(
                    bill.id(),
                    bill.number(),
                    bill.charge().title(),
                    bill.charge().titleEn(),
                    standing.accrual(),
                    fee == null ? Money.ZERO : fee.chargedInAll(),
                    fee == null ? Money.ZERO : fee.waivedInAll(),
                    standing.open(),
                    fee == null ? List.of() : charges(fee),
                    fee == null ? List.of() : waivers(fee),
                    fee == null ? null : proposal(fee, access));
        }

        private static List<LateFeeCharge> charges(LateFee fee) {
            return fee.charged().stream()
                    .map(one ->
                            new LateFeeCharge(
                                    one.billId(), one.amount(), one.accrual().through(), one.at()))
                    .toList();
        }

        private static List<LateFeeWaiver> waivers(LateFee fee) {
            return fee.waivers().stream()
                    .map(one -> new LateFeeWaiver(one.amount(), one.reason(), one.at()))
                    .toList();
        }

        /** The office's own affair until it is decided. */
        private static @Nullable LateFeeProposal proposal(LateFee fee, Access access) {
            var asked = fee.proposal();
            return asked == null || access.account().staffId() == null
                    ? null
                    : new LateFeeProposal(
                            asked.amount(),
                            asked.reason(),
                            asked.byName(),
                            asked.at(),
                            fee.mayBeDecidedBy(access.account().meeting(fee.proposedBy()))
                                    && access.may("bill:void-approve", fee.reach()));
        }
    }
}
