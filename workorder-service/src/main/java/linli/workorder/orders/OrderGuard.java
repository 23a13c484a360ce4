package linli.workorder.orders;

import static linli.workorder.orders.WorkOrder.REOPENED_WITHIN;
import static linli.workorder.orders.WorkOrder.UNMERGED_WITHIN;
import static linli.workorder.orders.WorkOrder.URGED_AGAIN_AFTER;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import linli.chassis.Refusal;
import linli.contracts.workorder.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of an order, besides its state, before a command is taken. The same guard
 * decides whether a button is offered and whether the command is refused.
 */
enum OrderGuard {
    /** Technicians may take orders of this type themselves, and any that their team was given. */
    CLAIMABLE {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            return order.job().claimable() || order.offer() != null
                    ? null
                    : new Refusal.Conflict(
                            "workorder.not-claimable", "Orders of this type are dispatched");
        }
    },
    /** Somebody who can be asked pays for it. */
    CHARGED_TO_OWNER {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            return order.isChargedToOwner() && order.job().ownerId() != null
                    ? null
                    : new Refusal.Conflict(
                            "workorder.nobody-to-ask", "No owner pays for this work");
        }
    },
    /** A price was named, and nobody has said anything yet. */
    QUOTE_OPEN {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            var quote = order.quote();
            return quote != null && quote.isOpen()
                    ? null
                    : new Refusal.Conflict("workorder.no-quote", "No price waits for an answer");
        }
    },
    /** This round of work was not rated yet. */
    UNRATED {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            return order.rating() == null
                    ? null
                    : new Refusal.Conflict("workorder.rated", "It was rated before");
        }
    },
    /** Nobody has to answer for its being late any more, and its owner was called. */
    FOLLOWED_UP {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            if (order.supervision() != null) {
                return new Refusal.Conflict(
                        "workorder.escalated", "It is supervised: that has to be settled first");
            }
            return order.lastCall() == null
                    ? new Refusal.Conflict(
                            "workorder.not-followed-up", "Call whoever had it done first")
                    : null;
        }
    },
    ARCHIVED_LATELY {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            var archivedAt = Objects.requireNonNull(order.archivedAt());
            return now.isAfter(archivedAt.plus(REOPENED_WITHIN))
                    ? new Refusal.Conflict(
                            "workorder.reopen-too-late", "It was archived more than 30 days ago")
                    : null;
        }
    },
    /** It follows another one, not for long, and that one is not archived. */
    MERGED_LATELY {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            var merge = order.merge();
            if (merge == null) {
                return new Refusal.Conflict("workorder.not-merged", "It follows no other order");
            }
            if (merge.isSettled()) {
                return new Refusal.Conflict(
                        "workorder.lead-archived", "The order that it follows is archived");
            }
            return now.isAfter(merge.at().plus(UNMERGED_WITHIN))
                    ? new Refusal.Conflict(
                            "workorder.unmerge-too-late", "It was merged more than 24 hours ago")
                    : null;
        }
    },
    /** Somebody is expected at a time that was agreed on, and has not begun. */
    VISIT_AHEAD {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            if (order.job().appointment() == null) {
                return new Refusal.Conflict("workorder.no-appointment", "No time was agreed on");
            }
            if (order.priority() == Priority.EMERGENCY) {
                return new Refusal.Conflict(
                        "appointment.emergency", "Somebody comes at once, whatever the time");
            }
            return order.arrivedAfter() == null
                    ? null
                    : new Refusal.Conflict("workorder.begun", "Work on it has begun");
        }
    },
    NOT_URGED_LATELY {
        @Override
        @Nullable Refusal refusal(WorkOrder order, Instant now) {
            var last = order.urgedAt();
            if (last == null || !now.isBefore(last.plus(URGED_AGAIN_AFTER))) {
                return null;
            }
            var wait = Duration.between(now, last.plus(URGED_AGAIN_AFTER));
            return new Refusal.TooOften(
                    "workorder.urged", "It was urged a moment ago", wait.toSeconds() + 1);
        }
    };

    /** Why the command is not taken now; null when it is. */
    abstract @Nullable Refusal refusal(WorkOrder order, Instant now);
}
