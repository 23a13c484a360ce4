package linli.workorder.compliments;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.workorder.ComplimentEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A compliment (表扬): it is done once it has reached whom it praises. */
@Document("compliments")
public class Compliment extends Aggregate {

    private final String number;
    private final UUID communityId;
    private final String praised;
    private final String text;
    private final @Nullable UUID givenBy;
    private final String name;
    private final Instant createdAt;
    private @Nullable Praised reached;

    /** Whether it has reached anybody, as lists ask for it. */
    @Derived private boolean passedOn;

    Compliment(
            UUID id,
            String number,
            UUID communityId,
            String praised,
            String text,
            @Nullable UUID givenBy,
            String name,
            Instant createdAt) {
        super(id);
        this.number = number;
        this.communityId = communityId;
        this.praised = praised;
        this.text = text;
        this.givenBy = givenBy;
        this.name = name;
        this.createdAt = createdAt;
    }

    /** Whom it has reached. */
    public record Praised(UUID staffId, String name, Instant at) {}

    /** Who praises; the id is null when staff take it down for somebody. */
    record By(@Nullable UUID ownerId, String name) {}

    /**
     * @param praised whom, in the words of who praises
     */
    static Compliment give(
            UUID id,
            String number,
            UUID communityId,
            String praised,
            String text,
            By by,
            Stamp stamp) {
        var compliment =
                new Compliment(
                        id,
                        number,
                        communityId,
                        praised,
                        text,
                        by.ownerId(),
                        by.name(),
                        stamp.at());
        compliment.announce(
                new ComplimentEvent.Received(id, number, communityId, praised, by.ownerId()),
                stamp);
        return compliment;
    }

    void passOn(UUID staffId, String staffName, Stamp stamp) {
        if (reached != null) {
            throw new Refusal.Conflict("compliment.passed-on", "It has been passed on");
        }
        reached = new Praised(staffId, staffName, stamp.at());
        announce(
                new ComplimentEvent.PassedOn(
                        id(), number, communityId, staffId, staffName, text, givenBy),
                stamp);
    }

    @Override
    protected void derive(Instant at) {
        passedOn = reached != null;
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, null, null, givenBy);
    }

    public String number() {
        return number;
    }

    public UUID communityId() {
        return communityId;
    }

    public String praised() {
        return praised;
    }

    public String text() {
        return text;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before. */
    public @Nullable Praised reached() {
        return reached;
    }
}
