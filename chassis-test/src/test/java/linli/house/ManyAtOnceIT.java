package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Numbers;
import linli.chassis.relay.Relay;
import linli.chassis.test.HouseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is made by the hundred keeps every promise of what is made one by one. */
@HouseTest
class ManyAtOnceIT {

    private static final String TOPIC = "owner.dictionaries";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 300;

    /** More than the relay has under way and a sweep finds at once. */
    private static final int VERY_MANY = 1_700;

    @Autowired Notes notes;
    @Autowired Numbers numbers;
    @Autowired Crashes crashes;
    @Autowired Relay relay;
    @Autowired MongoOperations mongo;

    @ParameterizedTest
    @EnumSource(Crashes.Point.class)
    void each_is_told_in_order_whatever_a_crash_cut_off(Crashes.Point point) {
        var ids = ids(MANY);
        crashes.next(point);

        notes.createAllOnce(written(ids));
        ids.stream().limit(20).forEach(id -> notes.move(id, note -> note.correct("2")));

        await().atMost(PATIENCE).until(() -> crashes.happened() && waiting(ids) == 0);
        assertThat(told(ids.getFirst())).startsWith(1L).endsWith(2L);
        assertThat(told(ids.getFirst()).stream().distinct()).containsExactly(1L, 2L);
        assertThat(told(ids.getLast())).contains(1L);
        assertThat(history(ids)).isEqualTo(MANY + 20);
    }

    @Test
    void what_a_dead_process_left_is_told_by_the_next() {
        var ids = ids(VERY_MANY);
        relay.stop();
        notes.createAllOnce(written(ids));
        assertThat(waiting(ids)).isEqualTo(VERY_MANY);

        relay.start();

        await().atMost(PATIENCE).until(() -> waiting(ids) == 0);
        assertThat(history(ids)).isEqualTo(VERY_MANY);
        assertThat(told(ids.get(VERY_MANY / 2))).contains(1L);
    }

    @Test
    void more_than_the_relay_has_under_way_are_told_all_the_same() {
        var ids = ids(VERY_MANY);

        notes.createAllOnce(written(ids));

        await().atMost(PATIENCE).until(() -> waiting(ids) == 0);
        assertThat(history(ids)).isEqualTo(VERY_MANY);
    }

    @Test
    void those_that_are_there_stand_and_the_others_are_made() {
        var ids = ids(10);
        notes.createAllOnce(written(ids.subList(0, 4)));
        notes.move(ids.getFirst(), note -> note.correct("2"));

        var made = notes.createAllOnce(written(ids));

        assertThat(made.stream().map(Note::id)).containsExactlyElementsOf(ids.subList(4, 10));
        assertThat(notes.get(ids.getFirst()).text())
                .as("it keeps what became of it")
                .isEqualTo("2");
        assertThat(notes.known(ids)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(notes.createAllOnce(written(ids))).isEmpty();
    }

    @Test
    void somebody_elses_unique_property_is_refused_and_not_taken_for_the_same() {
        var ids = ids(3);
        var index =
                mongo.getCollection("notes")
                        .createIndex(
                                new Document("text", 1),
                                new IndexOptions()
                                        .unique(true)
                                        .partialFilterExpression(
                                                Filters.eq("text", "only once " + ids.getFirst())));
        try {
            notes.create(Note.write(UUID.randomUUID(), "only once " + ids.getFirst()));

            assertThatThrownBy(() ->
                            notes.createAllOnce(
                                    List.of(
                                            Note.write(ids.get(1), "another"),
                                            Note.write(ids.get(2), "only once " + ids.getFirst()))))
                    .isInstanceOf(Refusal.Conflict.class);
        } finally {
            mongo.getCollection("notes").dropIndex(index);
        }
    }

    @Test
    void numbers_in_a_row_are_nobody_elses() {
        var now = Instant.now();
        var before = numbers.next("MM", now);

        var row = numbers.next("MM", now, 120);

        var after = numbers.next("MM", now);
        assertThat(row).hasSize(120).doesNotHaveDuplicates().doesNotContain(before, after);
        assertThat(row.getFirst()).matches("MM\\d{6}-\\d{4}");
    }

    private static List<UUID> ids(int many) {
        return IntStream.range(0, many).mapToObj(n -> UUID.randomUUID()).toList();
    }

    private static List<Note> written(List<UUID> ids) {
        return ids.stream().map(id -> Note.write(id, "1")).toList();
    }

    private long waiting(List<UUID> ids) {
        return mongo.getCollection("notes")
                .countDocuments(
                        Filters.and(Filters.in("_id", ids), Filters.exists("outbox.0", true)));
    }

    private long history(List<UUID> ids) {
        return mongo.getCollection("notes_history").countDocuments(Filters.in("subject", ids));
    }

    private static List<Long> told(UUID id) {
        return Wire.about(TOPIC, id).stream()
                .map(record -> Long.valueOf(Wire.header(record, "ce_sequence")))
                .toList();
    }
}
