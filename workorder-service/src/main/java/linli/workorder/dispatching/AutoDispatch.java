package linli.workorder.dispatching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.workorder.dispatching.DispatchTrial.Choice;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderSearch;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import org.springframework.stereotype.Component;

/**
 * Dispatches orders that wait where a policy says so, as a person would who always takes the first
 * of the candidates; where it is only tried it keeps whom it would have sent. An order that came
 * back from somebody is for people: it would be sent to the same one again.
 */
@Component
class AutoDispatch implements Timer {

    private static final int AT_ONCE = 100;

    /** Who is on duty changes by the minute, not by the second. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private static final Duration KEPT_FOR = DispatchPolicyService.LOOKED_AT.multipliedBy(2);

    private final DispatchPolicySearch policies;
    private final DispatchTrials trials;
    private final DispatchService dispatch;
    private final WorkOrderSearch search;
    private final WorkOrders orders;
    private final WorkOrderService service;
    private final OneByOne each = new OneByOne("order");
    private Instant looked = Instant.EPOCH;
    private Instant tidied = Instant.EPOCH;

    AutoDispatch(
            DispatchPolicySearch policies,
            DispatchTrials trials,
            DispatchService dispatch,
            WorkOrderSearch search,
            WorkOrders orders,
            WorkOrderService service) {
        this.policies = policies;
        this.trials = trials;
        this.dispatch = dispatch;
        this.search = search;
        this.orders = orders;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(looked.plus(LOOKS_EVERY))) {
            return;
        }
        looked = now;
        var followed =
                policies.followed().stream()
                        .collect(Collectors.toMap(DispatchPolicy::id, policy -> policy));
        if (!followed.isEmpty()) {
            each.each(
                    search.toDispatch(followed.keySet(), AT_ONCE + each.failing()),
                    now,
                    id -> {
                        var order = orders.get(id);
                        var policy = followed.get(order.job().communityId());
                        if (policy != null && order.isToDispatch()) {
                            look(order, policy, now);
                        }
                    });
        }
        if (now.isAfter(tidied.plus(Duration.ofHours(1)))) {
            tidied = now;
            trials.forgetBefore(now.minus(KEPT_FOR));
        }
    }

    private void look(WorkOrder order, DispatchPolicy policy, Instant now) {
        var known = trials.find(DispatchTrial.idOf(order));
        var isOn = policy.mode() == DispatchMode.ON;
        if (!isOn && known.filter(one -> one.choice() != null).isPresent()) {
            return; // Said once; it waits for people.
        }
        var best = best(order, policy);
        if (isOn && best.isPresent()) {
            var choice = best.get();
            service.assignBySystem(
                    order.id(),
                    moved -> best(moved, policy).map(one -> sent(one)).orElse(null),
                    now);
            keepSent(order, choice, now);
        } else if (best.isPresent() || known.isEmpty()) {
            trials.keep(DispatchTrial.of(order, best.orElse(null), false, now));
        }
    }

    /** As it turned out: somebody else may have been the best by the time, or a person faster. */
    private void keepSent(WorkOrder order, Choice choice, Instant now) {
        var given = orders.get(order.id()).assignment();
        if (given != null && given.worker().staffId().equals(choice.person().technicianId())) {
            trials.keep(DispatchTrial.of(order, choice, true, now));
        }
    }

    private static WorkOrderService.Choice sent(Choice choice) {
        return new WorkOrderService.Choice(choice.person().technicianId(), choice.score(), null);
    }

    private Optional<Choice> best(WorkOrder order, DispatchPolicy policy) {
        return dispatch.rank(order).stream()
                .filter(Candidate::isEligible)
                .filter(candidate -> candidate.points() >= policy.leastPoints())
                .findFirst()
                .map(Choice::of);
    }
}
