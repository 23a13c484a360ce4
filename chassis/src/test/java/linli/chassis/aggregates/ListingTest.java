package linli.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.Listing.Place;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort.Direction;

class ListingTest {

    static final UUID BUILDING = UUID.randomUUID();
    static final UUID UNIT = UUID.randomUUID();
    static final UUID PERSON = UUID.randomUUID();

    final Listing<String> list =
            Listing.of(String.class, "bills")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "issuedAt", Direction.DESC)
                    .declared();

    @Test
    void is_reached_by_its_declared_places_only() {
        var home = scope(Set.of(), Set.of(UNIT), Set.of(PERSON));

        assertThat(list.reachedBy(home).getCriteriaObject()).isEqualTo(in("reach.people", PERSON));
        assertThat(
                        list.reachedBy(scope(Set.of(BUILDING), Set.of(), Set.of(PERSON)))
                                .getCriteriaObject()
                                .getList("$or", Document.class))
                .containsExactly(in("reach.buildings", BUILDING), in("reach.people", PERSON));
    }

    @Test
    void is_not_reached_by_who_reaches_none_of_its_places() {
        var elsewhere = scope(Set.of(), Set.of(UNIT), Set.of());

        assertThat(list.reachedBy(elsewhere).getCriteriaObject())
                .isEqualTo(new Document("_id", new Document("$in", Set.of())));
        assertThat(list.reachedBy(Scope.NOTHING).getCriteriaObject())
                .isEqualTo(new Document("_id", new Document("$in", Set.of())));
        assertThat(list.reachedBy(Scope.EVERYTHING).getCriteriaObject()).isEmpty();
    }

    private static Document in(String field, UUID id) {
        return new Document(field, new Document("$in", Set.of(id)));
    }

    private static Scope scope(Set<UUID> buildings, Set<UUID> units, Set<UUID> people) {
        return new Scope(false, Set.of(), buildings, units, people);
    }
}
