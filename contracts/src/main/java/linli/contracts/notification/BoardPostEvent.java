package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Posts on a community's message board (留言板) and what was said below them. What people wrote stays
 * with notification-service: events tell that it was written, never what.
 */
@Published(topic = "notification.board-posts")
public sealed interface BoardPostEvent extends Event {

    UUID postId();

    String number();

    /**
     * @param held whether it waits for a moderator before neighbours see it
     */
    @JsonTypeName("boardpost.posted")
    @JsonClassDescription("A resident wrote on the message board")
    record Posted(UUID postId, String number, UUID communityId, UUID authorId, boolean held)
            implements BoardPostEvent {}

    /**
     * @param authorId who wrote the post
     * @param by who wrote the comment
     * @param comment its place below the post, from one
     * @param held whether it waits for a moderator before neighbours see it
     */
    @JsonTypeName("boardpost.commented")
    @JsonClassDescription("A resident wrote below a post")
    record Commented(
            UUID postId,
            String number,
            UUID communityId,
            UUID authorId,
            UUID by,
            long comment,
            boolean held)
            implements BoardPostEvent {}

    /**
     * @param authorId who wrote the post
     * @param comment its place below the post, from one
     */
    @JsonTypeName("boardpost.replied")
    @JsonClassDescription("The office wrote below a post")
    record Replied(
            UUID postId, String number, UUID communityId, UUID authorId, UUID staffId, long comment)
            implements BoardPostEvent {}

    /**
     * @param authorId who wrote the post
     * @param by who wrote what neighbours see from now on
     * @param comment the comment it is; null for the post itself
     */
    @JsonTypeName("boardpost.approved")
    @JsonClassDescription("What waited for a moderator, or was hidden, is seen")
    record Approved(
            UUID postId,
            String number,
            UUID communityId,
            UUID authorId,
            UUID by,
            @Nullable Long comment)
            implements BoardPostEvent {}

    /**
     * @param by who wrote what neighbours see no more
     * @param comment the comment it is; null for the post itself
     */
    @JsonTypeName("boardpost.hidden")
    @JsonClassDescription("A moderator took it from the board, with a reason")
    record Hidden(
            UUID postId,
            String number,
            UUID communityId,
            UUID by,
            @Nullable Long comment,
            String reason)
            implements BoardPostEvent {}

    /**
     * @param comment the comment it is; null for the post itself
     */
    @JsonTypeName("boardpost.withdrawn")
    @JsonClassDescription("Whoever wrote it took it back")
    record Withdrawn(UUID postId, String number, @Nullable Long comment)
            implements BoardPostEvent {}

    @JsonTypeName("boardpost.pinned")
    @JsonClassDescription("It stands above the others")
    record Pinned(UUID postId, String number) implements BoardPostEvent {}

    @JsonTypeName("boardpost.unpinned")
    @JsonClassDescription("It stands among the others again")
    record Unpinned(UUID postId, String number) implements BoardPostEvent {}

    @JsonTypeName("boardpost.closed")
    @JsonClassDescription("Residents read it but write below it no more")
    record Closed(UUID postId, String number) implements BoardPostEvent {}

    @JsonTypeName("boardpost.reopened")
    @JsonClassDescription("It is seen, and written below, again")
    record Reopened(UUID postId, String number) implements BoardPostEvent {}

    /**
     * @param comment the comment it is; null for the post itself
     */
    @JsonTypeName("boardpost.reported")
    @JsonClassDescription("A resident asked the office to look at it")
    record Reported(
            UUID postId,
            String number,
            UUID communityId,
            @Nullable Long comment,
            ReportReason reason)
            implements BoardPostEvent {}

    /**
     * @param reports how many there were
     */
    @JsonTypeName("boardpost.reports-dismissed")
    @JsonClassDescription("A moderator looked at what was reported and let it stand")
    record ReportsDismissed(UUID postId, String number, int reports) implements BoardPostEvent {}

    /** Why residents report. */
    enum ReportReason {
        /** 辱骂攻击 */
        ABUSE,
        /** 广告推销 */
        ADVERTISING,
        /** 泄露隐私 */
        PRIVACY,
        /** 不实信息 */
        UNTRUE,
        /** 其他 */
        OTHER
    }
}
