package linli.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.contracts.Change;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ChangesTest {

    final Changes changes = new Changes(Flat.class);

    @Test
    void tells_each_field_before_and_after() {
        var before = new Document("door", "red").append("rooms", 2).append("gone", true);
        var after =
                new Document("door", "blue")
                        .append("rooms", 2)
                        .append("soldAt", Date.from(Instant.parse("2026-03-02T12:00:00Z")));

        assertThat(changes.between(before, after))
                .containsExactly(
                        new Change("door", "\"red\"", "\"blue\""),
                        new Change("gone", "true", null),
                        new Change("soldAt", null, "\"2026-03-02T12:00:00Z\""));
    }

    @Test
    void hides_what_is_personal_and_leaves_out_bookkeeping() {
        var before = new Document("phone", "13812341234").append("version", 1L).append("tokens", 1);
        var after = new Document("phone", "13987654321").append("version", 2L).append("tokens", 2);

        assertThat(changes.between(before, after))
                .containsExactly(new Change("phone", "\"***\"", "\"***\""));
    }

    @Test
    void tells_each_field_below_a_nested_value() {
        var before =
                new Document(
                        "facts",
                        new Document("floor", 3)
                                .append("plan", new Document("rooms", 2).append("bath", true)));
        var after =
                new Document(
                        "facts",
                        new Document("floor", 3)
                                .append("plan", new Document("rooms", 4).append("bath", true))
                                .append("use", "SHOP"));

        assertThat(changes.between(before, after))
                .containsExactly(
                        new Change("facts.plan.rooms", "2", "4"),
                        new Change("facts.use", null, "\"SHOP\""));
    }

    @Test
    void hides_what_lies_in_something_personal() {
        var before = new Document("phone", new Document("home", "13812341234"));
        var after = new Document("phone", new Document("home", "13987654321"));

        assertThat(changes.between(before, after))
                .containsExactly(new Change("phone", "\"***\"", "\"***\""));
    }

    @Test
    void cuts_what_is_long() {
        var told = changes.between(new Document(), new Document("plan", List.of("x".repeat(999))));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().after()).hasSize(301).endsWith("…");
    }

    static class Flat extends Aggregate {

        @Personal String phone = "";
        @Derived int tokens;

        Flat() {
            super(UUID.randomUUID());
        }

        @Override
        public Reach reach() {
            return Reach.GROUP;
        }
    }
}
