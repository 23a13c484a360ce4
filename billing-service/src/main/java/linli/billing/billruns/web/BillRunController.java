package linli.billing.billruns.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.billruns.BillDraft;
import linli.billing.billruns.BillDrafts;
import linli.billing.billruns.BillRun;
import linli.billing.billruns.BillRun.Tally;
import linli.billing.billruns.BillRunSearch;
import linli.billing.billruns.BillRunService;
import linli.billing.billruns.BillRunStatus;
import linli.billing.billruns.BillRuns;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.billing.BillRunEvent;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/bill-runs")
class BillRunController {

    private final BillRunService service;
    private final BillRuns runs;
    private final BillRunSearch search;
    private final BillDrafts drafts;

    BillRunController(
            BillRunService service, BillRuns runs, BillRunSearch search, BillDrafts drafts) {
        this.service = service;
        this.runs = runs;
        this.search = search;
        this.drafts = drafts;
    }

    @GetMapping
    @Allowed({"billrun:prepare", "billrun:approve"})
    Page<BillRunView> list(
            @RequestParam(defaultValue = "") Set<BillRunStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(status, community, access, paging)
                .map(run -> BillRunView.of(run, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("billrun:prepare")
    BillRunView prepare(@Valid @RequestBody PrepareRequest request, Access access) {
        return BillRunView.of(
                service.prepare(
                        request.communityId(),
                        request.period(),
                        request.feeItems(),
                        request.dueOn(),
                        access),
                access);
    }

    @GetMapping("/{id}")
    @Allowed({"billrun:prepare", "billrun:approve"})
    BillRunView show(@PathVariable UUID id, Access access) {
        return BillRunView.of(runs.get(id, access), access);
    }

    /**
     * What would be issued, the most surprising first; or what would not, and why.
     *
     * @param left true for units and fee items that get no bill
     */
    @GetMapping("/{id}/drafts")
    @Allowed({"billrun:prepare", "billrun:approve"})
    Page<DraftView> drafts(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean left,
            Access access,
            Paging paging) {
        return drafts.surprising(runs.get(id, access), !left, access, paging).map(DraftView::of);
    }

    @PostMapping("/{id}/calculation")
    @Allowed("billrun:prepare")
    BillRunView calculateAgain(@PathVariable UUID id, Access access) {
        return BillRunView.of(service.calculateAgain(id, access), access);
    }

    @PostMapping("/{id}/approval")
    @Allowed("billrun:approve")
    BillRunView approve(@PathVariable UUID id, Access access) {
        return BillRunView.of(service.approve(id, access), access);
    }

    @PostMapping("/{id}/cancellation")
    @Allowed({"billrun:prepare", "billrun:approve"})
    BillRunView cancel(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return BillRunView.of(service.cancel(id, request.reason(), access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed({"billrun:prepare", "billrun:approve"})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return runs.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    /**
     * @param from the first month, such as {@code 2026-12}
     */
    record PrepareRequest(
            @NotNull UUID communityId,
            @NotNull @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String from,
            @Min(1) @Max(12) int months,
            @NotEmpty @Size(max = 9) Set<@NotNull FeeItem> feeItems,
            @NotNull LocalDate dueOn) {

        Period period() {
            return new Period(YearMonth.parse(from).atDay(1), months);
        }
    }

    record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    /**
     * @param mayApprove whether the caller may approve it now
     */
    record BillRunView(
            UUID id,
            long version,
            String number,
            BillRunStatus status,
            UUID communityId,
            Period period,
            Set<FeeItem> feeItems,
            LocalDate dueOn,
            Instant createdAt,
            UUID jobId,
            @Nullable Tally tally,
            @Nullable String reason,
            boolean mayApprove)
            implements Versioned {

        static BillRunView of(BillRun run, Access access) {
            return new BillRunView(
                    run.id(),
                    run.version(),
                    run.number(),
                    run.status(),
                    run.communityId(),
                    run.period(),
                    run.feeItems(),
                    run.dueOn(),
                    run.createdAt(),
                    run.work(),
                    run.tally(),
                    run.reason(),
                    run.mayBeApprovedBy(access.account().meeting(run.preparedBy()))
                            && access.may("billrun:approve", run.reach()));
        }
    }

    /**
     * @param problem why there is no bill, by its code; null when there is one
     */
    record DraftView(
            UUID id,
            UUID unitId,
            String label,
            FeeItem feeItem,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            List<BillDraft.Line> lines,
            @Nullable Money amount,
            @Nullable Money before,
            @Nullable String problem) {

        static DraftView of(BillDraft draft) {
            return new DraftView(
                    draft.id(),
                    draft.unitId(),
                    draft.label(),
                    draft.feeItem(),
                    draft.debtor(),
                    draft.debtorName(),
                    draft.charges(),
                    draft.charges().stream()
                            .map(line -> line.charged().amount())
                            .reduce(Money::plus)
                            .orElse(null),
                    draft.before(),
                    draft.problem());
        }
    }

    /** What an event says of a bill run; what it does not say is absent. */
    record Step(@Nullable Long bills, @Nullable Money total, @Nullable String reason) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case BillRunEvent.Calculated found -> new Step(found.bills(), found.total(), null);
                case BillRunEvent.Approved found -> new Step(found.bills(), found.total(), null);
                case BillRunEvent.Issued found -> new Step(found.bills(), found.total(), null);
                case BillRunEvent.Cancelled run -> new Step(null, null, run.reason());
                default -> new Step(null, null, null);
            };
        }
    }
}
