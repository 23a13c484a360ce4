package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.chassis.Stamp;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.aggregates.Tally.Cell;
import linli.chassis.relay.Relay;
import linli.chassis.test.HouseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What is added up is right at every moment, whoever wrote and wherever it was cut off. */
@HouseTest
class TallyIT {

    @Autowired Notes notes;
    @Autowired DocumentStore store;
    @Autowired MongoOperations mongo;
    @Autowired Relay relay;

    final UUID community = UUID.randomUUID();

    @Test
    void a_move_is_counted_at_once_before_and_after_its_cell_has_settled() {
        var one = written("red");
        written("red");
        assertThat(said()).isEqualTo(Map.of("red", "2 6"));

        settle();
        assertThat(isSettled("red")).isTrue();
        assertThat(said()).isEqualTo(Map.of("red", "2 6"));

        notes.move(one, note -> note.correct("blue"));
        assertThat(said()).isEqualTo(Map.of("red", "1 3", "blue", "1 4"));
        settle();
        assertThat(said()).isEqualTo(Map.of("red", "1 3", "blue", "1 4"));
    }

    @Test
    void a_cell_that_has_settled_is_read_without_its_records() {
        written("red");
        settle();
        // Behind everybody's back: who reads records sees it, who reads cells does not.
        mongo.updateMulti(
                inCell("red"), new Update().set("tallied.saying.sums.letters", 100L), "notes");

        assertThat(said()).isEqualTo(Map.of("red", "1 3"));
    }

    @Test
    void a_cell_that_is_wrong_is_found_and_counted_anew() {
        written("red");
        settle();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("notes.saying|" + community + "|red")),
                new Update().set("count", 7L),
                "tallies");
        assertThat(said()).isEqualTo(Map.of("red", "7 3"));

        // A few at a time, those first that were looked at longest ago: cells of other tests too.
        await().untilAsserted(() -> {
            store.keeper().ring(Instant.now().plus(Duration.ofHours(7)));
            assertThat(said()).isEqualTo(Map.of("red", "1 3"));
        });
        settle();
        assertThat(said()).isEqualTo(Map.of("red", "1 3"));
    }

    @Test
    void what_was_marked_and_never_written_counts_for_nothing() {
        var id = written("red");
        // The second of two makers: its cell is marked, its write is refused.
        notes.createOnce(Note.write(id, community, "green", Stamp.bySystem(Instant.now())));

        assertThat(said()).isEqualTo(Map.of("red", "1 3"));
        settle();
        assertThat(said()).isEqualTo(Map.of("red", "1 3"));
        assertThat(mongo.count(cell("green"), "tallies")).as("an empty cell goes").isZero();
    }

    @Test
    void two_instances_that_write_and_count_at_once_agree() throws Exception {
        var another = new Notes(new DocumentStore(mongo, relay, "house", Clock.systemUTC()));
        var ids = IntStream.range(0, 8).mapToObj(n -> written("0")).toList();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 8)
                            .mapToObj(n ->
                                    both.submit(() -> {
                                        var mine = n % 2 == 0 ? notes : another;
                                        for (var step = 1; step <= 12; step++) {
                                            var text = Integer.toString((n + step) % 5);
                                            mine.move(ids.get(n), note -> note.correct(text));
                                            store.keeper().ring(Instant.now());
                                        }
                                    }))
                            .toList();
            for (var one : running) {
                one.get();
            }
        }
        var right =
                mongo
                        .find(
                                Query.query(Criteria.where("reach.communities").is(community)),
                                Note.class)
                        .stream()
                        .collect(Collectors.groupingBy(Note::text, Collectors.counting()));
        var expected =
                right.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> e.getValue() + " " + e.getValue()));

        assertThat(said()).isEqualTo(expected);
        settle();
        assertThat(said()).isEqualTo(expected);
    }

    @Test
    void records_of_an_older_build_are_counted_in() {
        written("red");
        settle();
        mongo.updateMulti(inCell("red"), new Update().unset("tallied"), "notes");
        mongo.remove(cell("red"), "tallies");
        assertThat(said()).isEmpty();

        notes.tallyAll();
        notes.tallyAll();

        assertThat(said()).isEqualTo(Map.of("red", "1 3"));
    }

    @Test
    void a_huge_cell_is_counted_slice_by_slice_and_keeps_no_other_waiting() {
        crowd("red", 12_000);
        written("blue");
        settle();
        assertThat(isSettled("blue")).isTrue();
        assertThat(isSettled("red")).as("five thousand at a beat").isFalse();

        await().untilAsserted(() -> {
            settle();
            assertThat(isSettled("red")).isTrue();
        });
        assertThat(said()).isEqualTo(Map.of("red", "12000 36000", "blue", "1 4"));
    }

    @Test
    void a_huge_cell_that_somebody_writes_to_while_it_is_counted_is_right() {
        crowd("red", 6_000);
        settle();
        // It comes before all that were counted already.
        var first = new UUID(0, community.getLeastSignificantBits());
        notes.create(Note.write(first, community, "red", Stamp.bySystem(Instant.now())));

        await().untilAsserted(() -> {
            settle();
            assertThat(isSettled("red")).isTrue();
        });
        assertThat(said()).isEqualTo(Map.of("red", "6001 18003"));
    }

    /** Many records of one cell, as they stand in the store. */
    private void crowd(String text, int many) {
        var one = mongo.findById(written(text), Document.class, "notes");
        var others =
                IntStream.range(1, many)
                        .mapToObj(n ->
                                new Document(one)
                                        .append("_id", UUID.randomUUID())
                                        .append("outbox", List.of()))
                        .toList();
        mongo.getCollection("notes").insertMany(others);
    }

    private UUID written(String text) {
        var id = UUID.randomUUID();
        notes.create(Note.write(id, community, text, Stamp.bySystem(Instant.now())));
        return id;
    }

    private Map<String, String> said() {
        var here = new Scope(false, Set.of(community), Set.of(), Set.of(), Set.of());
        return store.cells(Notes.SAYING, here, Tally.key("text").ne("never")).stream()
                .collect(Collectors.toMap(cell -> cell.of("text"), TallyIT::numbers));
    }

    private static String numbers(Cell cell) {
        return cell.count() + " " + cell.sum("letters");
    }

    /** As if nobody had written for longer than any write takes. */
    private void settle() {
        store.keeper().ring(Instant.now().plus(Duration.ofMinutes(2)));
    }

    private boolean isSettled(String text) {
        return mongo.findOne(cell(text), Document.class, "tallies").get("markedAt") == null;
    }

    private Query cell(String text) {
        return Query.query(Criteria.where("_id").is("notes.saying|" + community + "|" + text));
    }

    private Query inCell(String text) {
        return Query.query(Criteria.where("tallied.saying.cell").is(community + "|" + text));
    }
}
