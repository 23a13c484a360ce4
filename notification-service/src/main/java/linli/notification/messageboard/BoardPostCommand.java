package linli.notification.messageboard;

import static linli.notification.messageboard.BoardPostStatus.CLOSED;
import static linli.notification.messageboard.BoardPostStatus.HIDDEN;
import static linli.notification.messageboard.BoardPostStatus.PENDING;
import static linli.notification.messageboard.BoardPostStatus.PUBLISHED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The transition table of a post: what may be done in which state, under which permission. The
 * buttons of every screen come from here.
 */
public enum BoardPostCommand implements Transition<BoardPostStatus> {
    /** 评论 */
    COMMENT(BoardPostCommand.OF_RESIDENTS, PUBLISHED),
    /** 举报 */
    REPORT(BoardPostCommand.OF_RESIDENTS, PUBLISHED, CLOSED),
    /** 撤回 */
    WITHDRAW(BoardPostCommand.OF_RESIDENTS, PENDING, PUBLISHED, CLOSED) {
        @Override
        @Nullable Refusal refusal(BoardPost post, @Nullable UUID by) {
            return post.author().personId().equals(by) ? null : notTheirs();
        }
    },
    /** 物业回复 */
    REPLY(BoardPostCommand.OF_STAFF, PUBLISHED, CLOSED),
    /** 通过 */
    APPROVE(BoardPostCommand.OF_STAFF, PENDING),
    /** 置顶 */
    PIN(BoardPostCommand.OF_STAFF, PUBLISHED, CLOSED) {
        @Override
        @Nullable Refusal refusal(BoardPost post, @Nullable UUID by) {
            return post.pinned() ? done("It is pinned already") : null;
        }
    },
    /** 取消置顶 */
    UNPIN(BoardPostCommand.OF_STAFF, PUBLISHED, CLOSED) {
        @Override
        @Nullable Refusal refusal(BoardPost post, @Nullable UUID by) {
            return post.pinned() ? null : done("It is not pinned");
        }
    },
    /** 关闭评论 */
    CLOSE(BoardPostCommand.OF_STAFF, PUBLISHED),
    /** 隐藏 */
    HIDE(BoardPostCommand.OF_STAFF, PENDING, PUBLISHED, CLOSED),
    /** 重新开放 */
    REOPEN(BoardPostCommand.OF_STAFF, CLOSED, HIDDEN),
    /** 举报不成立 */
    DISMISS(BoardPostCommand.OF_STAFF, PUBLISHED, CLOSED) {
        @Override
        @Nullable Refusal refusal(BoardPost post, @Nullable UUID by) {
            return post.reports().isEmpty() ? done("Nobody has reported it") : null;
        }
    };

    static final String OF_RESIDENTS = "board:write";
    static final String OF_STAFF = "board:moderate";

    private final String permission;
    private final Set<BoardPostStatus> from;

    BoardPostCommand(String permission, BoardPostStatus... from) {
        this.permission = permission;
        this.from = EnumSet.copyOf(List.of(from));
    }

    String permission() {
        return permission;
    }

    @Override
    public boolean isAllowedIn(BoardPostStatus status) {
        return from.contains(status);
    }

    /** Why the post does not take the command though its state does; null when it does. */
    @Nullable Refusal refusal(BoardPost post, @Nullable UUID by) {
        return null;
    }

    static Refusal notTheirs() {
        return new Refusal.Forbidden("boardpost.not-yours", "Somebody else wrote it");
    }

    private static Refusal done(String detail) {
        return new Refusal.Conflict("boardpost.state", detail);
    }
}
