package linli.chassis.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import linli.chassis.relay.Relay.Mail;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whose turn it is to speak: of all instances of a service one at a time. With two, an older state
 * event could come to stand last on a compacted topic, and a grant that was taken away would be
 * believed by whoever begins from there.
 *
 * <p>One document says who speaks. Its beat goes on while the speaker lives; when it has not for a
 * while, by the clock of whoever watches, the turn is taken. No two clocks have to agree. In the
 * same document the others leave word of what they saved.
 */
final class Turn {

    static final String COLLECTION = "relay";
    static final String TURN = "turn";

    /** A speaker whose beat stands for so long has died, or is as good as dead. */
    static final Duration LIVES_FOR = Duration.ofSeconds(4);

    /** We fall silent that much before anybody else may begin. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final MongoOperations mongo;
    private final LongSupplier nanos;
    private final String me = UUID.randomUUID().toString();
    private volatile @Nullable Ours ours;
    private @Nullable Seen seen;

    Turn(MongoOperations mongo) {
        this(mongo, System::nanoTime);
    }

    Turn(MongoOperations mongo, LongSupplier nanos) {
        this.mongo = mongo;
        this.nanos = nanos;
    }

    /** A turn of ours, and until when by this process's clock it is surely no one else's. */
    private record Ours(long term, long until) {}

    /** What we saw of somebody else's turn, and since when it has stood like that. */
    private record Seen(String by, long beat, long since) {}

    /** What others left for the one that speaks. */
    record Word(List<Mail> saved, List<Mail> again) {
        static final Word NONE = new Word(List.of(), List.of());
    }

    /** Counts the turns; zero while it is not ours, or not surely any more. */
    long term() {
        var mine = ours;
        return mine == null || nanos.getAsLong() - mine.until() >= 0 ? 0 : mine.term();
    }

    /** Keeps the turn when it is ours, and takes it when nobody has it. */
    synchronized Word tend() {
        var began = nanos.getAsLong();
        var mine = ours;
        var kept =
                mine == null
                        ? take()
                        : change(
                                Filters.and(byMe(), Filters.eq("term", mine.term())),
                                Updates.combine(
                                        Updates.inc("beat", 1L), Updates.set("saved", List.of())));
        if (kept == null) {
            ours = null;
            return Word.NONE;
        }
        seen = null;
        ours = new Ours(kept.getLong("term"), began + LIVES_FOR.minus(MARGIN).toNanos());
        return new Word(mails(kept, "saved"), mails(kept, "again"));
    }

    /**
     * @return the document as it was taken; null when somebody else speaks
     */
    private @Nullable Document take() {
        var now = turns().find(Filters.eq("_id", TURN)).first();
        if (now == null) {
            found();
            return take();
        }
        var by = now.getString("by");
        var beat = now.getLong("beat");
        if (!by.isEmpty() && !stands(by, beat)) {
            return null;
        }
        return change(
                Filters.and(
                        Filters.eq("_id", TURN), Filters.eq("by", by), Filters.eq("beat", beat)),
                Updates.combine(
                        Updates.set("by", me),
                        Updates.inc("term", 1L),
                        Updates.inc("beat", 1L),
                        Updates.set("saved", List.of())));
    }

    private boolean stands(String by, long beat) {
        var before = seen;
        if (before == null || !before.by().equals(by) || before.beat() != beat) {
            seen = new Seen(by, beat, nanos.getAsLong());
            return false;
        }
        return nanos.getAsLong() - before.since() >= LIVES_FOR.toNanos();
    }

    private void found() {
        try {
            turns().insertOne(
                            new Document("_id", TURN)
                                    .append("by", "")
                                    .append("term", 0L)
                                    .append("beat", 0L)
                                    .append("saved", List.of())
                                    .append("again", List.of()));
        } catch (MongoWriteException faster) {
            if (faster.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw faster;
            }
        }
    }

    /** As it was before, but for whose it is now: what it held is told once. */
    private @Nullable Document change(Bson filter, Bson update) {
        var before =
                turns().findOneAndUpdate(
                                filter,
                                update,
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.BEFORE));
        if (before != null && !me.equals(before.getString("by"))) {
            before.put("term", before.getLong("term") + 1);
        }
        return before;
    }

    /** For the one that speaks: these outboxes were written to. */
    void leaveWord(Collection<Mail> saved) {
        turns().updateOne(Filters.eq("_id", TURN), Updates.addEachToSet("saved", documents(saved)));
    }

    /** For the one that speaks: the newest of these has to be told once more. */
    void askAgain(Collection<Mail> mails) {
        turns().updateOne(Filters.eq("_id", TURN), Updates.addEachToSet("again", documents(mails)));
    }

    int leftAgain() {
        var turn = turns().find(Filters.eq("_id", TURN)).first();
        return turn == null ? 0 : mails(turn, "again").size();
    }

    void toldAgain(Mail mail) {
        turns().updateOne(
                        Filters.eq("_id", TURN),
                        Updates.pullAll("again", documents(List.of(mail))));
    }

    /** Somebody else may begin at once. */
    synchronized void leave() {
        ours = null;
        turns().updateOne(byMe(), Updates.set("by", ""));
    }

    private Bson byMe() {
        return Filters.and(Filters.eq("_id", TURN), Filters.eq("by", me));
    }

    private static List<Document> documents(Collection<Mail> mails) {
        return mails.stream()
                .map(mail ->
                        new Document("collection", mail.collection())
                                .append("subject", mail.subject()))
                .toList();
    }

    private static List<Mail> mails(Document turn, String name) {
        var mails = new ArrayList<Mail>();
        for (var mail : turn.getList(name, Document.class, List.of())) {
            mails.add(new Mail(mail.getString("collection"), mail.get("subject", UUID.class)));
        }
        return mails;
    }

    private MongoCollection<Document> turns() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
    }
}
