package linli.notification.conversations;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All conversations. */
@Component
public class Conversations extends Aggregates<Conversation> {

    Conversations(DocumentStore store) {
        super(Conversation.class, "conversation", store);
    }
}
