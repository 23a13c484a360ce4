package linli.notification.deliveries;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All messages. */
@Component
public class Messages extends Aggregates<Message> {

    Messages(DocumentStore store) {
        super(Message.class, "message", store);
    }
}
