package linli.workorder.dispatching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.contracts.workorder.DispatchPolicyEvent.Mode;
import linli.workorder.orders.Proposal;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderSearch;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Dispatches what waits, where a policy says so, or says whom it would send. Each order is moved by
 * one conditional write: of two instances, or an instance and a dispatcher, one is first.
 */
@Service
public class AutomaticDispatch implements Timer {

    private static final int AT_ONCE = 100;

    /** Enough to judge by, and few enough to look at. */
    private static final int TRIALS = 100;

    private final DispatchPolicies policies;
    private final DispatchPolicySearch active;
    private final DispatchService dispatching;
    private final WorkOrderSearch search;
    private final WorkOrderService service;
    private final WorkOrders orders;
    private final Estate estate;
    private final OneByOne moves = new OneByOne("order");

    AutomaticDispatch(
            DispatchPolicies policies,
            DispatchPolicySearch active,
            DispatchService dispatching,
            WorkOrderSearch search,
            WorkOrderService service,
            WorkOrders orders,
            Estate estate) {
        this.policies = policies;
        this.active = active;
        this.dispatching = dispatching;
        this.search = search;
        this.service = service;
        this.orders = orders;
        this.estate = estate;
    }

    @Override
    public void ring(Instant now) {
        var communities =
                active.active().stream()
                        .map(policies::get)
                        .map(DispatchPolicy::communityId)
                        .toList();
        if (communities.isEmpty()) {
            return;
        }
        var due =
                search.toConsider(
                        communities, now.minus(Proposal.AGAIN_AFTER), AT_ONCE + moves.failing());
        moves.each(due, now, id -> consider(id, now));
    }

    WorkOrder consider(UUID orderId, Instant now) {
        return service.consider(orderId, now, order -> proposal(order, now));
    }

    /** By the policy as it is at that moment: somebody may just have switched it off. */
    private @Nullable Proposal proposal(WorkOrder order, Instant now) {
        var policy = policies.of(order.job().communityId());
        return policy.mode() == Mode.OFF
                ? null
                : policy.choose(dispatching.rank(order), order.passedUp(), now);
    }

    public DispatchPolicy policy(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        return policies.of(communityId);
    }

    public DispatchPolicy set(UUID communityId, Mode mode, int smallestScore, Access access) {
        return policies.move(
                policy(communityId, access).id(),
                access,
                one -> one.set(mode, smallestScore, access.stamp()));
    }

    /** The newest orders that a dispatcher sent somebody to after a trial. */
    public List<WorkOrder> trials(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        var found = new ArrayList<WorkOrder>();
        search.tried(communityId, TRIALS).forEach(id -> orders.find(id).ifPresent(found::add));
        return found;
    }
}
