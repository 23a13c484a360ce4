package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Messages in a person's inbox. */
@Published(topic = "notification.messages")
public sealed interface MessageEvent extends Event {

    /**
     * Not told any more: that a message came is a line of notification-service's own ledger.
     * Histories have it.
     *
     * @param recipientId the member of staff, owner or resident whose inbox it is
     * @param template code of what is said, such as {@code workorder.accepted}
     * @param aboutId id of what the message is about, such as a work order
     */
    @JsonTypeName("message.delivered")
    @JsonClassDescription("A message was put into a person's inbox")
    record Delivered(UUID messageId, UUID recipientId, String template, @Nullable UUID aboutId)
            implements MessageEvent {}

    @JsonTypeName("message.read")
    @JsonClassDescription("A person opened a message")
    record Read(UUID messageId, UUID recipientId, @Nullable UUID aboutId) implements MessageEvent {}
}
