package linli.workorder.orders;

import static linli.workorder.orders.OrderGuard.ARCHIVED_LATELY;
import static linli.workorder.orders.OrderGuard.CHARGED_TO_OWNER;
import static linli.workorder.orders.OrderGuard.CLAIMABLE;
import static linli.workorder.orders.OrderGuard.FOLLOWED_UP;
import static linli.workorder.orders.OrderGuard.MERGED_LATELY;
import static linli.workorder.orders.OrderGuard.NOT_URGED_LATELY;
import static linli.workorder.orders.OrderGuard.QUOTE_OPEN;
import static linli.workorder.orders.OrderGuard.UNRATED;
import static linli.workorder.orders.OrderGuard.VISIT_AHEAD;
import static linli.workorder.orders.OrderStatus.ACCEPTED;
import static linli.workorder.orders.OrderStatus.ARCHIVED;
import static linli.workorder.orders.OrderStatus.ASSIGNED;
import static linli.workorder.orders.OrderStatus.CANCELLED;
import static linli.workorder.orders.OrderStatus.COMPLETED;
import static linli.workorder.orders.OrderStatus.IN_PROGRESS;
import static linli.workorder.orders.OrderStatus.ON_HOLD;
import static linli.workorder.orders.OrderStatus.PENDING_DISPATCH;
import static linli.workorder.orders.OrderStatus.WAITING_PARTS;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The transition table of a work order, once and for all: what may be done in which state, by whom.
 * A pair that is not here is refused; the buttons of every screen come from here.
 */
public enum OrderCommand implements Transition<OrderStatus> {
    /** 派工 */
    ASSIGN(Whose.ANY, List.of("workorder:dispatch"), PENDING_DISPATCH),
    /** 派给班组: whoever of the team takes it first has it; changes no state */
    OFFER(Whose.ANY, List.of("workorder:dispatch"), PENDING_DISPATCH),
    /** 班组内派工: whoever leads the team says which of them has it */
    HAND(Whose.LEADS, List.of("workorder:claim"), PENDING_DISPATCH),
    /** 抢单 */
    CLAIM(Whose.CLAIMANTS, List.of("workorder:claim"), CLAIMABLE, PENDING_DISPATCH),
    /** 接单 */
    ACCEPT(Whose.ASSIGNEES, List.of("workorder:work"), ASSIGNED),
    /** 拒单 */
    DECLINE(Whose.ASSIGNEES, List.of("workorder:work"), ASSIGNED),
    /** 超时回收 */
    TIME_OUT(Whose.SYSTEMS, List.of(), ASSIGNED),
    /** 转单 */
    REASSIGN(
            Whose.ANY,
            List.of("workorder:dispatch"),
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD),
    /** 协助人员: changes no state */
    SET_HELPERS(
            Whose.ANY,
            List.of("workorder:dispatch"),
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD),
    /** 开始处理 */
    START(Whose.ASSIGNEES, List.of("workorder:work"), ACCEPTED),
    /** 申请领料: changes no state */
    REQUEST_MATERIAL(Whose.ASSIGNEES, List.of("material:request"), ACCEPTED, IN_PROGRESS),
    /** 报价: the owner is told what it would cost, before it is done */
    QUOTE(
            Whose.ASSIGNEES_OR_DISPATCHERS,
            List.of("workorder:work", "workorder:dispatch"),
            CHARGED_TO_OWNER,
            ACCEPTED,
            IN_PROGRESS,
            ON_HOLD),
    /** 同意报价 */
    ACCEPT_QUOTE(
            Whose.NOT_THE_ASSIGNEES,
            List.of("workorder:rate", "workorder:rework"),
            QUOTE_OPEN,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD),
    /** 不同意报价 */
    DECLINE_QUOTE(
            Whose.NOT_THE_ASSIGNEES,
            List.of("workorder:rate", "workorder:rework"),
            QUOTE_OPEN,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD),
    /** 待备件 */
    WAIT_FOR_PARTS(Whose.ASSIGNEES, List.of("workorder:work"), IN_PROGRESS),
    /** 备件到货, 恢复 */
    RESUME(Whose.ASSIGNEES, List.of("workorder:work"), WAITING_PARTS, ON_HOLD),
    /** 挂起 */
    HOLD(Whose.ASSIGNEES, List.of("workorder:work"), ACCEPTED, IN_PROGRESS),
    /** 完成 */
    COMPLETE(Whose.ASSIGNEES, List.of("workorder:work"), IN_PROGRESS),
    /** 评价 */
    RATE(Whose.ANY, List.of("workorder:rate"), UNRATED, COMPLETED),
    /** 不满意返工 */
    REJECT(Whose.ANY, List.of("workorder:rate", "workorder:rework"), COMPLETED),
    /** 超期归档 */
    AUTO_ARCHIVE(Whose.SYSTEMS, List.of(), COMPLETED),
    /** 回访: changes no state */
    FOLLOW_UP(Whose.NOT_THE_ASSIGNEES, List.of("workorder:archive"), COMPLETED, ARCHIVED),
    /** 归档 after a follow-up call */
    ARCHIVE(Whose.NOT_THE_ASSIGNEES, List.of("workorder:archive"), FOLLOWED_UP, COMPLETED),
    /** 取消 before work began */
    CANCEL(
            Whose.ANY,
            List.of("workorder:cancel", "workorder:cancel-started"),
            PENDING_DISPATCH,
            ASSIGNED,
            ACCEPTED,
            ON_HOLD),
    /** 取消 while somebody works on it */
    CANCEL_STARTED(Whose.ANY, List.of("workorder:cancel-started"), IN_PROGRESS, WAITING_PARTS),
    /** 重开 */
    REOPEN(Whose.ANY, List.of("workorder:reopen"), ARCHIVED_LATELY, ARCHIVED),
    /** 合并: it is about the same trouble as another, and follows that one */
    MERGE(Whose.ANY, List.of("workorder:merge"), PENDING_DISPATCH, ASSIGNED, ACCEPTED, ON_HOLD),
    /** 撤销合并 */
    UNMERGE(Whose.ANY, List.of("workorder:merge"), MERGED_LATELY, CANCELLED),
    /** 拆单: a second trouble of the same report gets an order of its own */
    SPLIT(
            Whose.ANY,
            List.of("workorder:merge"),
            PENDING_DISPATCH,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD),
    /** 变更费用承担方: changes no state */
    SET_PAYER(
            Whose.ANY,
            List.of("workorder:dispatch"),
            PENDING_DISPATCH,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD),
    /** 改约: the time agreed on for the visit is moved, before work begins */
    RESCHEDULE(
            Whose.ANY,
            List.of("workorder:cancel"),
            VISIT_AHEAD,
            PENDING_DISPATCH,
            ASSIGNED,
            ACCEPTED,
            ON_HOLD),
    /** 催办: changes no state */
    URGE(
            Whose.ANY,
            List.of("workorder:urge"),
            NOT_URGED_LATELY,
            PENDING_DISPATCH,
            ASSIGNED,
            ACCEPTED,
            IN_PROGRESS,
            WAITING_PARTS,
            ON_HOLD);

