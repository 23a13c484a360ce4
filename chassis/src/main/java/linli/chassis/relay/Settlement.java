package linli.chassis.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import linli.chassis.relay.Relay.Mail;
import linli.contracts.Catalogue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Takes acknowledged letters into the event history and out of their outboxes, those of a short
 * while together: a history entry first, then the clearing. What could not be settled stays in its
 * outbox, where the sweep finds it.
 */
final class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private static final int AT_ONCE = 500;

    /** Letters of this while are settled together; a crash within it publishes them again. */
    private static final Duration WHILE = Duration.ofMillis(200);

    private final MongoOperations mongo;
    private final RelaySteps steps;
    private final BlockingQueue<Acked> acked = new ArrayBlockingQueue<>(4 * AT_ONCE);
    private volatile @Nullable Thread settler;

    Settlement(MongoOperations mongo, RelaySteps steps) {
        this.mongo = mongo;
        this.steps = steps;
    }

    /** A letter that Kafka has. */
    record Acked(Mail mail, Document letter) {}

    /** Waits when others are far behind: letters are not piled up in memory. */
    void add(Mail mail, Document letter) {
        try {
            acked.put(new Acked(mail, letter));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void start() {
        var thread = Thread.ofVirtual().name("relay-settlement").unstarted(this::settleForEver);
        settler = thread;
        thread.start();
    }

    void stop() {
        var thread = settler;
        settler = null;
        if (thread != null) {
            thread.interrupt();
        }
        var last = new ArrayList<Acked>();
        acked.drainTo(last);
        try {
            settle(last);
        } catch (RuntimeException failure) {
            log.warn("Letters stay in their outboxes for the next start: {}", failure.toString());
        }
    }

    void settle(List<Acked> letters) {
        letters.stream()
                .collect(Collectors.groupingBy(one -> one.mail().collection()))
                .forEach((collection, ours) -> {
                    keepHistory(collection, ours);
                    steps.historyWritten();
                    clear(collection, ours);
                    steps.cleared();
                });
    }

    private void settleForEver() {
        while (settler == Thread.currentThread()) {
            try {
                var batch = new ArrayList<Acked>();
                batch.add(acked.take());
                for (var wait = WHILE.toNanos(); batch.size() < AT_ONCE && wait > 0; ) {
                    var began = System.nanoTime();
                    var next = acked.poll(wait, TimeUnit.NANOSECONDS);
                    if (next == null) {
                        break;
                    }
                    batch.add(next);
                    wait -= System.nanoTime() - began;
                }
                settle(batch);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                log.warn("Letters stay in their outboxes for the sweep: {}", failure.toString());
            }
        }
    }

    private void keepHistory(String collection, List<Acked> letters) {
        var entries =
                letters.stream()
                        .filter(one -> Catalogue.isKept(one.letter().getString("type")))
                        .map(one ->
                                new Document(one.letter()).append("_id", one.letter().get("id")))
                        .toList();
        if (entries.isEmpty()) {
            return;
        }
        try {
            mongo.getCollection(EventHistory.collectionOf(collection))
                    .insertMany(entries, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            // Published before a crash: the history has it already.
            if (refused.getWriteConcernError() != null
                    || !refused.getWriteErrors().stream()
                            .allMatch(
                                    error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
        }
    }

    // By collection and id, not by type: Spring Data would bump the version and fail moves in
    // flight. Not forced to disk: a clearing that is lost publishes again, and that is allowed.
    private void clear(String collection, List<Acked> letters) {
        var pulls = new ArrayList<WriteModel<Document>>();
        letters.stream()
                .collect(Collectors.groupingBy(one -> one.mail().subject()))
                .forEach((subject, ours) -> {
                    var ids = ours.stream().map(one -> one.letter().get("id")).toList();
                    pulls.add(
                            new UpdateOneModel<>(
                                    Filters.eq("_id", subject),
                                    Updates.pull(
                                            "outbox",
                                            new Document("id", new Document("$in", ids)))));
                });
        mongo.getCollection(collection)
                .withWriteConcern(WriteConcern.W1)
                .bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }
}
