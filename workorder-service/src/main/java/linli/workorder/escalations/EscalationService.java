package linli.workorder.escalations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.grants.Grants;
import linli.contracts.workorder.EscalationEvent.Cause;
import linli.workorder.escalations.Escalation.Order;
import linli.workorder.escalations.Escalation.Supervisor;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes late orders somebody's duty. The order is told that it is supervised, which keeps it from
 * the archive; the record says by whom and what came of it.
 */
@Service
public class EscalationService {

    /** Whose duty it is, by level: 工程主管, 项目经理, 区域经理. */
    private static final List<String> POSTS = List.of("MS", "PM", "RM");

    private final Escalations escalations;
    private final EscalationSearch search;
    private final WorkOrders orders;
    private final WorkOrderService work;
    private final Grants grants;

    EscalationService(
            Escalations escalations,
            EscalationSearch search,
            WorkOrders orders,
            WorkOrderService work,
            Grants grants) {
        this.escalations = escalations;
        this.search = search;
        this.orders = orders;
        this.work = work;
        this.grants = grants;
    }

    /** The level that a late order has come to by now; its record is opened or raised. */
    void supervise(UUID orderId, Instant now) {
        var order = orders.get(orderId);
        var level = order.lateLevel(now);
        if (level > 0) {
            bring(order, level, Cause.OVERDUE, Stamp.bySystem(now));
        }
    }

    /** By hand, whether or not it is late; at the level that follows. */
    public Escalation open(UUID orderId, String instruction, Access access) {
        var order = orders.get(orderId, access);
        var open = search.openOf(orderId).map(escalations::get);
        var level = open.map(Escalation::level).orElse(1);
        // Without the command: the instruction that follows is what it is remembered by.
        var stamp = new Stamp(access.at(), access.actor(), null, access.traceparent());
        var brought = bring(order, level, Cause.BY_HAND, stamp);
        return escalations.move(
                brought.id(), access, one -> one.instruct(instruction, access.stamp()));
    }

    private Escalation bring(WorkOrder order, int level, Cause cause, Stamp stamp) {
        // The order first: a record without its mark would block nothing.
        work.escalate(order.id(), level);
        var open = search.openOf(order.id());
        if (open.isPresent()) {
            return escalations.move(
                    open.get(),
                    one -> one.raise(level, cause, supervisor(one.reach(), level), stamp));
        }
        var job = order.job();
        var about =
                new Order(
                        order.id(),
                        order.reopenCount(),
                        order.number(),
                        job.title(),
                        job.communityId(),
                        job.buildingId());
        var where = Reach.of(job.communityId(), job.buildingId(), null);
        var opened = Escalation.open(about, level, cause, supervisor(where, level), stamp);
        escalations.createOnce(opened);
        var there = escalations.get(opened.id());
        if (there.status() == EscalationStatus.RESOLVED) {
            work.deescalate(order.id(), stamp);
        }
        return there;
    }

    /** Nobody acknowledged it: it is the next one's. */
    void climb(UUID id, Instant now) {
        var moved =
                escalations.move(
                        id,
                        one -> {
                            if (one.climbs(now)) {
                                var next = one.level() + 1;
                                one.raise(
                                        next,
                                        Cause.NOT_ACKNOWLEDGED,
                                        supervisor(one.reach(), next),
                                        Stamp.bySystem(now));
                            }
                        });
        work.escalate(moved.order().orderId(), moved.level());
    }

    /** The holder of the level's post there who has the least to look after. */
    private @Nullable Supervisor supervisor(Reach where, int level) {
        return grants.holdersOf(POSTS.get(level - 1), where).stream()
                .min(Comparator.comparingLong(one -> search.openOfSupervisor(one.staffId())))
                .map(one -> new Supervisor(one.staffId(), one.name()))
                .orElse(null);
    }

    public Escalation acknowledge(UUID id, Access access) {
        return move(id, access, Escalation::acknowledge);
    }

    public Escalation instruct(UUID id, String what, Access access) {
        return move(id, access, (one, stamp) -> one.instruct(what, stamp));
    }

    /** The order is free once its record is closed; the same command again frees it again. */
    public Escalation resolve(UUID id, String reply, Access access) {
        var resolved = move(id, access, (one, stamp) -> one.resolve(reply, stamp));
        work.deescalate(resolved.order().orderId(), access.stamp());
        return resolved;
    }

    private Escalation move(UUID id, Access access, BiConsumer<Escalation, Stamp> move) {
        return escalations.move(id, access, one -> move.accept(one, access.stamp()));
    }
}
