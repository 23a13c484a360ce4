package linli.billing.tariffs.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Rounding;
import linli.billing.tariffs.Tariff;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.Pool;
import linli.billing.tariffs.Tariff.Source;
import linli.billing.tariffs.Tariff.Terms;
import linli.billing.tariffs.Tariff.Tier;
import linli.billing.tariffs.TariffSearch;
import linli.billing.tariffs.TariffService;
import linli.billing.tariffs.TariffService.Preview;
import linli.billing.tariffs.TariffStatus;
import linli.billing.tariffs.Tariffs;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Entered;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.billing.TariffEvent;
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
@RequestMapping("/tariffs")
class TariffController {

    private final TariffService service;
    private final Tariffs tariffs;
    private final TariffSearch search;

    TariffController(TariffService service, Tariffs tariffs, TariffSearch search) {
        this.service = service;
        this.tariffs = tariffs;
        this.search = search;
    }

    @GetMapping
    @Allowed({"tariff:propose", "tariff:write", "billrun:prepare", "billrun:approve"})
    Page<TariffView> list(
            @RequestParam(defaultValue = "") Set<TariffStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(status, community, access, paging)
                .map(tariff -> TariffView.of(tariff, access));
    }

    @GetMapping("/{id}")
    @Allowed({"tariff:propose", "tariff:write", "billrun:prepare", "billrun:approve"})
    TariffView show(@PathVariable UUID id, Access access) {
        return TariffView.of(tariffs.get(id, access), access);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({"tariff:propose", "tariff:write"})
    TariffView propose(@Valid @RequestBody TariffRequest request, Access access) {
        return TariffView.of(
                service.propose(request.communityId(), request.terms(), request.to(), access),
                access);
    }

    /** What it would mean for a month, on the real units. */
    @GetMapping("/{id}/preview")
    @Allowed({"tariff:propose", "tariff:write"})
    Preview preview(@PathVariable UUID id, Access access) {
        return service.preview(id, access);
    }

    @PostMapping("/{id}/activation")
    @Allowed("tariff:write")
    TariffView activate(@PathVariable UUID id, Access access) {
        return TariffView.of(service.activate(id, access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed("tariff:write")
    TariffView refuse(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return TariffView.of(service.refuse(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/end")
    @Allowed("tariff:write")
    TariffView end(@PathVariable UUID id, @Valid @RequestBody EndRequest request, Access access) {
        return TariffView.of(service.end(id, request.to(), access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed({"tariff:propose", "tariff:write"})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return tariffs.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    /**
     * @param rate yuan for a month, or for a unit of what a meter counts; absent where a pool is
     *     shared
     * @param to the first day on which it no longer holds
     * @param pool what is shared; absent where nothing is
     */
    record TariffRequest(
            @NotNull UUID communityId,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 60) String nameEn,
            @NotNull FeeItem feeItem,
            @NotNull Method method,
            @Nullable
                    @DecimalMin("0.0001")
                    @DecimalMax("1000000")
                    @Digits(integer = 7, fraction = 4)
                    BigDecimal rate,
            @NotNull Rounding rounding,
            @Nullable @Size(max = 10)
                    Set<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,29}") String> unitTypes,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(max = 5) List<@NotNull @Valid TierRequest> tiers,
            @Nullable @Valid PoolRequest pool) {

        Terms terms() {
            return new Terms(
                    name.strip(),
                    Entered.orNone(nameEn),
                    feeItem,
                    method,
                    rate == null ? BigDecimal.ZERO : rate,
                    rounding,
                    unitTypes == null ? Set.of() : unitTypes,
                    from,
                    tiers == null
                            ? List.of()
                            : tiers.stream()
                                    .map(tier -> new Tier(tier.above(), tier.rate()))
                                    .toList(),
                    pool == null ? null : pool.pool());
        }
    }

    /**
     * @param buildings whose units share it; all of the community when empty
     * @param entrance of the one building, as it stands in the labels of its units
     * @param sources empty where the sum of a period is entered
     */
    record PoolRequest(
            @Nullable @Size(max = 200) Set<@NotNull UUID> buildings,
            @Nullable @Size(max = 10) String entrance,
            @Nullable @Size(max = 50) List<@NotNull @Valid SourceRequest> sources) {

        Pool pool() {
            return new Pool(
                    buildings == null ? Set.of() : buildings,
                    Entered.orNone(entrance),
                    sources == null
                            ? List.of()
                            : sources.stream()
                                    .map(source -> new Source(source.meterId(), source.rate()))
                                    .toList());
        }
    }

    /**
     * @param rate yuan for a unit of what the meter counts
     */
    record SourceRequest(
            @NotNull UUID meterId,
            @NotNull @DecimalMin("0.0001") @DecimalMax("1000000") @Digits(integer = 7, fraction = 4)
                    BigDecimal rate) {}

    /**
     * @param above so much in a month the rate holds
     */
    record TierRequest(
            @NotNull @DecimalMin("0.001") @Digits(integer = 6, fraction = 3) BigDecimal above,
            @NotNull @DecimalMin("0.0001") @DecimalMax("1000000") @Digits(integer = 7, fraction = 4)
                    BigDecimal rate) {}

    record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    record EndRequest(@NotNull LocalDate to) {}

    /**
     * @param mayActivate whether the caller may put it into force or refuse it
     */
    record TariffView(
            UUID id,
            long version,
            TariffStatus status,
            UUID communityId,
            String name,
            @Nullable String nameEn,
            FeeItem feeItem,
            Method method,
            BigDecimal rate,
            Rounding rounding,
            Set<String> unitTypes,
            LocalDate from,
            @Nullable LocalDate to,
            List<Tier> tiers,
            @Nullable Pool pool,
            Instant createdAt,
            @Nullable String reason,
            boolean mayActivate)
            implements Versioned {

        static TariffView of(Tariff tariff, Access access) {
            var terms = tariff.terms();
            return new TariffView(
                    tariff.id(),
                    tariff.version(),
                    tariff.status(),
                    tariff.communityId(),
                    terms.name(),
                    terms.nameEn(),
                    terms.feeItem(),
                    terms.method(),
                    terms.rate(),
                    terms.rounding(),
                    terms.unitTypes(),
                    terms.from(),
                    tariff.to(),
                    terms.tiers(),
                    terms.pool(),
                    tariff.createdAt(),
                    tariff.reason(),
                    tariff.mayBeActivatedBy(access.account().meeting(tariff.proposedBy()))
                            && access.may("tariff:write", tariff.reach()));
        }
    }

    /** What an event says of a tariff; what it does not say is absent. */
    record Step(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reason) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case TariffEvent.Activated activated -> new Step(activated.from(), null, null);
                case TariffEvent.Ended ended -> new Step(null, ended.to(), null);
                case TariffEvent.Refused refused -> new Step(null, null, refused.reason());
                default -> new Step(null, null, null);
            };
        }
    }
}
