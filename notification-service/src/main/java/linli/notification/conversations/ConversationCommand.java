package linli.notification.conversations;

import static linli.notification.conversations.ConversationStatus.ASSIGNED;
import static linli.notification.conversations.ConversationStatus.OPEN;
import static linli.notification.conversations.ConversationStatus.RESOLVED;
import static linli.notification.conversations.ConversationStatus.WAITING_RESIDENT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The transition table of a conversation: what may be done in which state, under which permission.
 * A pair that is not here is refused; the buttons of every screen come from here.
 */
public enum ConversationCommand implements Transition<ConversationStatus> {
    /** 发言: soon after it was resolved it is open again */
    ASK(ConversationCommand.OF_RESIDENTS, OPEN, ASSIGNED, WAITING_RESIDENT, RESOLVED) {
        @Override
        @Nullable Refusal refusal(Conversation conversation, @Nullable UUID by, Instant now) {
            return conversation.isPast(now)
                    ? new Refusal.Conflict(
                            "conversation.past", "It was resolved a while ago: begin a new one")
                    : null;
        }
    },
    /** 评价 */
    RATE(ConversationCommand.OF_RESIDENTS, RESOLVED) {
        @Override
        @Nullable Refusal refusal(Conversation conversation, @Nullable UUID by, Instant now) {
            return conversation.rating() != null
                    ? new Refusal.Conflict("conversation.rated", "It has been rated")
                    : null;
        }
    },
    /** 回复: whoever answers what nobody has takes it */
    ANSWER(ConversationCommand.OF_STAFF, OPEN, ASSIGNED, WAITING_RESIDENT) {
        @Override
        @Nullable Refusal refusal(Conversation conversation, @Nullable UUID by, Instant now) {
            return conversation.refusalUnlessTheirs(by);
        }
    },
    /** 内部备注 */
    NOTE(ConversationCommand.OF_STAFF, OPEN, ASSIGNED, WAITING_RESIDENT, RESOLVED),
    /** 接入, 接管 */
    TAKE(ConversationCommand.OF_STAFF, OPEN, ASSIGNED, WAITING_RESIDENT),
    /** 转交: to a colleague who may answer there */
    HAND_OVER(ConversationCommand.OF_STAFF, OPEN, ASSIGNED, WAITING_RESIDENT),
    /** 放回队列 */
    RELEASE(ConversationCommand.OF_STAFF, ASSIGNED, WAITING_RESIDENT),
    /** 解决 */
    RESOLVE(ConversationCommand.OF_STAFF, ASSIGNED, WAITING_RESIDENT) {
        @Override
        @Nullable Refusal refusal(Conversation conversation, @Nullable UUID by, Instant now) {
            return conversation.refusalUnlessTheirs(by);
        }
    };

    static final String OF_RESIDENTS = "conversation:ask";
    static final String OF_STAFF = "conversation:answer";

    private final String permission;
    private final Set<ConversationStatus> from;

    ConversationCommand(String permission, ConversationStatus... from) {
        this.permission = permission;
        this.from = EnumSet.copyOf(List.of(from));
    }

    String permission() {
        return permission;
    }

    @Override
    public boolean isAllowedIn(ConversationStatus status) {
        return from.contains(status);
    }

    /** Why the conversation does not take the command though its state does; null when it does. */
    @Nullable Refusal refusal(Conversation conversation, @Nullable UUID by, Instant now) {
        return null;
    }
}
