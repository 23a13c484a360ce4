package linli.workorder.escalations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.grants.Grants;
import linli.chassis.grants.Grants.Holder;
import linli.contracts.workorder.EscalationEvent.Cause;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.escalations.Escalation.Order;
import linli.workorder.escalations.Escalation.Supervisor;
import linli.workorder.orders.OrderStatus;
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

    /** The level of what is opened by hand. */
    private static final int BY_HAND = 1;

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

    /**
     * Warns of what will be late; the record of what is late is opened, or raised to the level that
     * it has come to by now.
     */
    void supervise(UUID orderId, Instant now) {
        var found = orders.get(orderId);
        var order = found.isToBeWarnedOf(now) ? work.warn(orderId, now) : found;
        var level = order.lateLevel(now);
        if (level == 0) {
            return;
        }
        var stamp = Stamp.bySystem(now);
        var own = Escalation.idOf(orderId, order.reopenCount(), level);
        // The order first: a record without its mark would block nothing.
        var held = work.supervise(orderId, own, level);
        if (own.equals(held)) {
            escalations.createOnce(opened(own, order, level, Cause.OVERDUE, stamp));
            if (escalations.get(own).status() == EscalationStatus.RESOLVED) {
                work.release(orderId, own, stamp);
            }
        } else if (held != null) {
            raise(held, level, Cause.OVERDUE, stamp);
        }
        work.lateAsFarAs(orderId, level);
    }

    /**
     * By hand, whether or not it is late; what is supervised already is told what is to be done.
     */
    public Escalation open(UUID orderId, String instruction, Access access) {
        var before = askedBefore(orderId, access);
        if (before.isPresent()) {
            return before.get();
        }
        var order = orders.get(orderId, access);
        var own = access.newId();
        var held = work.supervise(orderId, own, BY_HAND);
        if (held == null) {
            throw new Refusal.Conflict(
                    "escalation.order-ended", "Nobody has anything to do on order " + orderId);
        }
        if (!held.equals(own)) {
            return instruct(held, instruction, access);
        }
        return escalations.create(
                access,
                () -> {
                    var made = opened(own, order, BY_HAND, Cause.BY_HAND, access.stamp());
                    made.instruct(instruction, access.account().staffId(), access.stamp());
                    return made;
                });
    }

    /** The same command again is answered with what it did, whatever became of that. */
    private Optional<Escalation> askedBefore(UUID orderId, Access access) {
        return search.ofOrder(orderId).stream()
                .flatMap(id -> escalations.heard(id, access).stream())
                .findFirst();
    }

    private Escalation opened(UUID id, WorkOrder order, int level, Cause cause, Stamp stamp) {
        var job = order.job();
        var about =
                new Order(
                        order.id(),
                        order.reopenCount(),
                        order.number(),
                        job.title(),
                        job.titleEn(),
                        job.communityId(),
                        job.buildingId());
        var where = Reach.of(job.communityId(), job.buildingId(), null);
        return Escalation.open(
                id, about, level, cause, supervisor(where, level), assignee(order), stamp);
    }

    private void raise(UUID id, int level, Cause cause, Stamp stamp) {
        var moved =
                escalations.move(
                        id,
                        one -> {
                            if (one.rises(level)) {
                                one.raise(level, cause, supervisor(one.reach(), level), stamp);
                            }
                        });
        work.superviseAt(moved.order().orderId(), id, moved.level());
    }

    /** Nobody acknowledged it: it is the next one's; nobody's, when the order has ended. */
    void climb(UUID id, Instant now) {
        var one = escalations.get(id);
        if (hasEnded(orders.get(one.order().orderId()))) {
            keepInStep(id, now);
        } else if (one.climbs(now)) {
            raise(id, one.level() + 1, Cause.NOT_ACKNOWLEDGED, Stamp.bySystem(now));
        }
    }

    /** An order is not held up by a record that is over, or was never made. */
    void letGo(UUID orderId, Instant now) {
        var held = orders.get(orderId).supervision();
        if (held == null) {
            return;
        }
        var isOver =
                escalations
                        .find(held.escalationId())
                        .map(one -> one.status() == EscalationStatus.RESOLVED)
                        .orElse(true);
        if (isOver) {
            work.release(orderId, held.escalationId(), Stamp.bySystem(now));
        }
    }

    /** A completed order that was held up by no record goes on, as when one lets it go. */
    public void letGoOfNobody(UUID orderId, Instant now) {
        var none = UUID.randomUUID();
        work.supervise(orderId, none, BY_HAND);
        work.release(orderId, none, Stamp.bySystem(now));
    }

    /**
     * What was cut off half way is completed, and what happened to the order followed: it is held
     * up by its record, until it has ended; whoever works on it reads what is to be done.
     */
    public void keepInStep(UUID id, Instant now) {
        var one = escalations.get(id);
        if (one.status() == EscalationStatus.RESOLVED) {
            return;
        }
        var stamp = Stamp.bySystem(now);
        var order = orders.get(one.order().orderId());
        if (!id.equals(work.supervise(order.id(), id, one.level()))) {
            // The order has ended, or somebody else has come before.
            escalations.move(id, its -> its.end(stamp));
            work.release(order.id(), id, stamp);
        } else if (!one.isWorkOf(assignee(order))) {
            escalations.move(id, its -> its.follow(assignee(order)));
        }
    }

    private static boolean hasEnded(WorkOrder order) {
        return !OrderStatus.CURRENT.contains(order.status());
    }

    private static @Nullable Worker assignee(WorkOrder order) {
        var assignment = order.assignment();
        return assignment == null ? null : assignment.worker();
    }

    /** The holder of the level's post there who has the least to look after. */
    private @Nullable Supervisor supervisor(Reach where, int level) {
        var holders = grants.holdersOf(POSTS.get(level - 1), where);
        var duties = search.unresolvedOf(holders.stream().map(Holder::staffId).toList());
        return holders.stream()
                .min(Comparator.comparingLong(one -> duties.getOrDefault(one.staffId(), 0L)))
                .map(one -> new Supervisor(one.staffId(), one.name()))
                .orElse(null);
    }

    public Escalation acknowledge(UUID id, Access access) {
        return move(id, EscalationCommand.ACKNOWLEDGE, access, Escalation::acknowledge);
    }

    public Escalation instruct(UUID id, String what, Access access) {
        var staffId = access.account().staffId();
        return move(
                id,
                EscalationCommand.INSTRUCT,
                access,
                (one, stamp) -> one.instruct(what, staffId, stamp));
    }

    /** The order is free once its record is closed; the same command again frees it again. */
    public Escalation resolve(UUID id, String reply, Access access) {
        var resolved =
                move(
                        id,
                        EscalationCommand.RESOLVE,
                        access,
                        (one, stamp) -> one.resolve(reply, stamp));
        work.release(resolved.order().orderId(), id, access.stamp());
        return resolved;
    }

    private Escalation move(
            UUID id, EscalationCommand command, Access access, BiConsumer<Escalation, Stamp> move) {
        return escalations.move(
                id,
                access,
                one -> {
                    if (!one.isTheirs(command, access)) {
                        throw new Refusal.Forbidden(
                                "escalation.not-yours",
                                "%s is not yours to give".formatted(command));
                    }
                    move.accept(one, access.stamp());
                });
    }
}
