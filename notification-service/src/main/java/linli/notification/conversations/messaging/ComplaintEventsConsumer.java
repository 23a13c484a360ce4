package linli.notification.conversations.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.ComplaintEvent.ConversationLinked;
import linli.notification.conversations.ConversationService;
import linli.notification.conversations.Line.Card;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The resident sees in the conversation what complaint was made of it. */
@Component("conversationsHearComplaints")
class ComplaintEventsConsumer {

    private final ConversationService conversations;

    ComplaintEventsConsumer(ConversationService conversations) {
        this.conversations = conversations;
    }

    @Hears(ConversationLinked.class)
    @KafkaListener(
            topics = "workorder.complaints",
            groupId = "notification-service.conversation-complaints")
    void on(Envelope envelope) {
        if (envelope.data() instanceof ConversationLinked(var complaint, var conversation)
                && complaint.complainantId() != null) {
            conversations.show(
                    conversation,
                    new Card(Card.Kind.COMPLAINT, complaint.complaintId(), complaint.number()),
                    complaint.complainantId(),
                    envelope.actor(),
                    envelope.time());
        }
    }
}
