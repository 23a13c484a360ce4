package linli.chassis.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
 * the outbox, by its id, many aggregates' at a time ({@link Settlement}). Of many that have one
 * letter each, such as the bills of a run, all are sent before the first answer is waited for.
 *
 * <p>A crash anywhere in between publishes again: duplicates happen, loss and reordering do not.
 * What a crash or an outage left in outboxes is found by the sweep.
 *
 * <p>Of all instances of a service one speaks at a time ({@link Turn}). The others leave it word of
 * what they saved.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final int AGGREGATES_AT_ONCE = 32;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);

    /** A save in this process hands its letters over itself: the sweep leaves it that long. */
    private static final Duration LEFT_TO_ITS_SAVER = Duration.ofSeconds(2);

    /** How long word for the one that speaks is gathered. */
    private static final Duration WORD_EVERY = Duration.ofMillis(100);

    /** How soon the one that speaks hears it. */
    private static final Duration TEND_EVERY = Duration.ofMillis(400);

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
    private final Turn turn;
    private final Set<Mail> word = ConcurrentHashMap.newKeySet();
    private final Set<Mail> again = ConcurrentHashMap.newKeySet();
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
        this.turn = new Turn(mongo);
    }

    /** One aggregate's outbox. */
    record Mail(String collection, UUID subject) {}

    /**
     * What is to be carried of one outbox: letters at hand, or whatever the document holds.
     *
     * @param term in which the letters were handed over: in a later one others may have told them
     * @param again whether the newest is told once more, though it was told
     */
    private record Bag(List<Document> letters, long term, boolean look, boolean again) {

        static final Bag EMPTY = new Bag(List.of(), 0, false, false);
        static final Bag LOOK = new Bag(List.of(), 0, true, false);
        static final Bag AGAIN = new Bag(List.of(), 0, true, true);

        Bag plus(Bag other) {
            var all = new ArrayList<>(letters);
            all.addAll(other.letters);
            var mixed = !letters.isEmpty() && !other.letters.isEmpty() && term != other.term;
            return new Bag(
                    all,
                    Math.max(term, other.term),
                    look || other.look || mixed,
                    again || other.again);
        }

        boolean isEmpty() {
            return letters.isEmpty() && !look;
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
        if (letters.isEmpty()) {
            return;
        }
        var mail = new Mail(collection, subject);
        var term = turn.term();
        if (term == 0) {
            leaveWordOf(mail);
        } else {
            add(mail, isPublished(mail, waiting) ? new Bag(letters, term, false, false) : Bag.LOOK);
        }
    }

    /**
     * Many were made in one write: publish what they told together.
     *
     * @param letters by aggregate, all that it ever told
     */
    public void postNew(String collection, Map<UUID, List<Document>> letters) {
        var term = turn.term();
        var firsts = new LinkedHashMap<Mail, List<Document>>();
        letters.forEach((subject, told) -> {
            if (!told.isEmpty()) {
                firsts.put(new Mail(collection, subject), told);
            }
        });
        if (term == 0) {
            firsts.keySet().forEach(this::leaveWordOf);
        } else {
            var round = addTogether(firsts, term);
            try {
                if (!round.isEmpty()) {
                    couriers.execute(() -> carryTogether(round));
                }
            } catch (RejectedExecutionException stopping) {
                round.forEach(underWay::remove); // The next start finds them in their outboxes.
            }
        }
    }

    /**
     * Has the state that each of them told last told once more, by whoever's turn it is: for topics
     * that were lost.
     */
    public void tellAgain(String collection, Collection<UUID> subjects) {
        turn.askAgain(subjects.stream().map(subject -> new Mail(collection, subject)).toList());
    }

    /** Whether aggregates in this collection have told states. */
    public boolean tellsStates(String collection) {
        return EventHistory.hasStates(mongo, collection);
    }

    /** How many of those asked for have not been told once more yet. */
    public int leftToTellAgain() {
        return turn.leftAgain();
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

    /**
     * Finds what a crash or an outage left behind.
     *
     * @return whether there may be more of it
     */
    boolean sweep() {
        var isMore = false;
        for (var collection : collections) {
            var term = turn.term();
            if (term == 0) {
                return false;
            }
            isMore |= sweep(collection, term);
        }
        return isMore;
    }

    private boolean sweep(String collection, long term) {
        var before = Date.from(clock.instant().minus(LEFT_TO_ITS_SAVER));
        var left =
                mongo.getCollection(collection)
                        .find(
                                Filters.and(
                                        Filters.gt("outbox.time", new Date(0)),
                                        Filters.lt("outbox.time", before)))
                        .projection(Projections.include("outbox", "sequence"))
                        .sort(Sorts.ascending("outbox.time"))
                        .limit(SWEPT_AT_ONCE)
                        .into(new ArrayList<>());
        var together = new LinkedHashMap<Mail, List<Document>>();
        for (var found : left) {
            var mail = new Mail(collection, found.get("_id", UUID.class));
            var letters = found.getList("outbox", Document.class, List.of());
            if (isNewest(letters, found)) {
                together.put(mail, letters);
            } else if (!underWay.containsKey(mail)) {
                add(mail, Bag.LOOK);
            }
        }
        var round = addTogether(together, term);
        return !round.isEmpty() && carryTogether(round) && left.size() == SWEPT_AT_ONCE;
    }

    /** Whether there is one letter, and nothing newer that others may have told before it. */
    private static boolean isNewest(List<Document> letters, Document found) {
        return letters.size() == 1 && sequenceOf(letters.getFirst()) == sequenceOf(found);
    }

    @Override
    public void start() {
        couriers = Executors.newVirtualThreadPerTaskExecutor();
        settlement.start();
        running = true;
        tend();
        Thread.ofVirtual().name("relay-turn").start(this::tendForEver);
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
            handOver();
            turn.leave();
        } catch (RuntimeException away) {
            log.warn("Another instance speaks when our turn has run out: {}", away.toString());
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

    /**
     * Puts the only letter of each where nothing of it is under way.
     *
     * @return whose they are; the others are found by a sweep
     */
    private List<Mail> addTogether(Map<Mail, List<Document>> letters, long term) {
        var round = new ArrayList<Mail>();
        letters.forEach((mail, told) -> {
            var bag = new Bag(told, term, false, false);
            if (told.size() > 1) {
                add(mail, bag);
            } else if (running
                    && underWay.size() < MOST_UNDER_WAY
                    && underWay.putIfAbsent(mail, bag) == null) {
                round.add(mail);
            }
        });
        return round;
    }

    private void leaveWordOf(Mail mail) {
        if (word.size() < MOST_UNDER_WAY) {
            word.add(mail); // Else the sweep finds it.
        }
    }

    private void tendForEver() {
        var tended = System.nanoTime();
        while (running) {
            try {
                Thread.sleep(WORD_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            if (running && System.nanoTime() - tended >= TEND_EVERY.toNanos()) {
                tended = System.nanoTime();
                tend();
            }
            if (running) {
                try {
                    handOver();
                } catch (RuntimeException failure) {
                    log.warn("Word for who speaks waits: {}", failure.toString());
                }
            }
        }
    }

    private void tend() {
        try {
            var before = turn.term();
            var left = turn.tend();
            if (turn.term() != before) {
                published.invalidateAll(); // Somebody else may have gone on meanwhile.
            }
            left.saved().forEach(mail -> add(mail, Bag.LOOK));
            left.again().forEach(mail -> add(mail, Bag.AGAIN));
        } catch (RuntimeException failure) {
            log.warn(
                    "Whose turn it is was not to be seen, next time follows: {}",
                    failure.toString());
        }
    }

    /** What is not our turn to tell goes to whose it is; in between it may have become ours. */
    private void handOver() {
        var late = List.copyOf(again);
        if (!late.isEmpty()) {
            turn.askAgain(late);
            again.removeAll(Set.copyOf(late));
        }
        var saved = List.copyOf(word);
        if (!saved.isEmpty()) {
            if (turn.term() == 0) {
                turn.leaveWord(saved);
            } else {
                saved.forEach(mail -> add(mail, Bag.LOOK));
            }
            word.removeAll(Set.copyOf(saved));
        }
    }

    private void sweepForEver() {
        while (running) {
            try {
                if (sweep()) {
                    continue;
                }
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

    /**
     * @return whether all of them are told and settled
     */
    private boolean carryTogether(List<Mail> round) {
        try {
            Set<Mail> kept;
            places.acquire();
            try {
                kept = publishTogether(round);
            } finally {
                places.release();
            }
            kept.forEach(underWay::remove);
            // Whoever was not taken along, or was moved meanwhile, tells what is left by itself.
            round.stream()
                    .filter(mail -> !kept.contains(mail) && !underWay.remove(mail, Bag.EMPTY))
                    .forEach(mail -> couriers.execute(() -> carry(mail)));
            return kept.isEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            round.forEach(underWay::remove);
        } catch (NotOurTurn other) {
            round.forEach(underWay::remove);
            round.forEach(this::leaveWordOf);
        } catch (RuntimeException failure) {
            round.forEach(underWay::remove);
            if (running) {
                log.warn(
                        "{} keep their mail until the next sweep: {}",
                        round.size(),
                        failure.toString());
            }
        }
        return false;
    }

    /** A letter on its way. */
    private record Sent(Mail mail, Document letter, CompletableFuture<?> answer) {}

    /**
     * The only letter of each, all of them on their way before the first is waited for. One that
     * the broker does not take stops no other: those behind it are left to go by themselves.
     *
     * @return those whose letter was not taken
     */
    private Set<Mail> publishTogether(List<Mail> round) {
        var term = turn.term();
        var sent = new ArrayList<Sent>();
        var told = new ArrayList<Settlement.Acked>();
        var kept = new HashSet<Mail>();
        try {
            for (var mail : round) {
                if (term == 0 || turn.term() != term) {
                    throw new NotOurTurn(mail);
                }
                var letter = takeOnly(mail, term);
                if (letter != null) {
                    sent.add(new Sent(mail, letter, sent(mail, letter)));
                    if (sent.getLast().answer().isCompletedExceptionally()) {
                        break;
                    }
                }
            }
            for (var one : sent) {
                try {
                    await(one.letter(), one.answer());
                    told.add(new Settlement.Acked(one.mail(), one.letter()));
                } catch (NotPublished failure) {
                    kept.add(one.mail());
                    log.warn("{} until the next sweep: {}", one.mail(), failure.toString());
                }
            }
        } finally {
            if (turn.term() != term) {
                sent.forEach(one -> again.add(one.mail())); // As with a single one.
            }
        }
        steps.published();
        if (turn.term() == term) {
            told.forEach(one -> published.put(one.mail(), sequenceOf(one.letter())));
        }
        settlement.settle(told);
        return kept;
    }

    private CompletableFuture<?> sent(Mail mail, Document letter) {
        if (sequenceOf(letter) <= lastPublished(mail)) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return kafka.send(EnvelopeRecords.of(letter));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** The letter, with an empty bag in its place; null when there is more to it by now. */
    private @Nullable Document takeOnly(Mail mail, long term) {
        var taken = new Document[1];
        underWay.computeIfPresent(
                mail,
                (same, now) -> {
                    if (now.look()
                            || now.again()
                            || now.term() != term
                            || now.letters().size() != 1) {
                        return now;
                    }
                    taken[0] = now.letters().getFirst();
                    return Bag.EMPTY;
                });
        return taken[0];
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
        } catch (NotOurTurn other) {
            underWay.remove(mail);
            leaveWordOf(mail);
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
        var term = turn.term();
        if (term == 0) {
            throw new NotOurTurn(mail);
        }
        var last = lastPublished(mail);
        var look = bag.look() || bag.term() != term || !follows(mail, bag.letters().getFirst());
        var letters = look ? outboxOf(mail) : bag.letters();
        var told = 0L;
        for (var letter : letters) {
            if (bag.again() || sequenceOf(letter) > lastPublished(mail)) {
                tell(mail, letter, term);
                told = sequenceOf(letter);
            }
            settlement.add(mail, letter);
        }
        if (bag.again()) {
            tellNewest(mail, letters, Math.max(told, tellStates(mail, letters, term)), term);
            turn.toldAgain(mail);
        } else if (look && last == 0) {
            tellNewest(mail, letters, Math.max(told, last), term);
        }
    }

    private void tell(Mail mail, Document letter, long term) {
        if (turn.term() != term) {
            throw new NotOurTurn(mail);
        }
        try {
            publish(letter);
        } finally {
            // A turn may end while a letter is on its way, as when the process is frozen over it:
            // then somebody else has perhaps told a newer one, and ours, which may be there though
            // it was not acknowledged, came last. Whose turn it is tells the newest again.
            if (turn.term() != term) {
                again.add(mail);
            }
        }
        steps.published();
        if (turn.term() == term) {
            published.put(mail, sequenceOf(letter));
        }
    }

    /**
     * What an outbox holds need not be the newest: a later letter may have been settled before it
     * by whoever spoke then. The newest comes last all the same.
     *
     * @param told what was told last just now
     */
    private void tellNewest(Mail mail, List<Document> outbox, long told, long term) {
        var settled = EventHistory.newest(mongo, mail.collection(), mail.subject());
        var newest =
                settled == null
                                || !outbox.isEmpty()
                                        && sequenceOf(outbox.getLast()) >= sequenceOf(settled)
                        ? outbox.isEmpty() ? null : outbox.getLast()
                        : settled;
        if (newest != null && sequenceOf(newest) > told) {
            tell(mail, newest, term);
        }
    }

    /**
     * The newest on each topic that keeps states; what the outbox holds besides was told just now.
     *
     * @return what was told last; zero when there is none
     */
    private long tellStates(Mail mail, List<Document> outbox, long term) {
        var onItsWay = outbox.stream().map(EnvelopeRecords::topicOf).collect(Collectors.toSet());
        var told = 0L;
        for (var letter : EventHistory.newestStates(mongo, mail.collection(), mail.subject())) {
            if (!onItsWay.contains(EnvelopeRecords.topicOf(letter))) {
                tell(mail, letter, term);
                told = sequenceOf(letter);
            }
        }
        return told;
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
        await(letter, kafka.send(EnvelopeRecords.of(letter)));
    }

    private static void await(Document letter, CompletableFuture<?> answer) {
        try {
            answer.get(35, TimeUnit.SECONDS);
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
