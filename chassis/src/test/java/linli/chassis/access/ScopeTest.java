package linli.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ScopeTest {

    static final UUID GARDEN = UUID.randomUUID();
    static final UUID LAKESIDE = UUID.randomUUID();
    static final UUID BUILDING = UUID.randomUUID();
    static final UUID HOME = UUID.randomUUID();
    static final UUID ANNA = UUID.randomUUID();

    final Reach anOrder = Reach.of(GARDEN, BUILDING, HOME, ANNA);

    @Test
    void nothing_covers_nothing() {
        assertThat(Scope.NOTHING.covers(anOrder)).isFalse();
        assertThat(Scope.NOTHING.isEmpty()).isTrue();
        assertThat(Scope.NOTHING.criteria().getCriteriaObject().toJson())
                .as("a query that finds nothing")
                .isEqualTo("{\"_id\": {\"$in\": []}}");
    }

    @Test
    void everything_covers_even_what_lies_nowhere() {
        assertThat(Scope.EVERYTHING.covers(Reach.GROUP)).isTrue();
        assertThat(Scope.EVERYTHING.criteria().getCriteriaObject()).isEmpty();
    }

    @Test
    void a_place_covers_what_lies_in_it_and_nothing_else() {
        assertThat(in(GARDEN).covers(anOrder)).isTrue();
        assertThat(in(LAKESIDE).covers(anOrder)).isFalse();
        assertThat(in(GARDEN).covers(Reach.GROUP)).as("the group's own records").isFalse();
    }

    @Test
    void what_is_ones_own_is_covered_wherever_it_lies() {
        var own = new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(ANNA));

        assertThat(own.covers(anOrder)).isTrue();
        assertThat(own.covers(Reach.community(GARDEN))).isFalse();
    }

    @Test
    void grants_add_up() {
        var both =
                in(LAKESIDE).plus(new Scope(false, Set.of(), Set.of(BUILDING), Set.of(), Set.of()));

        assertThat(both.covers(anOrder)).isTrue();
        assertThat(both.covers(Reach.community(LAKESIDE))).isTrue();
        assertThat(both.criteria().getCriteriaObject())
                .isEqualTo(
                        new Document()
                                .append(
                                        "$or",
                                        List.of(
                                                new Document(
                                                        "reach.communities",
                                                        new Document("$in", Set.of(LAKESIDE))),
                                                new Document(
                                                        "reach.buildings",
                                                        new Document("$in", Set.of(BUILDING))))));
    }

    private static Scope in(UUID community) {
        return new Scope(false, Set.of(community), Set.of(), Set.of(), Set.of());
    }
}
