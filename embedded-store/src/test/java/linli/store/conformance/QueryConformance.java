package linli.store.conformance;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class QueryConformance extends Conformance {

    @Test
    @Manual("Query for Null or Missing Fields")
    void null_finds_null_and_missing() {
        insert("{_id: 1, a: null}", "{_id: 2}", "{_id: 3, a: 0}", "{_id: 4, a: [null]}");

        assertThat(ids("{a: null}")).containsExactly(1, 2, 4);
        assertThat(ids("{a: {$exists: false}}")).containsExactly(2);
        assertThat(ids("{a: {$exists: true}}")).containsExactly(1, 3, 4);
        assertThat(ids("{a: {$ne: null}}")).containsExactly(3);
        assertThat(ids("{a: {$in: [null, 0]}}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Manual("Query an Array")
    void an_array_equals_itself_and_each_element() {
        insert(
                "{_id: 1, a: [1, 2]}",
                "{_id: 2, a: [2, 1]}",
                "{_id: 3, a: 1}",
                "{_id: 4, a: [[1, 2]]}");

        assertThat(ids("{a: [1, 2]}")).containsExactly(1, 4);
        assertThat(ids("{a: 1}")).containsExactly(1, 2, 3);
        assertThat(ids("{a: {$all: [1, 2]}}")).contains(1, 2).doesNotContain(3);
        assertThat(ids("{a: {$size: 2}}")).containsExactly(1, 2);
        assertThat(ids("{'a.0': 2}")).containsExactly(2);
    }

    @Test
    @Manual("Query an Array")
    void two_bounds_may_be_met_by_two_elements_but_element_match_wants_one() {
        insert("{_id: 1, a: [1, 99]}", "{_id: 2, a: [50]}");

        assertThat(ids("{a: {$gt: 40, $lt: 60}}")).containsExactly(1, 2);
        assertThat(ids("{a: {$elemMatch: {$gt: 40, $lt: 60}}}")).containsExactly(2);
    }

    @Test
    @Manual("Query an Array of Embedded Documents")
    void embedded_documents_match_field_by_field_or_as_one_element() {
        insert("{_id: 1, a: [{x: 1, y: 2}, {x: 3, y: 4}]}", "{_id: 2, a: [{x: 1, y: 4}]}");

        assertThat(ids("{'a.x': 1, 'a.y': 4}")).containsExactly(1, 2);
        assertThat(ids("{a: {$elemMatch: {x: 1, y: 4}}}")).containsExactly(2);
        assertThat(ids("{'a.x': {$in: [3]}}")).containsExactly(1);
    }

    @Test
    @Manual("Query on Embedded/Nested Documents")
    void a_document_equals_only_one_with_the_same_fields_in_the_same_order() {
        insert("{_id: 1, a: {x: 1, y: 2}}", "{_id: 2, a: {y: 2, x: 1}}", "{_id: 3, a: {x: 1}}");

        assertThat(ids("{a: {x: 1, y: 2}}")).containsExactly(1);
        assertThat(ids("{'a.x': 1}")).containsExactly(1, 2, 3);
    }

    @Test
    @Manual("Comparison/Sort Order")
    void comparisons_stay_within_a_kind() {
        insert(
                "{_id: 1, a: 5}",
                "{_id: 2, a: 'x'}",
                "{_id: 3}",
                "{_id: 4, a: {$date: 5}}",
                "{_id: 5, a: true}");

        assertThat(ids("{a: {$gt: 1}}")).containsExactly(1);
        assertThat(ids("{a: {$gte: ''}}")).containsExactly(2);
        assertThat(ids("{a: {$lt: {$date: 6}}}")).containsExactly(4);
        assertThat(ids("{a: {$lte: 5}}")).containsExactly(1);
    }

    @Test
    @Manual("Comparison/Sort Order")
    void kinds_sort_in_their_order() {
        insert(
                "{_id: 1, a: {$date: 0}}",
                "{_id: 2, a: true}",
                "{_id: 3, a: {x: 1}}",
                "{_id: 4, a: 'x'}",
                "{_id: 5, a: 7}",
                "{_id: 6, a: null}",
                "{_id: 7, a: {$oid: '000000000000000000000000'}}");

        assertThat(ids("{}", "{a: 1}")).containsExactly(6, 5, 4, 3, 7, 2, 1);
        assertThat(ids("{}", "{a: -1}")).containsExactly(1, 2, 7, 3, 4, 5, 6);
    }

    @Test
    @Manual("Comparison/Sort Order")
    void arrays_sort_by_their_smallest_or_greatest_element() {
        insert("{_id: 1, a: [5, 1]}", "{_id: 2, a: 3}", "{_id: 3, a: []}", "{_id: 4, a: [4]}");

        assertThat(ids("{}", "{a: 1}")).containsExactly(3, 1, 2, 4);
        assertThat(ids("{}", "{a: -1}")).containsExactly(1, 4, 2, 3);
    }

    @Test
    @Manual("Comparison/Sort Order")
    void numbers_are_equal_whatever_their_type() {
        things.insertOne(new Document("_id", 1).append("a", 5));
        things.insertOne(new Document("_id", 2).append("a", 5L));
        things.insertOne(new Document("_id", 3).append("a", 5.0));
        things.insertOne(new Document("_id", 4).append("a", Decimal128.parse("5.0")));

        assertThat(ids("{a: 5}")).containsExactly(1, 2, 3, 4);
        assertThat(ids("{a: {$gt: 4.5, $lt: 5.5}}")).containsExactly(1, 2, 3, 4);
        assertRefused(11000, () -> things.insertOne(new Document("_id", 2.0)));
    }

    @Test
    @Manual("BSON Types")
    void large_longs_are_not_confused() {
        things.insertOne(new Document("_id", 1L << 53));
        things.insertOne(new Document("_id", (1L << 53) + 1));

        assertThat(things.find(eq("_id", (1L << 53) + 1)).into(new ArrayList<>())).hasSize(1);
    }

    @Test
    @Manual("BSON Types")
    void dates_before_1970_sort_before_later_ones() {
        for (var at : List.of(0L, -1L, -86_400_000L, 1L)) {
            things.insertOne(new Document("_id", at).append("at", new Date(at)));
        }

        assertThat(ids("{at: {$lt: {$date: 0}}}", "{at: 1}")).containsExactly(-86_400_000L, -1L);
    }

    @Test
    @Manual("$regex")
    void regular_expressions_find_prefixes_and_parts() {
        insert("{_id: 1, a: 'Zhang Wei'}", "{_id: 2, a: 'zhang'}", "{_id: 3, a: 5}");

        assertThat(ids("{a: {$regex: '^Zhang'}}")).containsExactly(1);
        assertThat(ids("{a: {$regex: '^zhang', $options: 'i'}}")).containsExactly(1, 2);
        assertThat(ids("{a: {$regex: 'Wei'}}")).containsExactly(1);
    }

    @Test
    @Manual("Logical Query Operators")
    void conditions_combine() {
        insert("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1, b: 2}", "{_id: 3, a: 2, b: 2}");

        assertThat(ids("{$or: [{a: 2}, {b: 1}]}")).containsExactly(1, 3);
        assertThat(ids("{$and: [{a: 1}, {b: 2}]}")).containsExactly(2);
        assertThat(ids("{$nor: [{a: 2}, {b: 1}]}")).containsExactly(2);
        assertThat(ids("{a: {$not: {$gt: 1}}}")).containsExactly(1, 2);
        assertThat(ids("{a: {$nin: [1, 5]}}")).containsExactly(3);
        assertThat(ids("{$expr: {$gt: ['$b', '$a']}}")).containsExactly(2);
        assertThat(ids("{a: {$eq: 2}}")).containsExactly(3);
    }

    @Test
    @Manual("$type")
    void types_are_asked_for_by_name() {
        insert("{_id: 1, a: 'x'}", "{_id: 2, a: 5}", "{_id: 3, a: ['x']}");

        assertThat(ids("{a: {$type: 'string'}}")).containsExactly(1, 3);
        assertThat(ids("{a: {$type: 'number'}}")).containsExactly(2);
    }

    @Test
    @Manual("Project Fields to Return from Query")
    void projections_take_or_leave_fields() {
        insert("{_id: 1, a: 1, b: {x: 1, y: 2}, c: [{k: 1, v: 2}, {k: 3, v: 4}]}");

        assertThat(things.find().projection(Projections.include("a")).first())
                .isEqualTo(doc("{_id: 1, a: 1}"));
        assertThat(things.find().projection(doc("{_id: 0, 'b.x': 1}")).first())
                .isEqualTo(doc("{b: {x: 1}}"));
        assertThat(things.find().projection(doc("{c: 0, b: 0}")).first())
                .isEqualTo(doc("{_id: 1, a: 1}"));
        assertThat(things.find().projection(doc("{'c.k': 1}")).first())
                .isEqualTo(doc("{_id: 1, c: [{k: 1}, {k: 3}]}"));
        assertThat(
                        things.find()
                                .projection(doc("{c: {$slice: 1}, a: 1}"))
                                .first()
                                .getList("c", Document.class))
                .hasSize(1);
        assertThat(things.find().projection(doc("{c: {$elemMatch: {k: 3}}}")).first())
                .isEqualTo(doc("{_id: 1, c: [{k: 3, v: 4}]}"));
    }

    @Test
    @Manual("Project Fields to Return from Query")
    void a_projection_does_not_mix_taking_and_leaving() {
        insert("{_id: 1, a: 1, b: 2}");

        assertRefused(31254, () -> things.find().projection(doc("{a: 1, b: 0}")).first());
    }

    @Test
    @Manual("Iterate a Cursor in mongosh")
    void a_cursor_goes_on_over_batches() {
        things.insertMany(IntStream.range(0, 500).mapToObj(i -> new Document("_id", i)).toList());

        var all = things.find().sort(doc("{_id: 1}")).batchSize(7).map(d -> d.get("_id"));

        assertThat(all.into(new ArrayList<>())).hasSize(500).startsWith(0).endsWith(499);
        assertThat(things.find().skip(490).limit(5).sort(doc("{_id: 1}")).into(new ArrayList<>()))
                .hasSize(5);
        assertThat(things.find().into(new ArrayList<>())).hasSize(500);
    }

    @Test
    @Manual("Iterate a Cursor in mongosh")
    void a_cursor_that_is_closed_is_gone() {
        things.insertMany(IntStream.range(0, 50).mapToObj(i -> new Document("_id", i)).toList());

        try (var cursor = things.find().batchSize(2).iterator()) {
            cursor.next();
        }

        assertThat(things.countDocuments()).isEqualTo(50);
    }

    @Test
    @Manual("db.collection.countDocuments()")
    void documents_are_counted() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 2}");

        assertThat(things.countDocuments(eq("a", 1))).isEqualTo(2);
        assertThat(things.countDocuments(eq("a", 7))).isZero();
        assertThat(things.estimatedDocumentCount()).isEqualTo(3);
        assertThat(
                        things.countDocuments(
                                eq("a", 1), new com.mongodb.client.model.CountOptions().limit(1)))
                .isEqualTo(1);
    }

    @Test
    @Manual("db.collection.distinct()")
    void distinct_values_come_from_arrays_too() {
        insert("{_id: 1, a: [1, 2]}", "{_id: 2, a: 2}", "{_id: 3}");

        assertThat(things.distinct("a", Integer.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Manual("UUID()")
    void uuids_are_ids() {
        var id = UUID.randomUUID();
        things.insertOne(new Document("_id", id));

        assertThat(things.find(eq("_id", id)).first()).containsEntry("_id", id);
    }

    @Test
    @Manual("Embedded Documents as _id")
    void a_document_may_be_an_id() {
        things.insertOne(doc("{_id: {home: 1, item: 'water'}}"));

        assertThat(things.find(doc("{_id: {home: 1, item: 'water'}}")).first()).isNotNull();
        assertRefused(11000, () -> things.insertOne(doc("{_id: {home: 1, item: 'water'}}")));
    }

    @Test
    @Manual("$bitsAllSet")
    void an_unknown_operator_is_refused() {
        insert("{_id: 1, a: 1}");

        assertRefused(2, () -> ids("{a: {$near: 5}}"));
    }
}
