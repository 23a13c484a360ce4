package linli.billing.latefees.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Accrual.Terms;
import linli.billing.latefees.LateFeeRule;
import linli.billing.latefees.LateFeeRule.Round;
import linli.billing.latefees.LateFeeRuleSearch;
import linli.billing.latefees.LateFeeRuleService;
import linli.billing.latefees.LateFeeRuleStatus;
import linli.billing.latefees.LateFeeRules;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.billing.LateFeeRuleEvent;
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
@RequestMapping("/late-fee-rules")
class LateFeeRuleController {

    private final LateFeeRuleService service;
    private final LateFeeRules rules;
    private final LateFeeRuleSearch search;

    LateFeeRuleController(
            LateFeeRuleService service, LateFeeRules rules, LateFeeRuleSearch search) {
        this.service = service;
        this.rules = rules;
        this.search = search;
    }

    @GetMapping
    @Allowed({"tariff:propose", "tariff:write"})
    Page<LateFeeRuleView> list(
            @RequestParam(defaultValue = "") Set<LateFeeRuleStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(status, community, access, paging)
                .map(rule -> LateFeeRuleView.of(rule, access));
    }

    @GetMapping("/{id}")
    @Allowed({"tariff:propose", "tariff:write"})
    LateFeeRuleView show(@PathVariable UUID id, Access access) {
        return LateFeeRuleView.of(rules.get(id, access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed({"tariff:propose", "tariff:write"})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return rules.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({"tariff:propose", "tariff:write"})
    LateFeeRuleView propose(@Valid @RequestBody TermsRequest request, Access access) {
        return LateFeeRuleView.of(
                service.propose(
                        request.communityId(),
                        request.terms(),
                        request.from(),
                        request.to(),
                        request.chargeDay(),
                        access),
                access);
    }

    @PostMapping("/{id}/activation")
    @Allowed("tariff:write")
    LateFeeRuleView activate(@PathVariable UUID id, Access access) {
        return LateFeeRuleView.of(service.activate(id, access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed("tariff:write")
    LateFeeRuleView refuse(
            @PathVariable UUID id, @Valid @RequestBody RefusalRequest request, Access access) {
        return LateFeeRuleView.of(service.refuse(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/end")
    @Allowed("tariff:write")
    LateFeeRuleView end(
            @PathVariable UUID id, @Valid @RequestBody EndRequest request, Access access) {
        return LateFeeRuleView.of(service.end(id, request.to(), access), access);
    }

    /**
     * @param ratePerDay of what is open, such as {@code 0.0005}
     * @param capShare of the bill, such as {@code 0.3}
     * @param from bills due from that day on follow it
     * @param to bills due from that day on no longer do
     * @param chargeDay of each month, on which what has come together is charged by itself; absent
     *     where somebody charges it
     */
    record TermsRequest(
            @NotNull UUID communityId,
            @NotNull @DecimalMin("0.000001") @DecimalMax("0.01") @Digits(integer = 1, fraction = 6)
                    BigDecimal ratePerDay,
            @Min(0) @Max(365) int graceDays,
            @NotNull @DecimalMin("0.0001") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
                    BigDecimal capShare,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Min(1) @Max(28) Integer chargeDay) {

        Terms terms() {
            return new Terms(ratePerDay, graceDays, capShare);
        }
    }

    record RefusalRequest(@NotBlank @Size(max = 200) String reason) {}

    record EndRequest(@NotNull LocalDate to) {}

    /**
     * @param mayActivate whether the caller may put it into force or refuse it
     */
    record LateFeeRuleView(
            UUID id,
            long version,
            LateFeeRuleStatus status,
            UUID communityId,
            Terms terms,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer chargeDay,
            @Nullable Round lastRound,
            Instant createdAt,
            @Nullable String reason,
            boolean mayActivate)
            implements Versioned {

        static LateFeeRuleView of(LateFeeRule rule, Access access) {
            return new LateFeeRuleView(
                    rule.id(),
                    rule.version(),
                    rule.status(),
                    rule.communityId(),
                    rule.terms(),
                    rule.from(),
                    rule.to(),
                    rule.chargeDay(),
                    rule.lastRound(),
                    rule.createdAt(),
                    rule.reason(),
                    rule.mayBeActivatedBy(access.account().meeting(rule.proposedBy()))
                            && access.may("tariff:write", rule.reach()));
        }
    }

    /** What an event says of a rule; what it does not say is absent. */
    record Step(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable Round round) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case LateFeeRuleEvent.Activated activated ->
                        new Step(activated.from(), null, null, null);
                case LateFeeRuleEvent.Ended ended -> new Step(null, ended.to(), null, null);
                case LateFeeRuleEvent.Refused refused ->
                        new Step(null, null, refused.reason(), null);
                case LateFeeRuleEvent.Charged round ->
                        new Step(
                                null,
                                null,
                                null,
                                new Round(
                                        round.day(), round.bills(), round.amount(), round.left()));
                default -> new Step(null, null, null, null);
            };
        }
    }
}
