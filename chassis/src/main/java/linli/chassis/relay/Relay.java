package linli.chassis.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import linli.chassis.envelopes.EnvelopeDocuments;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.contracts.Envelope;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Carries announced events from aggregates' documents to Kafka: per aggregate in order, the next
 * only after the last was acknowledged, many aggregates at once. After the acknowledgement an
 * envelope goes into the event history and then out of the outbox, by its id.
 *
 * <p>A crash anywhere in between publishes again: duplicates happen, loss and reordering do not.
 * Any number of instances may relay the same documents at the same time.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final int AGGREGATES_AT_ONCE = 32;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);

    /** A save in this process wakes the relay itself: the sweep leaves it that long. */
    private static final Duration LEFT_TO_ITS_SAVER = Duration.ofSeconds(2);

    /** How long what is under way may still take when we stop. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final MongoOperations mongo;
    private final KafkaOperations<String, byte[]> kafka;
    private final Clock clock;
    private final RelaySteps steps;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Mail, Boolean> underWay = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AGGREGATES_AT_ONCE);
    private volatile ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    public Relay(
            MongoOperations mongo,
            KafkaOperations<String, byte[]> kafka,
            Clock clock,
            RelaySteps steps) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.clock = clock;
        this.steps = steps;
    }

    /** One aggregate's outbox. */
    private record Mail(String collection, UUID subject) {}

    /** Names the collections to sweep. */
    public void serve(Collection<String> names) {
        collections.addAll(names);
    }

    /** Something was announced: publish it now. */
    public void wake(String collection, UUID subject) {
        if (!running) {
            return; // The sweep after the start finds it.
        }
        var mail = new Mail(collection, subject);
        // True says: look again when done. Whoever puts the first mark carries the mail.
        if (underWay.merge(mail, false, (was, now) -> true)) {
            return;
        }
        couriers.execute(() -> carry(mail));
    }

    /** Publishes what one outbox holds; for tests, which want it now and in this thread. */
    public int relay(String collection, UUID subject) {
        return publishAll(new Mail(collection, subject));
    }

    /** Finds what a crash or an outage left behind. */
    public void sweep() {
        for (var collection : collections) {
            var before = Date.from(clock.instant().minus(LEFT_TO_ITS_SAVER));
            mongo.getCollection(collection)
                    .find(
                            Filters.and(
                                    Filters.gt("outbox.time", new Date(0)),
                                    Filters.lt("outbox.time", before)))
                    .projection(Projections.include("_id"))
                    .sort(Sorts.ascending("outbox.time"))
                    .limit(SWEPT_AT_ONCE)
                    .forEach(left -> wake(collection, left.get("_id", UUID.class)));
        }
    }

    @Override
    public void start() {
        running = true;
        couriers = Executors.newVirtualThreadPerTaskExecutor();
        Thread.ofVirtual().name("relay-sweep").start(this::sweepForEver);
    }

    @Override
    public void stop() {
        running = false;
        couriers.shutdown();
        try {
            if (couriers.awaitTermination(LAST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // What still waits for a broker is in its outbox: the next start's sweep finds it.
        couriers.shutdownNow();
    }

    /** After the web server has drained and the listeners have ended: both still tell something. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_000;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweepForEver() {
        while (running) {
            try {
                sweep();
            } catch (RuntimeException failure) {
                log.warn("Sweep failed, next one follows: {}", failure.toString());
            }
            try {
                Thread.sleep(SWEEP_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void carry(Mail mail) {
        try {
            do {
                underWay.put(mail, false);
                places.acquire();
                try {
                    publishAll(mail);
                } finally {
                    places.release();
                }
            } while (!underWay.remove(mail, false));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            underWay.remove(mail);
        } catch (RuntimeException failure) {
            underWay.remove(mail);
            log.warn(
                    "{} {} keeps its mail until the next sweep: {}",
                    mail.collection(),
                    mail.subject(),
                    failure.toString());
        }
    }

    private int publishAll(Mail mail) {
        var documents = mongo.getCollection(mail.collection());
        var document =
                documents
                        .find(Filters.eq("_id", mail.subject()))
                        .projection(Projections.include("outbox"))
                        .first();
        if (document == null) {
            return 0;
        }
        var waiting = document.getList("outbox", Document.class, List.of());
        for (var letter : waiting) {
            publish(EnvelopeDocuments.read(letter));
            steps.published();
            keepHistory(mail.collection(), letter);
            steps.historyWritten();
            // By collection and id, not by type: Spring Data would bump the version and fail
            // moves in flight.
            documents.updateOne(
                    Filters.eq("_id", mail.subject()),
                    Updates.pull("outbox", new Document("id", letter.get("id"))));
            steps.cleared();
        }
        return waiting.size();
    }

    private void publish(Envelope envelope) {
        try {
            kafka.send(EnvelopeRecords.write(envelope)).get(35, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotPublished(envelope, stopped);
        } catch (Exception failure) {
            throw new NotPublished(envelope, failure);
        }
    }

    private void keepHistory(String collection, Document letter) {
        var entry = new Document(letter).append("_id", letter.get("id"));
        try {
            mongo.getCollection(EventHistory.collectionOf(collection)).insertOne(entry);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            } // Published before a crash: the history has it already.
        }
    }

    static final class NotPublished extends RuntimeException {
        NotPublished(Envelope envelope, Exception cause) {
            super("%s of %s: %s".formatted(envelope.type(), envelope.subject(), cause), cause);
        }
    }
}
