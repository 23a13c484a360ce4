package linli.notification.conversations.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.RequestEvent.ConversationLinked;
import linli.notification.conversations.ConversationService;
import linli.notification.conversations.Line.Card;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The resident sees in the conversation what request was made of it. */
@Component("conversationsHearRequests")
class RequestEventsConsumer {

    private final ConversationService conversations;

    RequestEventsConsumer(ConversationService conversations) {
        this.conversations = conversations;
    }

    @Hears(ConversationLinked.class)
    @KafkaListener(
            topics = "workorder.requests",
            groupId = "notification-service.conversation-requests")
    void on(Envelope envelope) {
        if (envelope.data()
                instanceof
                ConversationLinked(var request, var number, var resident, var conversation)) {
            conversations.show(
                    conversation,
                    new Card(Card.Kind.REQUEST, request, number),
                    resident,
                    envelope.actor(),
                    envelope.time());
        }
    }
}
