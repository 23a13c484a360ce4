package linli.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import linli.chassis.Reach;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.survey.RatingEvent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(60)
class LiveFeedTest {

    static final String TOPIC = "survey.ratings";
    static final UUID GARDEN = UUID.randomUUID();
    static final Scope IN_THE_GARDEN =
            new Scope(false, Set.of(), Set.of(GARDEN), Set.of(), Set.of());
    static final Account ANNA =
            new Account("anna", "安娜", UUID.randomUUID(), null, Map.of(), Map.of());

    final Broker broker = new Broker();
    final AtomicInteger lookedUp = new AtomicInteger();
    final AtomicInteger scopesAsked = new AtomicInteger();
    volatile Scope scope = new Scope(true, Set.of(), Set.of(), Set.of(), Set.of());
    final LiveFeed feed =
            new LiveFeed(
                    TOPIC,
                    broker,
                    id -> {
                        lookedUp.incrementAndGet();
                        return Reach.community(GARDEN);
                    },
                    account -> {
                        scopesAsked.incrementAndGet();
                        return scope;
                    });

    @AfterEach
    void ends() {
        feed.stop();
    }

    @Test
    void tells_what_happens_and_looks_nothing_up_while_nobody_listens() {
        broker.tell(1);
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        broker.tell(2);
        await().until(broker::isHeard);
        assertThat(lookedUp).hasValue(0);

        var page = listen(null);
        broker.tell(3);

        await().until(() -> page.heard("event:change") == 1);
        assertThat(page.heard("event:ready")).isEqualTo(1);
    }

    @Test
    void goes_on_after_a_hiccup_where_it_was_and_tells_nothing_again() {
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        var page = listen(null);
        IntStream.range(0, 50).forEach(broker::tell);
        await().until(() -> page.heard("event:change") == 50);

        broker.stumbles();
        await().until(() -> broker.opened.get() == 2);
        broker.tell(50);

        await().until(() -> page.heard("event:change") >= 51);
        assertThat(page.heard("event:change")).isEqualTo(51);
        assertThat(page.heard("event:reset")).isZero();
    }

    @Test
    void tells_who_comes_back_what_was_missed_even_after_a_restart() {
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        var page = listen(null);
        broker.tell(0);
        await().until(() -> page.heard("event:change") == 1);
        var seen = page.lastId();
        IntStream.range(1, 4).forEach(broker::tell);
        await().until(broker::isHeard);

        var back = listen(seen);
        await().until(() -> back.heard("event:change") == 3);

        feed.stop();
        feed.start();
        await().until(() -> broker.opened.get() == 2);
        await().until(broker::isHeard);
        var again = listen(seen);
        await().until(() -> again.heard("event:change") == 3);
        assertThat(again.heard("event:reset")).isZero();
    }

    @Test
    void tells_what_is_reserved_to_those_only_who_reach_it_otherwise_too() {
        var asked = new AtomicInteger();
        feed.telling(
                "rating.recorded",
                account -> asked.getAndIncrement() == 0 ? Scope.NOTHING : Scope.EVERYTHING);
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        var page = listen(null);
        broker.tell(0);
        broker.tell(1);

        await().until(() -> page.heard("event:change") == 1);
    }

    @Test
    void says_so_when_what_was_missed_is_forgotten() {
        IntStream.range(0, 3 * LiveFeed.REMEMBERED).forEach(broker::tell);
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        await().until(broker::isHeard);

        assertThat(listen("0_1.1_1").waitsFor("event:reset")).isTrue();
        assertThat(listen("made-up").waitsFor("event:reset")).isTrue();
    }

    @Test
    void asks_for_a_scope_once_a_beat_however_much_happens() {
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        var pages = List.of(listen(null), listen(null), listen(null));
        IntStream.range(0, 300).forEach(broker::tell);

        await().until(() -> pages.stream().allMatch(page -> page.heard("event:change") == 300));
        assertThat(scopesAsked.get()).isLessThan(100);
    }

    @Test
    void a_scope_that_was_taken_away_ends_the_line() {
        feed.start();
        await().until(() -> broker.opened.get() == 1);
        var page = listen(null);
        broker.tell(1);
        await().until(() -> page.heard("event:change") == 1);

        scope = Scope.NOTHING;
        await().atMost(Duration.ofSeconds(10))
                .until(() -> {
                    broker.tell(2);
                    return page.completed;
                });
    }

