package linli.workorder.dispatching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.contracts.workorder.DispatchPolicyEvent.Mode;
import linli.workorder.dispatching.AutomaticDispatch;
import linli.workorder.dispatching.DispatchPolicy;
import linli.workorder.orders.Proposal.Kept;
import linli.workorder.orders.WorkOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether the platform dispatches by itself, and how often dispatchers chose as it would have. */
@RestController
@RequestMapping("/dispatch-policies")
class DispatchPolicyController {

    private final AutomaticDispatch automatic;

    DispatchPolicyController(AutomaticDispatch automatic) {
        this.automatic = automatic;
    }

    @GetMapping
    @Allowed("dispatch-policy:write")
    DispatchPolicyView show(@RequestParam UUID community, Access access) {
        return DispatchPolicyView.of(automatic.policy(community, access));
    }

    /** What waits is looked at within a second or two; who was sent already keeps it. */
    @PutMapping
    @Allowed("dispatch-policy:write")
    DispatchPolicyView set(
            @RequestParam UUID community,
            @Valid @RequestBody PolicyRequest request,
            Access access) {
        return DispatchPolicyView.of(
                automatic.set(community, request.mode(), request.smallestScore(), access));
    }

    @GetMapping("/trials")
    @Allowed("dispatch-policy:write")
    DispatchTrialsView trials(@RequestParam UUID community, Access access) {
        return DispatchTrialsView.of(automatic.trials(community, access));
    }

    /**
     * @param smallestScore nobody with less is sent, of 100
     */
    record PolicyRequest(@NotNull Mode mode, @NotNull @Min(0) @Max(100) Integer smallestScore) {}

    record DispatchPolicyView(UUID id, long version, Mode mode, int smallestScore)
            implements Versioned {

        static DispatchPolicyView of(DispatchPolicy policy) {
            return new DispatchPolicyView(
                    policy.id(), policy.version(), policy.mode(), policy.smallestScore());
        }
    }

    /**
     * The newest trials, no more than a hundred.
     *
     * @param wouldSend in how many somebody would have been sent
     * @param same in how many of those the dispatcher sent the same one
     */
    record DispatchTrialsView(int wouldSend, int same, List<DispatchTrialView> trials) {

        static DispatchTrialsView of(List<WorkOrder> orders) {
            var trials = orders.stream().map(DispatchTrialView::of).toList();
            return new DispatchTrialsView(
                    (int) trials.stream().filter(one -> one.kept() == null).count(),
                    (int) trials.stream().filter(DispatchTrialView::same).count(),
                    trials);
        }
    }

    /**
     * @param technician the best who passed the filters; absent when nobody did
     * @param kept why nobody would have been sent; absent when somebody would
     * @param chosen whom the dispatcher sent
     */
    record DispatchTrialView(
            UUID orderId,
            String number,
            Instant at,
            @Nullable String technician,
            int points,
            @Nullable Kept kept,
            String chosen,
            boolean same) {

        static DispatchTrialView of(WorkOrder order) {
            var trial = Objects.requireNonNull(order.trial());
            var candidate = trial.candidate();
            return new DispatchTrialView(
                    order.id(),
                    order.number(),
                    trial.at(),
                    candidate == null ? null : candidate.name(),
                    trial.points(),
                    trial.kept(),
                    Objects.requireNonNull(trial.chosen()).name(),
                    trial.isSame());
        }
    }
}
