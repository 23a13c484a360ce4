package linli.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

    @Test
    void a_field_that_few_records_have_costs_the_others_no_index() {
        var some =
                Listing.of(String.class, "trail")
                        .within(Place.COMMUNITIES)
                        .sorted("NEWEST", "issuedAt", Direction.DESC)
                        .filtered("status")
                        .filteredWhere("operation")
                        .keyedWhere("orderId")
                        .declared();

        assertThat(some.indexes())
                .filteredOn(index -> index.where() != null)
                .extracting(DeclaredIndex::name, DeclaredIndex::where)
                .containsExactly(
                        tuple("list_operation_issuedAt__id_where", "operation"),
                        tuple("list_reach.communities_operation_issuedAt__id_where", "operation"),
                        tuple("list_orderId_issuedAt__id_where", "orderId"));
    }

    @Test
    void an_index_is_like_what_the_store_lists_only_with_the_same_condition() {
        var keys = new Document("operation", 1);
        var where = new DeclaredIndex("some", keys, false, false, "operation");
        var listed =
                new Document("key", keys)
                        .append(
                                "partialFilterExpression",
                                new Document("operation", new Document("$exists", true)));

        assertThat(where.isLike(listed)).isTrue();
        assertThat(where.isLike(new Document("key", keys))).isFalse();
        assertThat(new DeclaredIndex("some", keys, false, false).isLike(listed)).isFalse();
    }

    private static Document in(String field, UUID id) {
        return new Document(field, new Document("$in", Set.of(id)));
    }

    private static Scope scope(Set<UUID> buildings, Set<UUID> units, Set<UUID> people) {
        return new Scope(false, Set.of(), buildings, units, people);
    }
}
