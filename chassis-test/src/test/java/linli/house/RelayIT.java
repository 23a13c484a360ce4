package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import linli.chassis.relay.Relay;
import linli.chassis.relay.RelaySteps;
import linli.chassis.test.HouseTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Between a saved move and its event at everybody's: nothing is lost, nothing changes places. */
@HouseTest
class RelayIT {

    private static final String TOPIC = "owner.dictionaries";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired Notes notes;
    @Autowired Crashes crashes;
    @Autowired Listener listener;
    @Autowired Relay relay;
    @Autowired MongoOperations mongo;
    @Autowired KafkaTemplate<String, byte[]> kafka;

    final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Crashes.Point.class)
    void a_crash_between_write_and_clear_loses_nothing_and_reorders_nothing(Crashes.Point point) {
        crashes.next(point);
        notes.create(Note.write(id, "1"));
        correct(2, 5);

        await().atMost(PATIENCE).until(() -> crashes.happened() && outbox().isEmpty());

        assertThat(firstTimes(sequences())).containsExactlyElementsOf(upTo(5));
        assertThat(historySize()).isEqualTo(5);
    }

    @Test
    void a_process_that_died_right_after_the_write_leaves_its_mail_to_the_next() {
        relay.stop();
        notes.create(Note.write(id, "1"));
        correct(2, 3);
        assertThat(outbox()).hasSize(3);

        relay.start();

        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(firstTimes(sequences())).containsExactlyElementsOf(upTo(3));
    }

    @Test
    void two_relays_at_once_publish_in_order() throws Exception {
        relay.stop();
        notes.create(Note.write(id, "1"));
        correct(2, 20);
        var another = relayTo(kafka);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> relay.relay("notes", id));
            var second = both.submit(() -> another.relay("notes", id));
            first.get();
            second.get();
        } finally {
            relay.start();
        }

        assertThat(outbox()).isEmpty();
        assertThat(firstTimes(sequences())).containsExactlyElementsOf(upTo(20));
        assertThat(historySize()).isEqualTo(20);
    }

    @Test
    void moves_that_race_the_relay_are_all_told() throws Exception {
        notes.create(Note.write(id, "1"));
        try (var movers = Executors.newVirtualThreadPerTaskExecutor()) {
            var relaying =
                    movers.submit(
                            () -> IntStream.range(0, 50).forEach(i -> relay.relay("notes", id)));
            var moving = movers.submit(() -> correct(2, 50));
            relaying.get();
            moving.get();
        }

        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(firstTimes(sequences())).containsExactlyElementsOf(upTo(50));
        assertThat(notes.get(id).text()).isEqualTo("50");
    }

    @Test
    void while_the_broker_is_away_everything_waits() {
        relay.stop();
        notes.create(Note.write(id, "1"));
        correct(2, 3);

        assertThatThrownBy(() -> relayTo(nobody()).relay("notes", id))
                .isInstanceOf(RuntimeException.class);
        assertThat(outbox()).hasSize(3);
        assertThat(sequences()).isEmpty();

        relay.start();
        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(firstTimes(sequences())).containsExactlyElementsOf(upTo(3));
    }

    @Test
    void what_is_on_the_wire_is_a_cloud_event() {
        notes.create(Note.write(id, "hello"));
        await().atMost(PATIENCE).until(() -> outbox().isEmpty());

        var record = Wire.about(TOPIC, id).getFirst();

        assertThat(Wire.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Wire.header(record, "ce_type")).isEqualTo("dictionary-entry.changed");
        assertThat(Wire.header(record, "ce_source")).contains("house");
        assertThat(Wire.header(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(UUID.fromString(Wire.header(record, "ce_id")).version()).isEqualTo(7);
        assertThat(Wire.header(record, "ce_time")).isNotEmpty();
        assertThat(Wire.header(record, "content-type")).startsWith("application/json");
        assertThat(new String(record.value())).contains("\"code\":\"hello\"");
    }

    @Test
    void an_event_that_comes_twice_or_late_counts_once() {
        notes.create(Note.write(id, "1"));
        correct(2, 2);
        await().atMost(PATIENCE).until(() -> listener.takenOf(id).contains(2L));

        for (var record : Wire.about(TOPIC, id)) {
            kafka.send(
                    new ProducerRecord<>(
                            TOPIC,
                            record.partition(),
                            record.key(),
                            record.value(),
                            record.headers()));
        }
        notes.move(id, note -> note.correct("3"));

        await().atMost(PATIENCE).until(() -> listener.takenOf(id).contains(3L));
        assertThat(listener.takenOf(id)).containsExactly(1L, 2L, 3L);
        assertThat(listener.find(id)).contains(new Listener.Copy(id, "3"));
    }

    private void correct(int from, int to) {
        for (var text = from; text <= to; text++) {
            var corrected = String.valueOf(text);
            notes.move(id, note -> note.correct(corrected));
        }
    }

    private Relay relayTo(KafkaTemplate<String, byte[]> broker) {
        return new Relay(mongo, broker, Clock.systemUTC(), new RelaySteps() {});
    }

    /** A broker that does not answer, and a producer that finds out soon. */
    private static KafkaTemplate<String, byte[]> nobody() {
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(
                        Map.of(
                                "bootstrap.servers", "127.0.0.1:1",
                                "max.block.ms", "500"),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }

    private List<Document> outbox() {
        var note = mongo.getCollection("notes").find(new Document("_id", id)).first();
        return note == null ? List.of() : note.getList("outbox", Document.class, List.of());
    }

    private long historySize() {
        return mongo.getCollection("notes_history").countDocuments(new Document("subject", id));
    }

    private List<Long> sequences() {
        return Wire.about(TOPIC, id).stream()
                .map(record -> Long.valueOf(Wire.header(record, "ce_sequence")))
                .toList();
    }

    /** Duplicates happen, and consumers drop them; the order is that of the first copies. */
    private static List<Long> firstTimes(List<Long> sequences) {
        return sequences.stream().distinct().toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
