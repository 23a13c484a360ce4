package linli.notification.deliveries;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts messages into inboxes and notes when they are read. */
@Service
public class DeliveryService {

    private final Messages messages;
    private final Clock clock;

    DeliveryService(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param eventId what the person is told of; the same one is told once
     * @param recipientId nobody is told when null
     */
    public void deliver(
            UUID eventId,
            @Nullable UUID recipientId,
            String template,
            Map<String, String> parameters,
            @Nullable UUID aboutId) {
        if (recipientId != null) {
            messages.createOnce(
                    Message.deliver(
                            eventId, recipientId, template, parameters, aboutId, clock.instant()));
        }
    }

    public Message read(UUID id, Access access) {
        return messages.move(id, access, message -> message.read(access.stamp()));
    }
}
