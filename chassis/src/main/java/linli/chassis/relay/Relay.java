package linli.chassis.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import linli.chassis.envelopes.EnvelopeRecords;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Carries announced events from aggregates' documents to Kafka: per aggregate in order, the next
 * only after the last was acknowledged, many aggregates at once. A save hands its letters over as
 * they were written; after the acknowledgement a letter goes into the event history and then out of
 * the outbox, by its id, many aggregates' at a time ({@link Settlement}).
 *
 * <p>One instance speaks for a type of aggregates at a time ({@link RelayLeases}); what others save
 * it finds. A crash anywhere in between publishes again: duplicates happen, loss and reordering do
 * not. What a crash or an outage left in outboxes is found by the sweep.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final int AGGREGATES_AT_ONCE = 32;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);

    /** What other instances save waits for us no longer than this. */
    private static final Duration SWEEP_BESIDE_OTHERS = Duration.ofMillis(300);

    private static final Duration TEND_LEASES_EVERY = Duration.ofSeconds(2);

    /** Outboxes whose newest letter may not be the last one told. */
    private static final String RETELLS = "relay_retells";

    /** A save in this process hands its letters over itself: the sweep leaves it that long. */
    private static final Duration LEFT_TO_ITS_SAVER = Duration.ofSeconds(2);

    /** While the broker is away letters wait in their outboxes, not in our memory. */
    private static final int MOST_UNDER_WAY = 1_000;

    /**
     * How long and for how many it is known what they published last: longer than any save lasts.
     */
    private static final Duration PUBLISHED_KNOWN_FOR = Duration.ofMinutes(10);

    private static final int PUBLISHED_KNOWN = 100_000;

    /** How long what is under way may still take when we stop. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final MongoOperations mongo;
    private final KafkaOperations<String, byte[]> kafka;
    private final Clock clock;
    private final RelaySteps steps;
    private final Settlement settlement;
    private final RelayLeases leases;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Mail, Bag> underWay = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AGGREGATES_AT_ONCE);
    private final Cache<Mail, Long> published =
            Caffeine.newBuilder()
                    .maximumSize(PUBLISHED_KNOWN)
                    .expireAfterWrite(PUBLISHED_KNOWN_FOR)
                    .build();
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
        this.settlement = new Settlement(mongo, steps);
        this.leases = new RelayLeases(mongo, clock);
    }

    /** One aggregate's outbox. */
    record Mail(String collection, UUID subject) {}

    /** What is to be carried of one outbox: letters at hand, or whatever the document holds. */
    private record Bag(List<Document> letters, boolean look, boolean retell) {

        static final Bag EMPTY = new Bag(List.of(), false, false);
        static final Bag LOOK = new Bag(List.of(), true, false);
        static final Bag RETELL = new Bag(List.of(), true, true);

        static Bag of(List<Document> letters) {
            return new Bag(letters, false, false);
        }

        Bag plus(Bag other) {
            var all = new ArrayList<>(letters);
            all.addAll(other.letters);
            return new Bag(all, look || other.look, retell || other.retell);
        }

        boolean isEmpty() {
            return letters.isEmpty() && !look && !retell;
        }
    }

    /** Names the collections to sweep. */
    public void serve(Collection<String> names) {
        collections.addAll(names);
    }

    /**
     * Something was announced: publish it now.
     *
     * @param letters what this save put into the outbox
     * @param waiting what the outbox held before this save. The letters are carried from memory
     *     only when all of that was published: otherwise they would overtake it
     */
    public void post(
            String collection, UUID subject, List<Document> letters, List<Document> waiting) {
        // Whose turn it is finds what we only saved.
        if (!letters.isEmpty() && leases.holds(collection)) {
            var mail = new Mail(collection, subject);
            add(mail, isPublished(mail, waiting) ? Bag.of(letters) : Bag.LOOK);
        }
    }

    /** There is something in this outbox. */
    void wake(String collection, UUID subject) {
        add(new Mail(collection, subject), Bag.LOOK);
    }

    /** Publishes what one outbox holds; for tests, which want it now and in this thread. */
    public int relay(String collection, UUID subject) {
        var mail = new Mail(collection, subject);
        var letters = outboxOf(mail);
        for (var letter : letters) {
            publish(letter);
            published.put(mail, sequenceOf(letter));
        }
        settlement.settle(
                letters.stream().map(letter -> new Settlement.Acked(mail, letter)).toList());
        return letters.size();
    }

    /** Finds what a crash or an outage left behind, and what other instances saved. */
    void sweep() {
        for (var collection : collections) {
            if (!leases.holds(collection)) {
                continue;
            }
            retells()
                    .find(Filters.eq("collection", collection))
                    .limit(SWEPT_AT_ONCE)
                    .forEach(left ->
                            add(new Mail(collection, left.get("subject", UUID.class)), Bag.RETELL));
            var left = leases.isAlone() ? LEFT_TO_ITS_SAVER : SWEEP_BESIDE_OTHERS;
            var before = Date.from(clock.instant().minus(left));
            mongo.getCollection(collection)
                    .find(
                            Filters.and(
                                    Filters.gt("outbox.time", new Date(0)),
                                    Filters.lt("outbox.time", before)))
                    .projection(Projections.include("_id"))
                    .sort(Sorts.ascending("outbox.time"))
                    .limit(SWEPT_AT_ONCE)
                    .forEach(found -> wake(collection, found.get("_id", UUID.class)));
        }
    }

    @Override
    public void start() {
        couriers = Executors.newVirtualThreadPerTaskExecutor();
        settlement.start();
        running = true;
        tend();
        Thread.ofVirtual().name("relay-leases").start(this::tendForEver);
        Thread.ofVirtual().name("relay-sweep").start(this::sweepForEver);
    }

    /** What is queued stays in its outbox: whoever starts next finds it. */
    @Override
    public void stop() {
        running = false;
        couriers.shutdown();
        try {
            if (!couriers.awaitTermination(LAST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
                couriers.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            couriers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        underWay.clear();
        published.invalidateAll();
        settlement.stop();
        try {
            leases.release();
        } catch (RuntimeException away) {
            log.warn("Somebody else speaks when our leases end: {}", away.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web and the listeners start, and after both have come to rest. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void add(Mail mail, Bag bag) {
        if (!running || (underWay.size() >= MOST_UNDER_WAY && !underWay.containsKey(mail))) {
            return; // The sweep finds it.
        }
        // An empty bag is one whose courier is on the way; whoever puts the first one sends him.
        var first = new boolean[1];
        underWay.compute(
                mail,
                (same, now) -> {
                    first[0] = now == null;
                    return now == null ? bag : now.plus(bag);
                });
        if (first[0]) {
            try {
                couriers.execute(() -> carry(mail));
            } catch (RejectedExecutionException stopping) {
                underWay.remove(mail); // It is in its outbox: the next start finds it.
            }
        }
    }

    private void tend() {
        try {
            leases.tend(
                    collections,
                    won -> published.asMap().keySet().removeIf(m -> m.collection().equals(won)));
        } catch (RuntimeException failure) {
            log.warn("Leases were not tended, next time follows: {}", failure.toString());
        }
    }

    private void tendForEver() {
        while (running) {
            try {
                Thread.sleep(TEND_LEASES_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            if (running) {
                tend();
            }
        }
    }

    private void sweepForEver() {
        while (running) {
            try {
                sweep();
            } catch (RuntimeException failure) {
                log.warn("Sweep failed, next one follows: {}", failure.toString());
            }
            try {
                Thread.sleep(leases.isAlone() ? SWEEP_EVERY : SWEEP_BESIDE_OTHERS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void carry(Mail mail) {
        try {
            for (var bag = take(mail); bag != null; bag = take(mail)) {
                places.acquire();
                try {
                    carry(mail, bag);
                } finally {
                    places.release();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            underWay.remove(mail);
        } catch (RuntimeException failure) {
            underWay.remove(mail);
            if (running) {
                log.warn(
                        "{} {} keeps its mail until the next sweep: {}",
                        mail.collection(),
                        mail.subject(),
                        failure.toString());
            }
        }
    }

    /**
     * The bag as it is, with an empty one in its place; null, and none in its place, at the end.
     */
    private @Nullable Bag take(Mail mail) {
        var taken = new Bag[1];
        underWay.computeIfPresent(
                mail,
                (same, now) -> {
                    taken[0] = now;
                    return now.isEmpty() ? null : Bag.EMPTY;
                });
        return taken[0] == null || taken[0].isEmpty() ? null : taken[0];
    }

    private void carry(Mail mail, Bag bag) {
        var followOn = bag.letters().isEmpty() || follows(mail, bag.letters().getFirst());
        var told = false;
        var letters = bag.look() || !followOn ? outboxOf(mail) : bag.letters();
        for (var letter : letters) {
            if (sequenceOf(letter) > lastPublished(mail)) {
                publishInTurn(mail, letter);
                told = true;
                steps.published();
                published.put(mail, sequenceOf(letter));
            }
            settlement.add(mail, letter);
        }
        if (bag.retell()) {
            if (!told) {
                retellNewest(mail, letters);
            }
            retells().deleteOne(Filters.eq("_id", mail.collection() + "/" + mail.subject()));
        }
    }

    /**
     * A lease may end while a letter is on its way: then somebody else has perhaps told a newer one
     * already, and ours came last. That is noted for whose turn it is, who tells the newest again.
     */
    private void publishInTurn(Mail mail, Document letter) {
        var term = leases.term(mail.collection());
        if (term == 0) {
            throw new NotOurTurn(mail);
        }
        try {
            publish(letter);
        } finally {
            // What was not acknowledged may be there all the same.
            if (leases.term(mail.collection()) != term) {
                noteRetell(mail);
            }
        }
    }

    private void noteRetell(Mail mail) {
        var id = mail.collection() + "/" + mail.subject();
        retells()
                .replaceOne(
                        Filters.eq("_id", id),
                        new Document("_id", id)
                                .append("collection", mail.collection())
                                .append("subject", mail.subject()),
                        new ReplaceOptions().upsert(true));
    }

    /** The newest is in the outbox until it is settled, and in the history from then on. */
    private void retellNewest(Mail mail, List<Document> outbox) {
        var newest =
                outbox.isEmpty()
                        ? EventHistory.newest(mongo, mail.collection(), mail.subject())
                        : outbox.getLast();
        if (newest != null && sequenceOf(newest) >= lastPublished(mail)) {
            publishInTurn(mail, newest);
        }
    }

    private MongoCollection<Document> retells() {
        return mongo.getCollection(RETELLS);
    }

    /** Whether nothing lies between what was published last and this letter. */
    private boolean follows(Mail mail, Document letter) {
        var last = lastPublished(mail);
        return last == 0 || sequenceOf(letter) <= last + 1;
    }

    private boolean isPublished(Mail mail, List<Document> waiting) {
        return waiting.isEmpty() || sequenceOf(waiting.getLast()) <= lastPublished(mail);
    }

    private long lastPublished(Mail mail) {
        var last = published.getIfPresent(mail);
        return last == null ? 0 : last;
    }

    private List<Document> outboxOf(Mail mail) {
        var document =
                mongo.getCollection(mail.collection())
                        .find(Filters.eq("_id", mail.subject()))
                        .projection(Projections.include("outbox"))
                        .first();
        return document == null ? List.of() : document.getList("outbox", Document.class, List.of());
    }

    private static long sequenceOf(Document letter) {
        return letter.getLong("sequence");
    }

    private void publish(Document letter) {
        try {
            kafka.send(EnvelopeRecords.of(letter)).get(35, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotPublished(letter, stopped);
        } catch (Exception failure) {
            throw new NotPublished(letter, failure);
        }
    }

    private static final class NotOurTurn extends RuntimeException {
        NotOurTurn(Mail mail) {
            super("another instance speaks for " + mail.collection(), null, false, false);
        }
    }

    static final class NotPublished extends RuntimeException {
        NotPublished(Document letter, Exception cause) {
            super(
                    "%s of %s: %s".formatted(letter.get("type"), letter.get("subject"), cause),
                    cause);
        }
    }
}
