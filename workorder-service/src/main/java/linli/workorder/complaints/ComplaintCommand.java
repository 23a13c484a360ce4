package linli.workorder.complaints;

import static linli.workorder.complaints.ComplaintStatus.ACKNOWLEDGED;
import static linli.workorder.complaints.ComplaintStatus.INVESTIGATING;
import static linli.workorder.complaints.ComplaintStatus.RECEIVED;
import static linli.workorder.complaints.ComplaintStatus.REPLIED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Transition;
import linli.contracts.workorder.ComplaintGrade;
import org.jspecify.annotations.Nullable;

/**
 * The transition table of a complaint: what may be done in which state, by whom. A pair that is not
 * here is refused; the buttons of every screen come from here.
 */
public enum ComplaintCommand implements Transition<ComplaintStatus> {
    /** 受理 */
    ACKNOWLEDGE(Whose.STAFFS, "complaint:handle", RECEIVED),
    /** 开始调查 */
    INVESTIGATE(Whose.STAFFS, "complaint:handle", ACKNOWLEDGED),
    /** 指定负责人 */
    ASSIGN(Whose.STAFFS, "complaint:handle", RECEIVED, ACKNOWLEDGED, INVESTIGATING, REPLIED),
    /** 定级 */
    GRADE(Whose.STAFFS, "complaint:grade", RECEIVED, ACKNOWLEDGED, INVESTIGATING, REPLIED),
    /** 调查记录 */
    NOTE(Whose.STAFFS, "complaint:handle", ACKNOWLEDGED, INVESTIGATING, REPLIED),
    /** 关联工单, 转工单, 取消关联 */
    LINK_ORDER(Whose.STAFFS, "complaint:handle", ACKNOWLEDGED, INVESTIGATING, REPLIED),
    /** 答复 */
    REPLY(Whose.STAFFS, "complaint:handle", INVESTIGATING),
    /** 认可 */
    ACCEPT(Whose.COMPLAINANTS, "complaint:create", REPLIED) {
        @Override
        @Nullable Refusal refusal(Complaint complaint) {
            return complaint.acceptedAt() == null
                    ? null
                    : new Refusal.Conflict("complaint.accepted", "The reply was accepted before");
        }
    },
    /** 不认可 */
    NOT_ACCEPT(Whose.COMPLAINANTS, "complaint:create", REPLIED) {
        @Override
        @Nullable Refusal refusal(Complaint complaint) {
            return ACCEPT.refusal(complaint);
        }
    },
    /** 回访 */
    FOLLOW_UP(Whose.STAFFS, "complaint:handle", REPLIED),
    /** 结案 */
    CLOSE(Whose.STAFFS, "complaint:handle", REPLIED) {
        @Override
        @Nullable Refusal refusal(Complaint complaint) {
            if (complaint.grade() == ComplaintGrade.MAJOR) {
                return new Refusal.Forbidden(
                        "complaint.major", "A major complaint is closed by who may close those");
            }
            return followedUp(complaint);
        }
    },
    /** 结案 of a major complaint */
    CLOSE_MAJOR(Whose.STAFFS, "complaint:close-major", REPLIED) {
        @Override
        @Nullable Refusal refusal(Complaint complaint) {
            if (complaint.grade() != ComplaintGrade.MAJOR) {
                return new Refusal.Conflict(
                        "complaint.illegal-transition", "It is no major complaint");
            }
            return followedUp(complaint);
        }
    },
    /** 撤诉 */
    WITHDRAW(Whose.COMPLAINANTS, "complaint:create", RECEIVED, ACKNOWLEDGED, INVESTIGATING);

    /** Who, among those with the permission, may give the command. */
    enum Whose {
        /** Staff who reach it, except whom it is about. */
        STAFFS,
        /** Who complained, named or not. */
        COMPLAINANTS
    }

    private final Whose whose;
    private final String permission;
    private final Set<ComplaintStatus> from;

    ComplaintCommand(Whose whose, String permission, ComplaintStatus... from) {
        this.whose = whose;
        this.permission = permission;
        this.from = EnumSet.copyOf(Arrays.asList(from));
    }

    @Override
    public boolean isAllowedIn(ComplaintStatus status) {
        return from.contains(status);
    }

    /** Why the complaint does not take it though its state does; null when it does. */
    @Nullable Refusal refusal(Complaint complaint) {
        return null;
    }

    String permission() {
        return permission;
    }

    Whose whose() {
        return whose;
    }

    private static @Nullable Refusal followedUp(Complaint complaint) {
        return complaint.followUp() != null
                ? null
                : new Refusal.Conflict(
                        "complaint.not-followed-up", "Nobody has asked the complainant yet");
    }
}
