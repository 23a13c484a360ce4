package linli.workorder.escalations;

import static linli.workorder.escalations.EscalationStatus.ACKNOWLEDGED;
import static linli.workorder.escalations.EscalationStatus.OPEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linli.chassis.aggregates.Transition;

/** The transition table of an escalation: what may be done in which state, by whom. */
public enum EscalationCommand implements Transition<EscalationStatus> {
    /** 签收 */
    ACKNOWLEDGE(List.of("escalation:open", "escalation:reply"), OPEN),
    /** 批示 */
    INSTRUCT(List.of("escalation:open"), OPEN, ACKNOWLEDGED),
    /** 回复并办结 */
    RESOLVE(List.of("escalation:open", "escalation:reply"), ACKNOWLEDGED);

    private final List<String> permissions;
    private final Set<EscalationStatus> from;

    EscalationCommand(List<String> permissions, EscalationStatus... from) {
        this.permissions = permissions;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    /** Any one of them suffices. */
    List<String> permissions() {
        return permissions;
    }

    @Override
    public boolean isAllowedIn(EscalationStatus status) {
        return from.contains(status);
    }
}
