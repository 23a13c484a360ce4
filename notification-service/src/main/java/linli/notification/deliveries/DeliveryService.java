package linli.notification.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.notification.channels.OutboxService;
import linli.notification.preferences.Preference.Language;
import linli.notification.templates.Medium;
import linli.notification.templates.Wordbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts messages into inboxes and notes when they are read. */
@Service
public class DeliveryService {

    private final Messages messages;
    private final Wordbook wordbook;
    private final OutboxService outbox;
    private final Clock clock;

    DeliveryService(Messages messages, Wordbook wordbook, OutboxService outbox, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.wordbook = wordbook;
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
            deliver(eventId, recipientId, template, parameters, aboutId, false);
            outbox.tell(
                    eventId,
                    recipientId,
                    template,
                    parameters,
                    aboutId == null ? eventId : aboutId);
        }
    }

    /** The same to many: some hundreds at a time. */
    public void deliverEach(
            UUID eventId,
            Collection<UUID> recipients,
            String template,
            Map<String, String> parameters,
            UUID aboutId) {
        messages.createAllOnce(
                recipients.stream()
                        .map(one -> message(eventId, one, template, parameters, aboutId, false))
                        .toList());
    }

    /** The same to many, outside of Linli as well where such messages leave: some hundreds. */
    public void tellEach(
            UUID eventId,
            Collection<UUID> recipients,
            String template,
            Map<String, String> parameters,
            UUID aboutId) {
        tellEach(eventId, recipients, template, parameters, aboutId, Map.of());
    }

    /**
     * @param links by person, what is said outside of Linli in place of the address to open,
     *     enclosed
     */
    public void tellEach(
            UUID eventId,
            Collection<UUID> recipients,
            String template,
            Map<String, String> parameters,
            UUID aboutId,
            Map<UUID, String> links) {
        deliverEach(eventId, recipients, template, parameters, aboutId);
        outbox.tellEach(eventId, recipients, template, parameters, aboutId, links);
    }

    /** Shows the caller how a message reads. */
    void tryOut(UUID key, UUID recipientId, String template, Map<String, String> parameters) {
        deliver(key, recipientId, template, parameters, null, true);
    }

    private void deliver(
            UUID eventId,
            UUID recipientId,
            String template,
            Map<String, String> parameters,
            @Nullable UUID aboutId,
            boolean trial) {
        messages.createOnce(message(eventId, recipientId, template, parameters, aboutId, trial));
    }

    private Message message(
            UUID eventId,
            UUID recipientId,
            String template,
            Map<String, String> parameters,
            @Nullable UUID aboutId,
            boolean trial) {
        return Message.deliver(
                eventId,
                recipientId,
                template,
                parameters,
                aboutId,
                clock.instant(),
                wordbook.edition(template, Medium.INBOX),
                trial);
    }

    /** What a message says in a language, in the words that held when it came. */
    public String said(Message message, Language language) {
        return wordbook.say(
                        message.template(),
                        Medium.INBOX,
                        message.edition(),
                        message.parameters(),
                        language)
                .text();
    }

    /** What went out of the house in the same words is read, too. */
    public void noteRead(UUID messageId, UUID reader, UUID aboutId, Instant at) {
        outbox.read(
                aboutId, reader, row -> Message.idOf(row.causeId(), reader).equals(messageId), at);
    }

    public Message read(UUID id, Access access) {
        return messages.move(id, access, message -> message.read(access.stamp()));
    }
}
