package linli.chassis.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.grants.Grants;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells browsers what changes, as it happens: a tail of one topic, filtered by what each listener
 * may see. The event's id is the offset of every partition, so a listener that comes back with
 * {@code Last-Event-ID} gets what it missed; when that is longer ago than we remember, it is told
 * {@code reset} and reads its list anew.
 */
public final class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** What is remembered for listeners that come back, and reread after a start. */
    static final int REMEMBERED = 5_000;

    private final String topic;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Function<UUID, @Nullable Reach> reachOf;
    private final Function<String, Scope> scopeOf;
    private final Map<String, Scope> scopesOfThisBeat = new ConcurrentHashMap<>();
    private final Map<String, Function<String, Scope>> reserved = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<java.util.function.Consumer<Change>> followers =
            new CopyOnWriteArrayList<>();
    private final Deque<Told> remembered = new ArrayDeque<>();
    private Offsets reached = Offsets.NONE;
    private Offsets forgotten = Offsets.NONE;
    private volatile @Nullable Consumer<String, byte[]> tail;
    private volatile boolean running;

    /**
     * @param permission whose scope decides who hears of a change
     * @param reachOf where the changed record lies now; null when it is gone
     */
    public LiveFeed(
            String topic,
            String permission,
            ConsumerFactory<String, byte[]> consumers,
            Function<UUID, @Nullable Reach> reachOf,
            Grants grants) {
        this(topic, consumers, reachOf, under(permission, grants));
    }

    private static Function<String, Scope> under(String permission, Grants grants) {
        return account ->
                grants.find(account).map(known -> known.scopeOf(permission)).orElse(Scope.NOTHING);
    }

    /**
     * @param scopeOf how far an account sees what changes, as it is now
     */
    LiveFeed(
            String topic,
            ConsumerFactory<String, byte[]> consumers,
            Function<UUID, @Nullable Reach> reachOf,
            Function<String, Scope> scopeOf) {
        this.topic = topic;
        this.consumers = consumers;
        this.reachOf = reachOf;
        this.scopeOf = scopeOf;
    }

    /** Hears of every change, whoever made it: for what this instance keeps in memory. */
    public LiveFeed followedBy(java.util.function.Consumer<Change> follower) {
        followers.add(follower);
        return this;
    }

    /**
     * Tells of these events those only who reach the record under this permission too, such as of
     * what staff note for each other.
     *
     * @param type the event's name, such as {@code conversation.noted}
     */
    public LiveFeed telling(String type, String permission, Grants grants) {
        return telling(type, under(permission, grants));
    }

    LiveFeed telling(String type, Function<String, Scope> onlyWithin) {
        reserved.put(type, onlyWithin);
        return this;
    }

    /**
     * What a listener is told of a change: enough to know what to read anew.
     *
     * @param subject the changed record's id
     * @param type the event's name, such as {@code workorder.assigned}
     */
    public record Change(UUID subject, String type, long sequence, Instant time) {}

    /**
     * What is told and kept nowhere.
     *
     * @param subject what it is about; no record's id, or that would be read anew
     */
    private record Whisper(String subject, String type, long sequence, Instant time) {}

    /**
     * Tells whoever listens here at this moment and reaches the place. Nobody who comes later hears
     * of it, nor who listens to another instance: it is for what is said again and again.
     */
    public void whisper(String subject, String type, Reach reach, Instant at) {
        var whisper = new Whisper(subject, type, 0, at);
        listeners.forEach(listener -> listener.whisper(whisper, reach));
    }

    /**
     * A change, with where it lies: what the event does not say is looked up when the first
     * listener hears of it.
     */
    private final class Told {
        private final Offsets at;
        private final Change change;
        private @Nullable Reach reach;
        private boolean lookedUp;

        /**
         * @param reach as the event carried it; null when it did not, as events of older builds
         */
        Told(Offsets at, Change change, @Nullable Reach reach) {
            this.at = at;
            this.change = change;
            this.reach = reach;
            this.lookedUp = reach != null;
        }

        synchronized @Nullable Reach reach() {
            if (!lookedUp) {
                reach = reachOf.apply(change.subject());
                lookedUp = true;
            }
            return reach;
        }
    }

    private final class Listener {
        private final LiveLine line;
        private final String accountId;

        Listener(LiveLine line, Account account) {
            this.line = line;
            this.accountId = account.id();
        }

        void tell(Told told) {
            line.send(() -> worded(told));
        }

        void whisper(Whisper whisper, Reach reach) {
            line.send(() ->
                    scopeOf.apply(accountId).covers(reach)
                            ? SseEmitter.event().name("change").data(whisper)
                            : null);
        }

        /** The scope as it is now: one that was taken away meanwhile shows nothing more. */
        private @Nullable SseEventBuilder worded(Told told) {
            var scope = scopesOfThisBeat.computeIfAbsent(accountId, scopeOf);
            if (scope.isEmpty()) {
                leave();
                return null;
            }
            var reach = told.reach();
            var only = reserved.get(told.change.type());
            return reach != null
                            && scope.covers(reach)
                            && (only == null || only.apply(accountId).covers(reach))
                    ? SseEmitter.event().id(told.at.text()).name("change").data(told.change)
                    : null;
        }

        void leave() {
            listeners.remove(this);
            line.end();
        }
    }

    /**
     * @param lastEventId what the browser saw last; null on the first connection
     */
    public SseEmitter listen(Access access, @Nullable String lastEventId) {
        return listen(access.account(), lastEventId, new SseEmitter(0L));
    }

    SseEmitter listen(Account account, @Nullable String lastEventId, SseEmitter emitter) {
        var line = new LiveLine(emitter);
        var listener = new Listener(line, account);
        emitter.onCompletion(listener::leave);
        emitter.onTimeout(listener::leave);
        emitter.onError(failure -> listener.leave());
        var seen = lastEventId == null ? null : Offsets.parse(lastEventId);
        synchronized (remembered) {
            if (!running) {
                throw away();
            }
            if (lastEventId != null && (seen == null || !seen.covers(forgotten))) {
                line.send(SseEmitter.event().id(reached.text()).name("reset").data("{}"));
            } else if (seen != null) {
                remembered.stream()
                        .filter(told -> !seen.covers(told.at.ofLast()))
                        .forEach(listener::tell);
            } else {
                line.send(SseEmitter.event().id(reached.text()).name("ready").data("{}"));
            }
            listeners.add(listener);
        }
        line.open("live-" + topic + "-line", listener::leave);
        return emitter;
    }

    /** Whoever comes while we stop would be waited for. */
    private static ErrorResponseException away() {
        var away = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        away.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return away;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-" + topic).start(this::followForEver);
    }

    @Override
    public void stop() {
        synchronized (remembered) {
            running = false;
        }
        var consumer = tail;
        if (consumer != null) {
            consumer.wakeup();
        }
        listeners.forEach(Listener::leave);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void followForEver() {
        while (running) {
            try {
                follow();
            } catch (WakeupException stopped) {
                return;
            } catch (RuntimeException failure) {
                log.warn("Live feed of {} starts anew: {}", topic, failure.toString());
                try {
                    Thread.sleep(POLL);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private void follow() {
        // No group: every instance hears everything, and nothing is committed.
        try (var consumer = consumers.createConsumer(null, "live", topic)) {
            tail = consumer;
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            seek(consumer, partitions);
            var lastBeat = System.nanoTime();
            while (running) {
                scopesOfThisBeat.clear();
                for (var record : consumer.poll(POLL)) {
                    tell(record);
                }
                if (System.nanoTime() - lastBeat > BEAT.toNanos()) {
                    lastBeat = System.nanoTime();
                    listeners.forEach(
                            listener -> listener.line.send(SseEmitter.event().comment("beat")));
                }
            }
        } finally {
            tail = null;
        }
    }

    /** Goes on where it was; at the start, and where that is gone, as far back as it remembers. */
    private void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var first = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        var share = Math.max(1, REMEMBERED / partitions.size());
        synchronized (remembered) {
            for (var partition : partitions) {
                var begins = first.getOrDefault(partition, 0L);
                var ends = end.getOrDefault(partition, 0L);
                var before = reached.byPartition().get(partition.partition());
                // A topic that was made anew begins again, whatever was reached in the old one.
                var from =
                        before == null || before + 1 > ends
                                ? Math.max(begins, ends - share)
                                : Math.max(begins, before + 1);
                consumer.seek(partition, from);
                if (before == null || before + 1 != from) {
                    reached = reached.with(partition.partition(), from - 1);
                    forgotten = forgotten.with(partition.partition(), from - 1);
                }
            }
        }
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        EnvelopeRecords.Letter letter;
        try {
            letter = EnvelopeRecords.letter(record);
        } catch (EnvelopeRecords.UnreadableRecord poison) {
            return; // The consumers bury it; a screen has nothing to show for it.
        }
        var change = new Change(letter.subject(), letter.type(), letter.sequence(), letter.time());
        followers.forEach(follower -> follower.accept(change));
        synchronized (remembered) {
            reached = reached.with(record.partition(), record.offset());
            var told = new Told(reached, change, letter.reach());
            remembered.add(told);
            if (remembered.size() > REMEMBERED) {
                forgotten = remembered.remove().at;
            }
            listeners.forEach(listener -> listener.tell(told));
        }
    }

    /**
     * The offset reached in every partition.
     *
     * @param last the partition that moved last; -1 at the start
     */
    record Offsets(Map<Integer, Long> byPartition, int last) {

        static final Offsets NONE = new Offsets(Map.of(), -1);

        Offsets with(int partition, long offset) {
            var next = new TreeMap<>(byPartition);
            next.put(partition, offset);
            return new Offsets(Map.copyOf(next), partition);
        }

        /** Only the partition that moved. */
        Offsets ofLast() {
            var offset = byPartition.get(last);
            return offset == null ? NONE : new Offsets(Map.of(last, offset), last);
        }

        /** Whether everything up to the other has been reached here. */
        boolean covers(Offsets other) {
            return other.byPartition.entrySet().stream()
                    .allMatch(e -> byPartition.getOrDefault(e.getKey(), -1L) >= e.getValue());
        }

        String text() {
            var text = new StringBuilder();
            new TreeMap<>(byPartition)
                    .forEach((partition, offset) ->
                            text.append(text.isEmpty() ? "" : ".")
                                    .append(partition)
                                    .append('_')
                                    .append(offset));
            return text.toString();
        }

        static @Nullable Offsets parse(String text) {
            var offsets = NONE;
            try {
                for (var part : text.split("\\.")) {
                    var at = part.indexOf('_');
                    if (at < 1) {
                        return null;
                    }
                    offsets =
                            offsets.with(
                                    Integer.parseInt(part.substring(0, at)),
                                    Long.parseLong(part.substring(at + 1)));
                }
            } catch (NumberFormatException e) {
                return null;
            }
            return offsets;
        }
    }
}