    @Test
    void who_comes_while_it_stops_is_sent_away() {
        feed.start();
        var page = listen(null);
        feed.stop();

        await().until(() -> page.completed);
        assertThatThrownBy(() -> listen(null))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        away -> assertThat(away.getStatusCode().value()).isEqualTo(503));
    }

    private Screen listen(String lastEventId) {
        var page = new Screen();
        feed.listen(ANNA, lastEventId, page);
        return page;
    }

    /** A browser's side of the line. */
    private static final class Screen extends SseEmitter {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean completed;

        @Override
        public void send(SseEventBuilder event) {
            var text = new StringBuilder();
            event.build().forEach(part -> text.append(part.getData()));
            lines.add(text.toString());
        }

        @Override
        public void complete() {
            completed = true;
        }

        long heard(String what) {
            return lines.stream().filter(line -> line.contains(what)).count();
        }

        boolean waitsFor(String what) {
            await().until(() -> heard(what) > 0);
            return true;
        }

        String lastId() {
            var last = lines.getLast();
            return last.substring(last.indexOf("id:") + 3, last.indexOf('\n', last.indexOf("id:")));
        }
    }

    /** Two partitions of one topic, and a line to them that may break. */
    private static final class Broker implements ConsumerFactory<String, byte[]> {

        private static final List<TopicPartition> PARTITIONS =
                List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));

        private final List<ConsumerRecord<String, byte[]>> told = new CopyOnWriteArrayList<>();
        private final AtomicInteger opened = new AtomicInteger();
        private volatile Line line;

        synchronized void tell(int number) {
            var record = record(PARTITIONS.get(number % 2));
            told.add(record);
            if (line != null && !line.closed()) {
                line.addRecord(record);
                line.offer();
            }
        }

        boolean isHeard() {
            return PARTITIONS.stream().allMatch(one -> line.position(one) == end(one));
        }

        void stumbles() {
            line.setPollException(new KafkaException("The line broke"));
        }

        private ConsumerRecord<String, byte[]> record(TopicPartition partition) {
            var id = UUID.randomUUID();
            var event = new RatingEvent.Recorded(id, id, GARDEN, id, 1, 5);
            var written =
                    EnvelopeRecords.write(
                            new Envelope(
                                    UUID.randomUUID(),
                                    Catalogue.typeOf(event),
                                    "survey-service",
                                    id,
                                    1,
                                    Instant.now(),
                                    GARDEN,
                                    Actor.SYSTEM,
                                    null,
                                    List.of(),
                                    event));
            return new ConsumerRecord<>(
                    TOPIC,
                    partition.partition(),
                    end(partition),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    written.key(),
                    written.value(),
                    new RecordHeaders(written.headers()),
                    java.util.Optional.empty());
        }

        private long end(TopicPartition partition) {
            return told.stream().filter(one -> one.partition() == partition.partition()).count();
        }

        @Override
        public synchronized Consumer<String, byte[]> createConsumer(
                String group, String prefix, String suffix) {
            line = new Line();
            return line;
        }

        @Override
        public Consumer<String, byte[]> createConsumer(
                String group, String prefix, String suffix, java.util.Properties properties) {
            return createConsumer(group, prefix, suffix);
        }

        @Override
        public boolean isAutoCommit() {
            return false;
        }

        private final class Line extends MockConsumer<String, byte[]> {

            private final CountDownLatch nothing = new CountDownLatch(1);

            Line() {
                super("earliest");
                updatePartitions(
                        TOPIC,
                        PARTITIONS.stream()
                                .map(one ->
                                        new PartitionInfo(
                                                TOPIC,
                                                one.partition(),
                                                Node.noNode(),
                                                new Node[0],
                                                new Node[0]))
                                .toList());
                PARTITIONS.forEach(one -> updateBeginningOffsets(Map.of(one, 0L)));
                offer();
            }

            void offer() {
                PARTITIONS.forEach(one -> updateEndOffsets(Map.of(one, end(one))));
            }

            /** As a broker would: it answers when it has something, or after a while. */
            @Override
            public ConsumerRecords<String, byte[]> poll(Duration longest) {
                try {
                    nothing.await(20, TimeUnit.MILLISECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return super.poll(longest);
            }

            @Override
            public void assign(java.util.Collection<TopicPartition> partitions) {
                super.assign(partitions);
                synchronized (Broker.this) {
                    told.forEach(this::addRecord);
                }
            }

            @Override
            public synchronized void seek(TopicPartition partition, long offset) {
                super.seek(partition, offset);
                if (partition.equals(PARTITIONS.getLast())) {
                    opened.incrementAndGet();
                }
            }
        }
    }
}
