package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Rehearsal;
import linli.chassis.test.HouseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is rehearsed comes to what it would come to, and leaves no trace. */
@HouseTest
class RehearsalIT {

    @Autowired Notes notes;
    @Autowired MongoOperations mongo;

    @Test
    void what_was_made_in_a_rehearsal_is_found_and_moved_in_it_and_nowhere_after() {
        var id = UUID.randomUUID();

        var version =
                Rehearsal.of(() -> {
                    notes.create(Note.write(id, "1"));
                    notes.move(id, note -> note.correct("2"));
                    assertThat(notes.createOnce(Note.write(id, "1"))).isFalse();
                    return notes.get(id).version();
                });

        assertThat(version).isEqualTo(2);
        assertThat(notes.find(id)).isEmpty();
        assertThat(stored(id)).isNull();
    }

    @Test
    void what_is_there_stays_as_it_was() {
        var id = UUID.randomUUID();
        notes.create(Note.write(id, "1"));
        var before = notes.get(id).version();

        var moved =
                Rehearsal.of(() -> {
                    notes.move(id, note -> note.correct("2"));
                    assertThat(notes.get(id).text()).isEqualTo("2");
                    return notes.move(id, note -> note.correct("3")).version();
                });

        assertThat(moved).isEqualTo(before + 2);
        assertThat(notes.get(id).version()).isEqualTo(before);
        assertThat(stored(id).getString("text")).isEqualTo("1");
    }

    @Test
    void refusals_are_the_same() {
        assertThatThrownBy(() ->
                        Rehearsal.of(
                                () -> notes.move(UUID.randomUUID(), note -> note.correct("2"))))
                .isInstanceOf(Refusal.NotFound.class);
        var id = UUID.randomUUID();
        notes.create(Note.write(id, "1"));
        assertThatThrownBy(() ->
                        Rehearsal.of(() -> notes.move(id, note -> note.correct("forbidden word"))))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void one_rehearsal_knows_nothing_of_another() {
        var id = UUID.randomUUID();
        Rehearsal.of(() -> notes.create(Note.write(id, "1")));

        var again = Rehearsal.of(() -> notes.createOnce(Note.write(id, "1")));

        assertThat(again).isTrue();
    }

    private Document stored(UUID id) {
        return mongo.getCollection("notes").find(new Document("_id", id)).first();
    }
}
