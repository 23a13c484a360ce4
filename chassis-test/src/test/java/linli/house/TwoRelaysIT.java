package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import linli.chassis.relay.Relay;
import linli.chassis.relay.RelaySteps;
import linli.chassis.test.HouseTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Two instances of a service: one speaks at a time, and the newest is what stands last. */
@HouseTest
class TwoRelaysIT {

    private static final String TOPIC = "owner.dictionaries";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired Notes notes;
    @Autowired Relay ours;
    @Autowired MongoOperations mongo;
    @Autowired KafkaTemplate<String, byte[]> kafka;

    final UUID id = UUID.randomUUID();
    Relay another;

    @BeforeEach
    void anotherInstance() {
        another = relayTo(kafka);
    }

    @AfterEach
    void oneIsEnough() {
        another.stop();
        if (!ours.isRunning()) {
            ours.start();
        }
    }

    @Test
    void one_speaks_and_the_other_goes_on_when_it_stops() {
        another.start();
        notes.create(Note.write(id, "1"));
        correct(2, 10);
        await().atMost(PATIENCE).until(() -> outbox().isEmpty());

        ours.stop();
        // Nobody hands these over: whoever speaks now has to find them.
        correct(11, 20);

        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(sequences()).as("each once and in order").containsExactlyElementsOf(upTo(20));
    }

    @Test
    void what_the_silent_one_saved_is_told_by_the_one_that_speaks() {
        another.start();
        ours.stop();
        await().atMost(PATIENCE).until(() -> !speaker().isEmpty());
        var speaks = speaker();
        ours.start();

        notes.create(Note.write(id, "1"));
        correct(2, 10);

        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(speaker()).isEqualTo(speaks);
        assertThat(sequences()).containsExactlyElementsOf(upTo(10));
    }

    @Test
    void an_instance_that_died_is_followed_when_its_lease_ends() {
        ours.stop();
        turnBelongsTo("somebody who died");
        notes.create(Note.write(id, "1"));
        another.start();

        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(sequences()).containsExactly(1L);
    }

    @Test
    void what_was_settled_out_of_order_does_not_leave_an_older_state_last() {
        notes.create(Note.write(id, "1"));
        correct(2, 3);
        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        ours.stop();
        // As when the settlement of the first failed, that of the others did not, and it died then.
        var first =
                mongo.getCollection("notes_history")
                        .find(new Document("subject", id).append("sequence", 1L))
                        .first();
        first.remove("_id");
        mongo.getCollection("notes")
                .updateOne(
                        new Document("_id", id),
                        new Document("$push", new Document("outbox", first)));

        another.start();

        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 1L, 3L);
    }

    @Test
    void an_older_state_never_stands_last_though_its_sender_was_frozen_over_it() throws Exception {
        ours.stop();
        var frozen = new CountDownLatch(1);
        var sending = new CountDownLatch(1);
        var sleeper = relayTo(frozenOver(sending, frozen));
        notes.create(Note.write(id, "1"));
        sleeper.start();
        try {
            sending.await();
            // It sleeps longer than its lease: another one takes over and tells what is newer.
            turnBelongsTo("");
            another.start();
            await().atMost(PATIENCE).until(() -> sequences().contains(1L));
            correct(2, 3);
            await().atMost(PATIENCE).until(() -> sequences().contains(3L));

            frozen.countDown();

            await().atMost(PATIENCE)
                    .until(() -> sequences().stream().filter(one -> one == 1).count() == 2);
            await().atMost(PATIENCE).until(() -> sequences().getLast() == 3L);
            assertThat(sequences().stream().distinct().toList())
                    .as("first times in order")
                    .containsExactly(1L, 2L, 3L);
            await().atMost(PATIENCE)
                    .until(() ->
                            turn().getList("again", Document.class).stream()
                                    .noneMatch(mail -> mail.get("subject").equals(id)));
        } finally {
            frozen.countDown();
            sleeper.stop();
        }
    }

    private Relay relayTo(KafkaTemplate<String, byte[]> broker) {
        var relay = new Relay(mongo, broker, Clock.systemUTC(), new RelaySteps() {});
        relay.serve(List.of("notes"));
        return relay;
    }

    /** A process that freezes with a record in its hands, once. */
    private KafkaTemplate<String, byte[]> frozenOver(CountDownLatch sending, CountDownLatch until) {
        return new KafkaTemplate<>(kafka.getProducerFactory()) {
            @Override
            public CompletableFuture<SendResult<String, byte[]>> send(
                    ProducerRecord<String, byte[]> record) {
                if (record.key().equals(id.toString())) {
                    sending.countDown();
                    try {
                        until.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return super.send(record);
            }
        };
    }

    private void correct(int from, int to) {
        for (var text = from; text <= to; text++) {
            var corrected = String.valueOf(text);
            notes.move(id, note -> note.correct(corrected));
        }
    }

    private Document turn() {
        return mongo.getCollection("relay").find(new Document("_id", "turn")).first();
    }

    private String speaker() {
        return turn().getString("by");
    }

    private void turnBelongsTo(String whom) {
        mongo.getCollection("relay")
                .updateOne(
                        new Document("_id", "turn"),
                        new Document("$set", new Document("by", whom)));
    }

    private List<Document> outbox() {
        var note = mongo.getCollection("notes").find(new Document("_id", id)).first();
        return note == null ? List.of() : note.getList("outbox", Document.class, List.of());
    }

    private List<Long> sequences() {
        return Wire.about(TOPIC, id).stream()
                .map(record -> Long.valueOf(Wire.header(record, "ce_sequence")))
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
