package linli.workorder.dispatching;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.workorder.dispatching.DispatchTrial.Choice;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderSearch;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import org.jspecify.annotations.Nullable;
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
        if (policy.mode() == DispatchMode.ON) {
            send(order.id(), policy, now);
            return;
        }
        var known = trials.find(DispatchTrial.idOf(order));
        if (known.filter(one -> one.choice() != null).isEmpty()) {
            keep(DispatchTrial.wouldHave(order, best(order, policy), now));
        } // Else it was said once: it waits for people.
    }

    /** A person may be faster, and then somebody else the best. */
    private void send(UUID id, DispatchPolicy policy, Instant now) {
        var chosen = new AtomicReference<@Nullable Choice>();
        var order =
                service.assignBySystem(
                        id,
                        waiting -> {
                            chosen.set(waiting.isToDispatch() ? best(waiting, policy) : null);
                            return sent(chosen.get());
                        },
                        now);
        var choice = chosen.get();
        if (choice != null) {
            trials.keep(DispatchTrial.sent(order, choice, now));
        } else if (order.isToDispatch()) {
            keep(DispatchTrial.wouldHave(order, null, now));
        }
    }

    /** That nobody is there is said once. */
    private void keep(DispatchTrial trial) {
        if (trial.choice() != null || trials.find(trial.id()).isEmpty()) {
            trials.keep(trial);
        }
    }

    private static WorkOrderService.@Nullable Choice sent(@Nullable Choice choice) {
        return choice == null
                ? null
                : new WorkOrderService.Choice(choice.person().technicianId(), choice.score(), null);
    }

    private @Nullable Choice best(WorkOrder order, DispatchPolicy policy) {
        return dispatch.rank(order).stream()
                .filter(Candidate::isEligible)
                .filter(candidate -> candidate.points() >= policy.leastPoints())
                .findFirst()
                .map(Choice::of)
                .orElse(null);
    }
}
