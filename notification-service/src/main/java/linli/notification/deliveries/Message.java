package linli.notification.deliveries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.notification.MessageEvent;
import linli.notification.channels.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message in one person's inbox. Its id follows from the event that caused it and the person: one
 * event tells each person once, however often it arrives.
 */
@Document("messages")
public class Message extends Aggregate {

    private final UUID recipientId;
    private final String template;
    private final Map<String, String> parameters;
    private final @Nullable UUID aboutId;
    private final Instant createdAt;

    /** Of the template, when it was said; absent where an older build said it. */
    private final @Nullable Integer edition;

    /** Whether somebody tried the words out; absent for no. */
    private final @Nullable Boolean trial;

    private @Nullable Instant readAt;

    Message(
            UUID id,
            UUID recipientId,
            String template,
            Map<String, String> parameters,
            @Nullable UUID aboutId,
            Instant createdAt,
            @Nullable Integer edition,
            @Nullable Boolean trial) {
        super(id);
        this.recipientId = recipientId;
        this.template = template;
        this.parameters = parameters;
        this.aboutId = aboutId;
        this.createdAt = createdAt;
        this.edition = edition;
        this.trial = trial;
    }

    static UUID idOf(UUID eventId, UUID recipientId) {
        return UUID.nameUUIDFromBytes(
                ("message " + eventId + " " + recipientId).getBytes(StandardCharsets.UTF_8));
    }

    /** A line of the ledger: that it came is told to nobody, only that it was read. */
    static Message deliver(Telling what, Instant at, int edition, boolean trial) {
        return new Message(
                idOf(what.causeId(), what.personId()),
                what.personId(),
                what.kind(),
                what.parameters(),
                what.aboutId(),
                at.truncatedTo(ChronoUnit.MILLIS),
                edition,
                trial ? true : null);
    }

    /** Reading it again changes nothing. */
    void read(Stamp stamp) {
        if (readAt == null) {
            readAt = stamp.at();
            announce(new MessageEvent.Read(id(), recipientId, aboutId), stamp);
        }
    }

    @Override
    public Reach reach() {
        return Reach.own(recipientId);
    }

    public String template() {
        return template;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    public @Nullable UUID aboutId() {
        return aboutId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Integer edition() {
        return edition;
    }

    public boolean isTrial() {
        return Boolean.TRUE.equals(trial);
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
