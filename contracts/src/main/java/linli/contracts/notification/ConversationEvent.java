package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Conversations (在线咨询) between a resident and the office. What was said stays with
 * notification-service: events tell that something was said, never what.
 */
@Published(topic = "notification.conversations")
public sealed interface ConversationEvent extends Event {

    UUID conversationId();

    String number();

    @JsonTypeName("conversation.opened")
    @JsonClassDescription("A resident asked the office something")
    record Opened(UUID conversationId, String number, UUID residentId, String unitLabel)
            implements ConversationEvent {}

    /**
     * @param line its place in the conversation, from one
     * @param answers whether it ended a wait: the first line of the office since the resident spoke
     */
    @JsonTypeName("conversation.said")
    @JsonClassDescription("A line was added that both sides see")
    record Said(
            UUID conversationId,
            String number,
            UUID residentId,
            long line,
            Side by,
            boolean answers,
            @Nullable Agent agent)
            implements ConversationEvent {}

    @JsonTypeName("conversation.noted")
    @JsonClassDescription("A line was added that only staff see")
    record Noted(UUID conversationId, String number, long line) implements ConversationEvent {}

    /**
     * @param agent null when nobody has it any more
     * @param before null when nobody had it
     */
    @JsonTypeName("conversation.assigned")
    @JsonClassDescription("Somebody else, or nobody, answers from now on")
    record Assigned(
            UUID conversationId, String number, @Nullable Agent agent, @Nullable Agent before)
            implements ConversationEvent {}

    /**
     * @param line up to where it was read
     */
    @JsonTypeName("conversation.read")
    @JsonClassDescription("One side has read what the other said")
    record Read(UUID conversationId, String number, long line, Side by)
            implements ConversationEvent {}

    @JsonTypeName("conversation.resolved")
    @JsonClassDescription("What was asked is answered")
    record Resolved(UUID conversationId, String number, UUID residentId, @Nullable Agent agent)
            implements ConversationEvent {}

    @JsonTypeName("conversation.reopened")
    @JsonClassDescription("The resident spoke again soon after it was resolved")
    record Reopened(UUID conversationId, String number, @Nullable Agent agent)
            implements ConversationEvent {}

    /**
     * @param stars from one to five
     */
    @JsonTypeName("conversation.rated")
    @JsonClassDescription("The resident said how content they are with the answer")
    record Rated(UUID conversationId, String number, int stars, @Nullable Agent agent)
            implements ConversationEvent {}

    /** Who spoke or read. */
    enum Side {
        RESIDENT,
        STAFF
    }

    /** The member of staff who answers. */
    record Agent(UUID staffId, String name) {}
}
