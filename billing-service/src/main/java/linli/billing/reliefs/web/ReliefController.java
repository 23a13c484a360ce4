package linli.billing.reliefs.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.reliefs.Relief;
import linli.billing.reliefs.Relief.Terms;
import linli.billing.reliefs.ReliefSearch;
import linli.billing.reliefs.ReliefService;
import linli.billing.reliefs.ReliefStatus;
import linli.billing.reliefs.Reliefs;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Relieving.Kind;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.billing.ReliefEvent;
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
@RequestMapping("/reliefs")
class ReliefController {

    private final ReliefService service;
    private final Reliefs reliefs;
    private final ReliefSearch search;

    ReliefController(ReliefService service, Reliefs reliefs, ReliefSearch search) {
        this.service = service;
        this.reliefs = reliefs;
        this.search = search;
    }

    @GetMapping
    @Allowed({
        "tariff:propose",
        "tariff:write",
        "billrun:prepare",
        "billrun:approve",
        "payment:record"
    })
    Page<ReliefView> list(
            @RequestParam(defaultValue = "") Set<ReliefStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID unit,
            Access access,
            Paging paging) {
        return search.all(status, community, unit, access, paging)
                .map(relief -> ReliefView.of(relief, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({"tariff:propose", "tariff:write"})
    ReliefView propose(@Valid @RequestBody ProposalRequest request, Access access) {
        return ReliefView.of(
                service.propose(request.unitId(), request.terms(), request.to(), access), access);
    }

    @PostMapping("/{id}/confirmation")
    @Allowed("tariff:write")
    ReliefView confirm(@PathVariable UUID id, Access access) {
        return ReliefView.of(service.confirm(id, access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed("tariff:write")
    ReliefView refuse(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return ReliefView.of(service.refuse(id, request.reason(), access), access);
    }

    /** What was billed before stays as it is. */
    @PostMapping("/{id}/end")
    @Allowed("tariff:write")
    ReliefView end(@PathVariable UUID id, @Valid @RequestBody EndRequest request, Access access) {
        return ReliefView.of(service.end(id, request.to(), request.reason(), access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed({"tariff:propose", "tariff:write"})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return reliefs.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    /**
     * @param percent of what is charged that is taken off; absent for an exemption, which is of all
     * @param to the first day without it; absent while nobody knows
     */
    record ProposalRequest(
            @NotNull UUID unitId,
            @NotNull Kind kind,
            @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal percent,
            @NotEmpty @Size(max = 11) Set<@NotNull FeeItem> feeItems,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 200) String reason) {

        Terms terms() {
            var all = kind == Kind.EXEMPTION ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
            return new Terms(kind, percent == null ? all : percent, feeItems, from, reason.strip());
        }
    }

    record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    record EndRequest(@NotNull LocalDate to, @NotBlank @Size(max = 200) String reason) {}

    /**
     * @param percent of what is charged that is taken off
     * @param to the first day without it; null while nobody knows
     * @param decision why it was refused or ended
     * @param mayConfirm whether the caller may confirm or refuse it
     */
    record ReliefView(
            UUID id,
            long version,
            ReliefStatus status,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            Kind kind,
            BigDecimal percent,
            Set<FeeItem> feeItems,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            String proposedBy,
            Instant createdAt,
            @Nullable String decision,
            boolean mayConfirm)
            implements Versioned {

        static ReliefView of(Relief relief, Access access) {
            var terms = relief.terms();
            return new ReliefView(
                    relief.id(),
                    relief.version(),
                    relief.status(),
                    relief.communityId(),
                    relief.unitId(),
                    relief.unitLabel(),
                    terms.kind(),
                    terms.percent(),
                    terms.feeItems(),
                    terms.from(),
                    relief.to(),
                    terms.reason(),
                    relief.proposedByName(),
                    relief.createdAt(),
                    relief.decision(),
                    relief.mayBeConfirmedBy(access.account().meeting(relief.proposedBy()))
                            && access.may("tariff:write", relief.reach()));
        }
    }

    /** What an event says of a relief; what it does not say is absent. */
    record Step(@Nullable LocalDate to, @Nullable String reason) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case ReliefEvent.Proposed asked -> new Step(asked.to(), asked.reason());
                case ReliefEvent.Refused refused -> new Step(null, refused.reason());
                case ReliefEvent.Ended ended -> new Step(ended.to(), ended.reason());
                default -> new Step(null, null);
            };
        }
    }
}
