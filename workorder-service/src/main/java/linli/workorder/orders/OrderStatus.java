package linli.workorder.orders;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The nine states of a work order. */
public enum OrderStatus {
    /** 待派工: created, or back in the queue. */
    PENDING_DISPATCH,
    /** 已派工: somebody is responsible and has not accepted yet. */
    ASSIGNED,
    /** 已接单 */
    ACCEPTED,
    /** 处理中 */
    IN_PROGRESS,
    /** 待备件 */
    WAITING_PARTS,
    /** 已挂起 */
    ON_HOLD,
    /** 已完成, waiting to be rated */
    COMPLETED,
    /** 已归档 */
    ARCHIVED,
    /** 已取消 */
    CANCELLED;

    /** The states that count as on somebody's hands. */
    public static final Set<OrderStatus> OPEN =
            EnumSet.copyOf(Arrays.stream(values()).filter(OrderStatus::isOpen).toList());

    /** The states in which somebody has still something to do or to say. */
    public static final Set<OrderStatus> CURRENT =
            EnumSet.complementOf(EnumSet.of(ARCHIVED, CANCELLED));

    /** Whether it counts as on somebody's hands. */
    public boolean isOpen() {
        return switch (this) {
            case PENDING_DISPATCH, ASSIGNED, ACCEPTED, IN_PROGRESS, WAITING_PARTS, ON_HOLD -> true;
            case COMPLETED, ARCHIVED, CANCELLED -> false;
        };
    }
}
