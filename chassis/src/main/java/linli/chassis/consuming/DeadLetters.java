package linli.chassis.consuming;

import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.consuming.DeadLetter.State;
import linli.chassis.operations.Operations;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Records that can never be taken as they are. Each goes to {@code <topic>.dlt} and into this
 * service's list, from which it is replayed to the one group that failed, or skipped with a reason.
 */
public final class DeadLetters {

    /** On a replayed record: the only group that takes it; all others have had it. */
    static final String REPLAY_FOR = "linli-replay-for";

    private static final int LONGEST_CAUSE = 1_000;
    private static final int COUNTED_AT_MOST = 1_000;

    private final MongoOperations mongo;
    private final KafkaOperations<String, byte[]> kafka;
    private final Operations operations;
    private final Clock clock;

    public DeadLetters(
            MongoOperations mongo,
            KafkaOperations<String, byte[]> kafka,
            Operations operations,
            Clock clock) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.operations = operations;
        this.clock = clock;
        mongo.getCollection(mongo.getCollectionName(DeadLetter.class))
                .createIndex(Indexes.descending("state", "diedAt", "_id"));
    }

    /** Newest first, in the order of their ids where they died together. */
    public Page<DeadLetter> show(State state, Paging paging) {
        var asked = Criteria.where("state").is(state);
        var after =
                paging.after() == null ? null : mongo.findById(paging.after(), DeadLetter.class);
        if (paging.after() != null && after == null) {
            throw new Refusal.Malformed("page.cursor", "This page begins nowhere");
        }
        var query =
                Query.query(
                        after == null ? asked : new Criteria().andOperator(asked, beyond(after)));
        query.with(Sort.by(Sort.Direction.DESC, "diedAt", "_id")).limit(paging.limit() + 1);
        var found = mongo.find(query, DeadLetter.class);
        var isLast = found.size() <= paging.limit();
        var shown = isLast ? found : found.subList(0, paging.limit());
        return new Page<>(List.copyOf(shown), isLast ? null : shown.getLast().id());
    }

    /** How many wait to be settled; no more than a thousand are counted. */
    long waiting() {
        return mongo.count(
                Query.query(Criteria.where("state").is(State.WAITING)).limit(COUNTED_AT_MOST),
                DeadLetter.class);
    }

    private static Criteria beyond(DeadLetter last) {
        return new Criteria()
                .orOperator(
                        Criteria.where("diedAt").lt(last.diedAt()),
                        Criteria.where("diedAt").is(last.diedAt()).and("_id").lt(last.id()));
    }

    /** Gives it to the group that failed once more, at the end of its topic. */
    public DeadLetter replay(String id, Access access) {
        var letter = waiting(id);
        var record =
                new ProducerRecord<String, byte[]>(
                        letter.topic(), letter.partition(), letter.key(), letter.value());
        letter.headers()
                .forEach((name, value) ->
                        record.headers()
                                .add(inHeader(name), value.getBytes(StandardCharsets.UTF_8)));
        record.headers().remove(REPLAY_FOR);
        record.headers().add(REPLAY_FOR, letter.group().getBytes(StandardCharsets.UTF_8));
        send(record);
        return settle(letter, State.REPLAYED, access, null);
    }

    /** Leaves it for good. */
    public DeadLetter skip(String id, String reason, Access access) {
        return settle(waiting(id), State.SKIPPED, access, reason);
    }

    /** Called by the error handler: returns only when the record is safe. */
    void bury(ConsumerRecord<?, ?> record, String group, @Nullable Throwable cause) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header ->
                        headers.put(
                                inStore(header.key()),
                                header.value() == null
                                        ? ""
                                        : new String(header.value(), StandardCharsets.UTF_8)));
        var key = record.key() == null ? "" : record.key().toString();
        var value = record.value() instanceof byte[] bytes ? bytes : new byte[0];
        var copy =
                new ProducerRecord<String, byte[]>(
                        record.topic() + ".dlt", record.partition(), key, value);
        record.headers().forEach(header -> copy.headers().add(header));
        copy.headers().add("linli-group", group.getBytes(StandardCharsets.UTF_8));
        copy.headers().add("linli-cause", why(cause).getBytes(StandardCharsets.UTF_8));
        send(copy);
        var letter =
                new DeadLetter(
                        "%s/%s/%d/%d"
                                .formatted(
                                        group, record.topic(), record.partition(), record.offset()),
                        group,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        key,
                        headers,
                        value,
                        why(cause),
                        clock.instant(),
                        State.WAITING,
                        null,
                        null);
        try {
            mongo.insert(letter);
        } catch (DuplicateKeyException buriedBefore) {
            // Its offset was not committed before a crash; it may have been settled since.
        }
    }

    /** The store takes no dots and no leading dollar in names; senders of headers take all. */
    private static String inStore(String header) {
        return header.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String inHeader(String stored) {
        return stored.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }

    private static String why(@Nullable Throwable cause) {
        var said = String.valueOf(cause);
        return said.substring(0, Math.min(said.length(), LONGEST_CAUSE));
    }

    private DeadLetter waiting(String id) {
        var letter = mongo.findById(id, DeadLetter.class);
        if (letter == null) {
            throw new Refusal.NotFound("dead-letter.not-found", "No dead letter " + id);
        }
        if (letter.state() != State.WAITING) {
            throw new Refusal.Conflict(
                    "dead-letter.settled", "It was %s before".formatted(letter.state()));
        }
        return letter;
    }

    private DeadLetter settle(
            DeadLetter letter, State state, Access access, @Nullable String reason) {
        operations.record(
                access,
                "dead-letter." + state.name().toLowerCase(Locale.ROOT),
                "dead-letter",
                letter.id(),
                reason,
                Map.of("topic", letter.topic(), "group", letter.group()));
        var update = new Update().set("state", state).set("settledBy", access.account().id());
        if (reason != null) {
            update.set("reason", reason);
        }
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(letter.id()).and("state").is(State.WAITING)),
                update,
                DeadLetter.class);
        return Objects.requireNonNull(mongo.findById(letter.id(), DeadLetter.class));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            kafka.send(record).get(35, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the broker had it", stopped);
        } catch (Exception failure) {
            throw new IllegalStateException("The broker did not take it: " + failure, failure);
        }
    }
}
