package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** The words (消息模板) in which people are told what happened. */
@Published(topic = "notification.templates")
public sealed interface TemplateEvent extends Event {

    UUID templateId();

    /**
     * @param kind of message, such as {@code workorder.created}
     * @param medium {@code INBOX}, {@code SMS} or {@code EMAIL}
     * @param edition counted from 1; the words a build comes with are 0
     * @param chinese what is said from now on; so is {@code english}
     */
    @JsonTypeName("template.edited")
    @JsonClassDescription("Messages of a kind say something else from now on")
    record Edited(
            UUID templateId,
            String kind,
            String medium,
            int edition,
            String chinese,
            String english)
            implements TemplateEvent {}

    @JsonTypeName("template.restored")
    @JsonClassDescription("Messages of a kind say again what the platform came with")
    record Restored(UUID templateId, String kind, String medium, int edition)
            implements TemplateEvent {}

    /**
     * @param sent whether messages of this kind go out by this medium as well, besides the inbox
     */
    @JsonTypeName("template.sending-changed")
    @JsonClassDescription("Messages of a kind leave the house by a medium from now on, or no more")
    record SendingChanged(UUID templateId, String kind, String medium, boolean sent)
            implements TemplateEvent {}
}
