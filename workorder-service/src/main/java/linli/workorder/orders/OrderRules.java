package linli.workorder.orders;

import java.util.List;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Transition;

/** Holds the transition table against an order and a caller. */
public final class OrderRules {

    private OrderRules() {}

    /** What the caller may do with the order now: exactly the buttons a screen shows. */
    public static List<OrderCommand> allowed(WorkOrder order, Access access) {
        return Transition.takenIn(OrderCommand.class, order.status())
                .filter(command -> mayGive(command, order, access))
                .filter(command -> command.refusal(order, access.at()) == null)
                .toList();
    }

    /**
     * Refuses a command that the caller may not give: because the state does not allow it, because
     * it is not theirs to give, or because of its guard.
     */
    static void require(OrderCommand command, WorkOrder order, Access access) {
        Transition.require(
                command,
                order.status(),
                "workorder.illegal-transition",
                () -> allowed(order, access));
        if (!mayGive(command, order, access)) {
            throw new Refusal.Forbidden(
                    "workorder.not-yours", "%s is not yours to give here".formatted(command));
        }
        var refusal = command.refusal(order, access.at());
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Whoever has it, or a supervisor for an absent one. */
    private static boolean isTheirs(WorkOrder order, Access access) {
        return order.isAssignedTo(access.account().staffId())
                || access.may("workorder:supervise", order.reach());
    }

    private static boolean mayGive(OrderCommand command, WorkOrder order, Access access) {
        var permitted =
                command.permissions().stream()
                        .anyMatch(permission -> access.may(permission, order.reach()));
        return switch (command.whose()) {
            case ANY -> permitted;
            case ASSIGNEES -> permitted && isTheirs(order, access);
            case ASSIGNEES_OR_DISPATCHERS ->
                    permitted
                            && (isTheirs(order, access)
                                    || access.may("workorder:dispatch", order.reach()));
            case CLAIMANTS -> permitted && order.mayBeTakenBy(access.account().staffId());
            case LEADS -> permitted && order.isOfferedToTeamOf(access.account().staffId());
            case NOT_THE_ASSIGNEES ->
                    permitted && access.account().hands().stream().noneMatch(order::isWorkOf);
            case SYSTEMS -> false;
        };
    }
}
