package linli.billing.tariffs.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import linli.billing.tariffs.Period;
import linli.billing.tariffs.PoolSum;
import linli.billing.tariffs.PoolSumSearch;
import linli.billing.tariffs.PoolSumService;
import linli.billing.tariffs.PoolSumStatus;
import linli.billing.tariffs.PoolSums;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Money;
import linli.contracts.billing.PoolSumEvent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sums that are shared (公摊金额), as invoices say them. */
@RestController
@RequestMapping("/pool-sums")
class PoolSumController {

    private final PoolSumService service;
    private final PoolSums sums;
    private final PoolSumSearch search;

    PoolSumController(PoolSumService service, PoolSums sums, PoolSumSearch search) {
        this.service = service;
        this.sums = sums;
        this.search = search;
    }

    @GetMapping
    @Allowed({"tariff:propose", "tariff:write", "billrun:prepare", "billrun:approve"})
    Page<PoolSumView> list(@RequestParam UUID tariff, Access access, Paging paging) {
        return search.all(tariff, access, paging).map(PoolSumView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("billrun:prepare")
    PoolSumView enter(@Valid @RequestBody SumRequest request, Access access) {
        return PoolSumView.of(
                service.enter(
                        request.tariffId(),
                        new Period(YearMonth.parse(request.from()).atDay(1), request.months()),
                        new Money(request.amountCents()),
                        request.note().strip(),
                        access));
    }

    /** It was another amount; until a bill has a share of it. */
    @PostMapping("/{id}/correction")
    @Allowed("billrun:prepare")
    PoolSumView correct(
            @PathVariable UUID id, @Valid @RequestBody CorrectionRequest request, Access access) {
        return PoolSumView.of(
                service.correct(
                        id, new Money(request.amountCents()), request.note().strip(), access));
    }

    /** It was entered for what it is not; until a bill has a share of it. */
    @PostMapping("/{id}/withdrawal")
    @Allowed("billrun:prepare")
    PoolSumView withdraw(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return PoolSumView.of(service.withdraw(id, request.reason().strip(), access));
    }

    @GetMapping("/{id}/history")
    @Allowed({"tariff:propose", "tariff:write", "billrun:prepare", "billrun:approve"})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return sums.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of((PoolSumEvent) told.data())))
                .toList();
    }

    /**
     * @param from the first month, such as {@code 2026-12}
     * @param note such as the number of the invoice
     */
    record SumRequest(
            @NotNull UUID tariffId,
            @NotNull @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String from,
            @Min(1) @Max(12) int months,
            @Min(1) @Max(100_000_000_00L) long amountCents,
            @NotBlank @Size(max = 100) String note) {}

    record CorrectionRequest(
            @Min(1) @Max(100_000_000_00L) long amountCents,
            @NotBlank @Size(max = 100) String note) {}

    record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    record PoolSumView(
            UUID id,
            long version,
            UUID tariffId,
            Period period,
            Money amount,
            String note,
            PoolSumStatus status,
            Instant createdAt)
            implements Versioned {

        static PoolSumView of(PoolSum sum) {
            return new PoolSumView(
                    sum.id(),
                    sum.version(),
                    sum.tariffId(),
                    sum.period(),
                    sum.amount(),
                    sum.note(),
                    sum.status(),
                    sum.createdAt());
        }
    }

    /** What an event says of a sum. */
    record Step(Money amount, String note) {

        static Step of(PoolSumEvent event) {
            return switch (event) {
                case PoolSumEvent.Entered sum -> new Step(sum.amount(), sum.note());
                case PoolSumEvent.Corrected sum -> new Step(sum.amount(), sum.note());
                case PoolSumEvent.Withdrawn sum -> new Step(sum.amount(), sum.reason());
            };
        }
    }
}
