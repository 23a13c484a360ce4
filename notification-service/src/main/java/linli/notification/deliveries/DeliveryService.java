package linli.notification.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.notification.channels.OutboxService;
import linli.notification.channels.Telling;
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
            tell(List.of(new Telling(eventId, recipientId, template, parameters, aboutId)));
        }
    }

    /** Puts them into inboxes, and outside of Linli where such messages leave: some hundreds. */
    public void tell(List<Telling> all) {
        enter(all);
        outbox.tell(all);
    }

    private void enter(List<Telling> all) {
        var at = Telling.instants(all, clock.instant());
        var rows = new ArrayList<Message>(all.size());
        for (var i = 0; i < all.size(); i++) {
            rows.add(message(all.get(i), at.get(i), false));
        }
        messages.createAllOnce(rows);
    }

    /** The same to many, in their inboxes only: some hundreds at a time. */
    public void deliverEach(
            UUID eventId,
            Collection<UUID> recipients,
            String template,
            Map<String, String> parameters,
            UUID aboutId) {
        enter(tellings(eventId, recipients, template, parameters, aboutId));
    }

    /** The same to many, outside of Linli as well where such messages leave: some hundreds. */
    public void tellEach(
            UUID eventId,
            Collection<UUID> recipients,
            String template,
            Map<String, String> parameters,
            UUID aboutId) {
        tell(tellings(eventId, recipients, template, parameters, aboutId));
    }

    private static List<Telling> tellings(
            UUID eventId,
            Collection<UUID> recipients,
            String template,
            Map<String, String> parameters,
            UUID aboutId) {
        return recipients.stream()
                .map(one -> new Telling(eventId, one, template, parameters, aboutId))
                .toList();
    }

    /** Shows the caller how a message reads. */
    void tryOut(UUID key, UUID recipientId, String template, Map<String, String> parameters) {
        messages.createOnce(
                message(
                        new Telling(key, recipientId, template, parameters, null),
                        clock.instant(),
                        true));
    }

    private Message message(Telling what, Instant at, boolean trial) {
        return Message.deliver(what, at, wordbook.edition(what.kind(), Medium.INBOX), trial);
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
