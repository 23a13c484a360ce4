package linli.workorder.dispatching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.workorder.dispatching.DispatchMode;
import linli.workorder.dispatching.DispatchPolicy;
import linli.workorder.dispatching.DispatchPolicySearch;
import linli.workorder.dispatching.DispatchPolicyService;
import linli.workorder.dispatching.DispatchTrial;
import linli.workorder.dispatching.DispatchTrial.Choice;
import linli.workorder.dispatching.DispatchTrial.Outcome;
import linli.workorder.dispatching.DispatchTrial.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How orders are dispatched in each community. */
@RestController
@RequestMapping("/dispatch-policies")
class DispatchPolicyController {

    private final DispatchPolicyService service;
    private final DispatchPolicySearch search;

    DispatchPolicyController(DispatchPolicyService service, DispatchPolicySearch search) {
        this.service = service;
        this.search = search;
    }

    /**
     * Those of communities that somebody has written one for; all others are dispatched by people.
     */
    @GetMapping
    @Allowed("dispatch-policy:write")
    List<PolicyView> list(Access access) {
        return search.all(access).stream().map(PolicyView::of).toList();
    }

    /** Writes one, tries it, or switches on by another hand what was tried. */
    @PostMapping("/{communityId}")
    @Allowed("dispatch-policy:write")
    PolicyView become(
            @PathVariable UUID communityId,
            @Valid @RequestBody PolicyRequest request,
            Access access) {
        return PolicyView.of(
                service.become(communityId, request.mode(), request.leastPoints(), access));
    }

    /** What the platform chose for the orders of the last 30 days, and whom people sent. */
    @GetMapping("/{communityId}/trials")
    @Allowed("dispatch-policy:write")
    TrialsView trials(@PathVariable UUID communityId, Access access) {
        var counts = service.counts(communityId, access);
        return new TrialsView(
                counts.getOrDefault(Outcome.SAME, 0L),
                counts.getOrDefault(Outcome.OTHER, 0L),
                counts.getOrDefault(Outcome.NOBODY, 0L),
                counts.getOrDefault(Outcome.WAITING, 0L),
                counts.getOrDefault(Outcome.SENT, 0L),
                service.trials(communityId, access).stream().map(TrialView::of).toList());
    }

    record PolicyRequest(
            @NotNull DispatchMode mode, @Min(0) @Max(DispatchPolicy.MOST_POINTS) int leastPoints) {}

    record PolicyView(UUID communityId, DispatchMode mode, int leastPoints) {
        static PolicyView of(DispatchPolicy policy) {
            return new PolicyView(policy.id(), policy.mode(), policy.leastPoints());
        }
    }

    /**
     * @param same orders for which people sent whom the platform would have
     * @param nobody orders for which the platform had nobody to send
     * @param sent orders that the platform dispatched
     * @param newest of them, at most 100
     */
    record TrialsView(
            long same, long other, long nobody, long waiting, long sent, List<TrialView> newest) {}

    /**
     * @param choice whom the platform chose; absent where it had nobody
     * @param chosen whom people sent; absent as long as nobody did
     */
    record TrialView(
            UUID orderId,
            String number,
            String title,
            @Nullable String titleEn,
            Instant at,
            Outcome outcome,
            @Nullable Choice choice,
            @Nullable Person chosen) {

        static TrialView of(DispatchTrial trial) {
            return new TrialView(
                    trial.orderId(),
                    trial.number(),
                    trial.title(),
                    trial.titleEn(),
                    trial.at(),
                    trial.outcome(),
                    trial.choice(),
                    trial.chosen());
        }
    }
}
