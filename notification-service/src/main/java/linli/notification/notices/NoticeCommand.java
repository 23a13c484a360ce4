package linli.notification.notices;

import static linli.notification.notices.NoticeStatus.DRAFT;
import static linli.notification.notices.NoticeStatus.PENDING_APPROVAL;
import static linli.notification.notices.NoticeStatus.PUBLISHED;
import static linli.notification.notices.NoticeStatus.SCHEDULED;
import static linli.notification.notices.NoticeStatus.SENDING;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The transition table of a notice: what may be done in which state, under which permission. A pair
 * that is not here is refused; the buttons of every screen come from here.
 */
public enum NoticeCommand implements Transition<NoticeStatus> {
    /** 修改 */
    REVISE("notice:draft", DRAFT),
    /** 提交: whoever may approve publishes at once */
    SUBMIT("notice:draft", DRAFT),
    /** 批准 */
    APPROVE("notice:approve", PENDING_APPROVAL) {
        @Override
        @Nullable Refusal refusal(Notice notice, @Nullable UUID by, Instant now) {
            return notice.draftedBy().equals(by)
                    ? new Refusal.Conflict(
                            "notice.own", "Somebody else approves what one has written")
                    : null;
        }
    },
    /** 退回 */
    REFUSE("notice:approve", PENDING_APPROVAL),
    /** 删除草稿 */
    DISCARD("notice:draft", DRAFT, PENDING_APPROVAL),
    /** 提醒未读 */
    REMIND("notice:draft", PUBLISHED) {
        @Override
        @Nullable Refusal refusal(Notice notice, @Nullable UUID by, Instant now) {
            if (notice.isSendingPaused()) {
                return new Refusal.Conflict("notice.paused", "An earlier reminder is paused");
            }
            return notice.wasRemindedLately(now)
                    ? new Refusal.Conflict("notice.reminded", "They were reminded today")
                    : null;
        }
    },
    /** 暂停发送 */
    PAUSE("notice:draft", SENDING, PUBLISHED) {
        @Override
        @Nullable Refusal refusal(Notice notice, @Nullable UUID by, Instant now) {
            return notice.isSendingPaused() ? nothingToDo() : unlessSending(notice);
        }
    },
    /** 继续发送 */
    RESUME("notice:draft", SENDING, PUBLISHED) {
        @Override
        @Nullable Refusal refusal(Notice notice, @Nullable UUID by, Instant now) {
            return notice.isSendingPaused() ? null : nothingToDo();
        }
    },
    /** 取消发送 */
    CANCEL("notice:draft", SENDING, PUBLISHED) {
        @Override
        @Nullable Refusal refusal(Notice notice, @Nullable UUID by, Instant now) {
            return unlessSending(notice);
        }
    },
    /** 撤回 */
    WITHDRAW("notice:approve", SCHEDULED, SENDING, PUBLISHED);

    private static Refusal nothingToDo() {
        return new Refusal.Conflict("notice.not-sending", "Nothing of it is going out");
    }

    private static @Nullable Refusal unlessSending(Notice notice) {
        return notice.isSending() ? null : nothingToDo();
    }

    private final String permission;
    private final Set<NoticeStatus> from;

    NoticeCommand(String permission, NoticeStatus... from) {
        this.permission = permission;
        this.from = EnumSet.copyOf(List.of(from));
    }

    String permission() {
        return permission;
    }

    @Override
    public boolean isAllowedIn(NoticeStatus status) {
        return from.contains(status);
    }

    /** Why the notice does not take the command though its state does; null when it does. */
    @Nullable Refusal refusal(Notice notice, @Nullable UUID by, Instant now) {
        return null;
    }
}
