package linli.billing.dunning.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.dunning.DunningCase;
import linli.billing.dunning.DunningCases;
import linli.billing.dunning.DunningSearch;
import linli.billing.dunning.DunningService;
import linli.billing.dunning.DunningService.Round;
import linli.billing.dunning.DunningStatus;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/dunning-cases")
class DunningController {

    private final DunningService service;
    private final DunningCases cases;
    private final DunningSearch search;

    DunningController(DunningService service, DunningCases cases, DunningSearch search) {
        this.service = service;
        this.cases = cases;
        this.search = search;
    }

    @GetMapping
    @Allowed("dunning:run")
    Page<CaseView> list(
            @RequestParam(defaultValue = "") Set<DunningStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(status, community, access, paging).map(CaseView::of);
    }

    @GetMapping("/{id}")
    @Allowed("dunning:run")
    LetterView show(@PathVariable UUID id, Access access) {
        var known = cases.get(id, access);
        return new LetterView(
                CaseView.of(known), service.billsOf(known).stream().map(OwedBill::of).toList());
    }

    /** Reminds everybody in a community who owes, of each stage once. */
    @PostMapping("/rounds")
    @Allowed("dunning:run")
    Round remind(@Valid @RequestBody RoundRequest request, Access access) {
        return service.remind(request.communityId(), access);
    }

    /** Nobody is reminded before the day that was promised. */
    @PostMapping("/{id}/promise")
    @Allowed("dunning:run")
    CaseView promise(
            @PathVariable UUID id, @Valid @RequestBody PromiseRequest request, Access access) {
        return CaseView.of(service.promise(id, request.until(), request.note(), access));
    }

    record RoundRequest(@NotNull UUID communityId) {}

    record PromiseRequest(@NotNull LocalDate until, @NotBlank @Size(max = 200) String note) {}

    /** The letter: what is owed now, bill by bill. */
    record LetterView(CaseView dunningCase, List<OwedBill> bills) {}

    record OwedBill(
            UUID id,
            String number,
            String title,
            @Nullable String titleEn,
            LocalDate dueOn,
            Money outstanding) {

        static OwedBill of(Bill bill) {
            return new OwedBill(
                    bill.id(),
                    bill.number(),
                    bill.charge().title(),
                    bill.charge().titleEn(),
                    bill.dueOn(),
                    bill.outstanding());
        }
    }

    record CaseView(
            UUID id,
            long version,
            DunningStatus status,
            UUID communityId,
            UUID unitId,
            @Nullable String unitLabel,
            @Nullable UUID ownerId,
            int stage,
            Money owed,
            LocalDate dueOn,
            Instant remindedAt,
            @Nullable LocalDate promisedUntil,
            @Nullable String promise)
            implements Versioned {

        static CaseView of(DunningCase known) {
            var debtor = known.debtor();
            return new CaseView(
                    known.id(),
                    known.version(),
                    known.status(),
                    debtor.communityId(),
                    known.unitId(),
                    debtor.unitLabel(),
                    debtor.ownerId(),
                    known.stage(),
                    known.owed(),
                    known.dueOn(),
                    known.remindedAt(),
                    known.promisedUntil(),
                    known.promise());
        }
    }
}
