package linli.survey.improvements;

import static linli.survey.improvements.ImprovementStatus.DONE;
import static linli.survey.improvements.ImprovementStatus.IN_PROGRESS;
import static linli.survey.improvements.ImprovementStatus.OPEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import linli.chassis.aggregates.Transition;

/** The transition table of an improvement: what may be done in which state, by whom. */
public enum ImprovementCommand implements Transition<ImprovementStatus> {
    /** 改派或改期 */
    PLAN(Who.MANAGES, OPEN, IN_PROGRESS),
    /** 开始 */
    START(Who.WORKS, OPEN),
    /** 记录进展 */
    NOTE(Who.WORKS, OPEN, IN_PROGRESS),
    /** 取改进后的数字 */
    MEASURE(Who.MANAGES, IN_PROGRESS, DONE),
    /** 完成, with what was done */
    COMPLETE(Who.WORKS, IN_PROGRESS),
    /** 验证通过 */
    VERIFY(Who.LOOKS, DONE),
    /** 退回, with the reason */
    RETURN(Who.LOOKS, DONE),
    /** 放弃, with the reason */
    DROP(Who.MANAGES, OPEN, IN_PROGRESS, DONE);

    /** Who may give a command. */
    enum Who {
        /** Whoever designs surveys there. */
        MANAGES,
        /** Whoever answers for it, and whoever manages. */
        WORKS,
        /** Whoever manages, and neither answers for it nor did it. */
        LOOKS
    }

    private final Who who;
    private final Set<ImprovementStatus> from;

    ImprovementCommand(Who who, ImprovementStatus... from) {
        this.who = who;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    Who who() {
        return who;
    }

    @Override
    public boolean isAllowedIn(ImprovementStatus status) {
        return from.contains(status);
    }
}