    /** Who, among those with the permission, may give the command. */
    enum Whose {
        ANY,
        /** The assignee; a supervisor may act for an absent one. */
        ASSIGNEES,
        /** The assignee or a supervisor, and whoever dispatches. */
        ASSIGNEES_OR_DISPATCHERS,
        /** Whoever it is offered to; anybody when it is offered to no team. */
        CLAIMANTS,
        /** Whoever leads the team that it is offered to. */
        LEADS,
        /** Nobody closes their own work, and no helper theirs. */
        NOT_THE_ASSIGNEES,
        /** A timer or another event; no person. */
        SYSTEMS
    }

    private final Whose whose;
    private final List<String> permissions;
    private final @Nullable OrderGuard guard;
    private final Set<OrderStatus> from;

    OrderCommand(Whose whose, List<String> permissions, OrderStatus... from) {
        this(whose, permissions, null, from);
    }

    OrderCommand(
            Whose whose,
            List<String> permissions,
            @Nullable OrderGuard guard,
            OrderStatus... from) {
        this.whose = whose;
        this.permissions = permissions;
        this.guard = guard;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    @Override
    public boolean isAllowedIn(OrderStatus status) {
        return from.contains(status);
    }

    /** Why the order does not take the command though its state does; null when it does. */
    @Nullable Refusal refusal(WorkOrder order, Instant now) {
        return guard == null ? null : guard.refusal(order, now);
    }

    /** Any one of them suffices. */
    List<String> permissions() {
        return permissions;
    }

    Whose whose() {
        return whose;
    }
}
