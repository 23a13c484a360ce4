package linli.store.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class UpdateConformance extends Conformance {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private void update(String filter, String update) {
        things.updateOne(doc(filter), doc(update));
    }

    @Test
    @Manual("Update Operators")
    void fields_are_set_unset_counted_and_renamed() {
        insert("{_id: 1, a: 1, b: 2, gone: 3, old: 4, low: 5, high: 5}");

        update(
                "{_id: 1}",
                "{$set: {'s.t': 'x'}, $inc: {a: 2}, $mul: {b: 3}, $unset: {gone: 1},"
                        + " $rename: {old: 'new'}, $min: {low: 3}, $max: {high: 9}}");

        assertThat(only())
                .isEqualTo(doc("{_id: 1, a: 3, b: 6, low: 3, high: 9, s: {t: 'x'}, new: 4}"));
    }

    @Test
    @Manual("db.collection.updateOne()")
    void an_update_tells_what_matched_and_what_changed() {
        insert("{_id: 1, a: 1}");

        var same = things.updateOne(eq("_id", 1), Updates.set("a", 1));
        var other = things.updateOne(eq("_id", 1), Updates.set("a", 2));
        var none = things.updateOne(and(eq("_id", 1), eq("a", 1)), Updates.set("a", 3));

        assertThat(same.getMatchedCount()).isEqualTo(1);
        assertThat(same.getModifiedCount()).isZero();
        assertThat(other.getModifiedCount()).isEqualTo(1);
        assertThat(none.getMatchedCount()).isZero();
    }

    @Test
    @Manual("Update Operators")
    void two_operators_do_not_change_one_path() {
        insert("{_id: 1, a: {b: 1}}");

        assertRefused(40, () -> update("{_id: 1}", "{$set: {a: 1}, $inc: {a: 1}}"));
        assertRefused(40, () -> update("{_id: 1}", "{$set: {'a.b': 1}, $push: {a: 1}}"));
    }

    @Test
    @Manual("$push")
    void values_are_pushed_sorted_and_cut() {
        insert("{_id: 1, a: [3]}");

        update("{_id: 1}", "{$push: {a: {$each: [5, 1, 4], $sort: 1, $slice: -3}, b: 7}}");

        assertThat(only()).isEqualTo(doc("{_id: 1, a: [3, 4, 5], b: [7]}"));
    }

    @Test
    @Manual("$push")
    void a_push_has_a_position() {
        insert("{_id: 1, a: [1, 4]}");

        update("{_id: 1}", "{$push: {a: {$each: [2, 3], $position: 1}}}");

        assertThat(only().getList("a", Integer.class)).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Manual("$push")
    void nothing_is_pushed_onto_what_is_no_array() {
        insert("{_id: 1, a: 5}");

        assertRefused(2, () -> update("{_id: 1}", "{$push: {a: 1}}"));
    }

    @Test
    @Manual("$pull")
    void values_are_pulled_by_condition_and_sets_stay_sets() {
        insert(
                "{_id: 1, a: [1, 5, 9], b: [{k: 1}, {k: 2, v: 3}], c: [1], d: [1, 2, 3], e: [1, 2]}");

        update(
                "{_id: 1}",
                "{$pull: {a: {$gt: 4}, b: {k: 2}}, $addToSet: {c: {$each: [1, 2]}},"
                        + " $pullAll: {d: [1, 3]}, $pop: {e: 1}}");

        assertThat(only())
                .isEqualTo(doc("{_id: 1, a: [1], b: [{k: 1}], c: [1, 2], d: [2], e: [1]}"));
    }

    @Test
    @Manual("$ (update)")
    void the_positional_operator_means_the_element_that_matched() {
        insert("{_id: 1, a: [{k: 1, v: 1}, {k: 2, v: 2}]}");

        update("{_id: 1, 'a.k': 2}", "{$set: {'a.$.v': 9}}");

        assertThat(only()).isEqualTo(doc("{_id: 1, a: [{k: 1, v: 1}, {k: 2, v: 9}]}"));
    }

    @Test
    @Manual("$ (update)")
    void the_positional_operator_needs_an_array_in_the_query() {
        insert("{_id: 1, a: [1, 2]}");

        assertRefused(2, () -> update("{_id: 1}", "{$set: {'a.$': 9}}"));
    }

    @Test
    @Manual("$[<identifier>]")
    void array_filters_choose_elements() {
        insert("{_id: 1, a: [{k: 1, v: 1}, {k: 2, v: 2}], b: [1, 2]}");

        things.updateOne(
                eq("_id", 1),
                doc("{$set: {'a.$[e].v': 0}, $inc: {'b.$[]': 10}}"),
                new UpdateOptions().arrayFilters(List.of(doc("{'e.k': {$gte: 2}}"))));

        assertThat(only()).isEqualTo(doc("{_id: 1, a: [{k: 1, v: 1}, {k: 2, v: 0}], b: [11, 12]}"));
    }

    @Test
    @Manual("$inc")
    void an_int_that_overflows_becomes_a_long_and_a_long_is_refused() {
        things.insertOne(
                new Document("_id", 1).append("i", Integer.MAX_VALUE).append("l", Long.MAX_VALUE));

        update("{_id: 1}", "{$inc: {i: 1}}");

        assertThat(only()).containsEntry("i", Integer.MAX_VALUE + 1L);
        assertRefused(2, () -> things.updateOne(eq("_id", 1), Updates.inc("l", 1L)));
    }

    @Test
    @Manual("$inc")
    void text_is_not_counted_up() {
        insert("{_id: 1, a: 'x'}");

        assertRefused(14, () -> update("{_id: 1}", "{$inc: {a: 1}}"));
    }

    @Test
    @Manual("BSON Types")
    void decimals_are_kept_exactly() {
        things.insertOne(new Document("_id", 1).append("a", Decimal128.parse("0.10")));

        things.updateOne(eq("_id", 1), Updates.inc("a", Decimal128.parse("0.20")));

        assertThat(only()).containsEntry("a", Decimal128.parse("0.30"));
    }

    @Test
    @Manual("$setOnInsert")
    void an_upsert_takes_fields_from_the_query_and_sets_more() {
        var result =
                things.updateOne(
                        doc("{_id: 7, 'a.b': 1, c: {$gt: 5}}"),
                        doc("{$set: {d: 2}, $setOnInsert: {e: 3}}"),
                        UPSERT);

        assertThat(result.getUpsertedId().asNumber().intValue()).isEqualTo(7);
        assertThat(only()).isEqualTo(doc("{_id: 7, a: {b: 1}, d: 2, e: 3}"));

        things.updateOne(eq("_id", 7), doc("{$set: {d: 4}, $setOnInsert: {e: 9}}"), UPSERT);

        assertThat(only()).containsEntry("d", 4).containsEntry("e", 3);
    }

    @Test
    @Manual("Upsert with Duplicate Values")
    void an_upsert_that_meets_another_id_is_refused() {
        insert("{_id: 1, sequence: 5}");

        assertRefused(
                11000,
                () ->
                        things.replaceOne(
                                and(eq("_id", 1), lt("sequence", 4)),
                                doc("{_id: 1, sequence: 4}"),
                                new ReplaceOptions().upsert(true)));
    }

    @Test
    @Manual("db.collection.replaceOne()")
    void a_replacement_keeps_the_id() {
        insert("{_id: 1, a: 1, b: 2}");

        things.replaceOne(eq("a", 1), doc("{c: 3}"));

        assertThat(only()).isEqualTo(doc("{_id: 1, c: 3}"));
        assertRefused(66, () -> things.replaceOne(eq("c", 3), doc("{_id: 2}")));
        assertRefused(66, () -> update("{_id: 1}", "{$set: {_id: 2}}"));
    }

    @Test
    @Manual("Updates with Aggregation Pipeline")
    void a_pipeline_updates_from_other_fields() {
        insert("{_id: 1, a: 2, b: 3}");

        things.updateOne(
                eq("_id", 1),
                List.of(doc("{$set: {c: {$add: ['$a', '$b']}}}"), doc("{$unset: 'b'}")));

        assertThat(only()).isEqualTo(doc("{_id: 1, a: 2, c: 5}"));
    }

    @Test
    @Manual("db.collection.updateMany()")
    void many_are_updated_and_many_deleted() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 2}");

        assertThat(things.updateMany(eq("a", 1), Updates.set("b", 1)).getModifiedCount())
                .isEqualTo(2);
        assertThat(things.deleteMany(eq("a", 1)).getDeletedCount()).isEqualTo(2);
        assertThat(things.deleteOne(eq("a", 1)).getDeletedCount()).isZero();
    }

    @Test
    @Manual("db.collection.findOneAndUpdate()")
    void one_is_found_and_changed_before_or_after() {
        insert("{_id: 1, a: 1, n: 5}", "{_id: 2, a: 1, n: 3}");

        var before =
                things.findOneAndUpdate(
                        eq("a", 1),
                        Updates.inc("n", 10),
                        new FindOneAndUpdateOptions().sort(doc("{n: 1}")));
        var after =
                things.findOneAndUpdate(
                        eq("_id", 1),
                        Updates.inc("n", 1),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(doc("{n: 1}")));
        var upserted =
                things.findOneAndUpdate(
                        eq("_id", 9),
                        Updates.set("n", 0),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));

        assertThat(before).containsEntry("_id", 2).containsEntry("n", 3);
        assertThat(after).isEqualTo(doc("{_id: 1, n: 6}"));
        assertThat(upserted).isEqualTo(doc("{_id: 9, n: 0}"));
        assertThat(things.findOneAndUpdate(eq("_id", 77), Updates.set("n", 0))).isNull();
        assertThat(
                        things.findOneAndDelete(
                                eq("a", 1), new FindOneAndDeleteOptions().sort(doc("{n: -1}"))))
                .containsEntry("_id", 2);
        assertThat(
                        things.findOneAndReplace(
                                eq("_id", 1),
                                doc("{z: 1}"),
                                new FindOneAndReplaceOptions()
                                        .returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(doc("{_id: 1, z: 1}"));
    }

    @Test
    @Manual("Bulk Write Operations")
    void a_bulk_does_all_kinds_of_writes() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");

        var result =
                things.bulkWrite(
                        List.of(
                                new InsertOneModel<>(doc("{_id: 3, a: 2}")),
                                new UpdateOneModel<>(eq("_id", 1), Updates.set("a", 5)),
                                new UpdateManyModel<>(eq("a", 1), Updates.set("b", 5)),
                                new ReplaceOneModel<>(
                                        eq("_id", 8),
                                        doc("{c: 1}"),
                                        new ReplaceOptions().upsert(true)),
                                new DeleteOneModel<>(eq("_id", 3))));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(result.getUpserts()).hasSize(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
    }

    @Test
    @Manual("Bulk Write Operations")
    void an_unordered_bulk_goes_on_after_duplicates_and_names_them() {
        insert("{_id: 2}", "{_id: 4}");

        assertThatThrownBy(() ->
                        things.insertMany(
                                IntStream.rangeClosed(1, 5)
                                        .mapToObj(i -> new Document("_id", i))
                                        .toList(),
                                new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        refused -> {
                            assertThat(refused.getWriteErrors())
                                    .extracting(BulkWriteError::getIndex)
                                    .containsExactly(1, 3);
                            assertThat(refused.getWriteErrors())
                                    .extracting(BulkWriteError::getCode)
                                    .containsOnly(11000);
                            assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(3);
                        });
        assertThat(things.countDocuments()).isEqualTo(5);
    }

    @Test
    @Manual("Bulk Write Operations")
    void an_ordered_bulk_stops_at_the_first_error() {
        insert("{_id: 2}");

        assertThatThrownBy(() ->
                        things.bulkWrite(
                                List.of(
                                        new InsertOneModel<>(doc("{_id: 1}")),
                                        new InsertOneModel<>(doc("{_id: 2}")),
                                        new InsertOneModel<>(doc("{_id: 3}"))),
                                new BulkWriteOptions().ordered(true)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    @Manual("Write Concern")
    void write_concerns_are_taken_as_they_are_said() {
        things.withWriteConcern(WriteConcern.W1.withJournal(false)).insertOne(doc("{_id: 1}"));
        things.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).insertOne(doc("{_id: 2}"));

        assertThat(
                        things.withReadConcern(com.mongodb.ReadConcern.MAJORITY)
                                .find()
                                .into(new java.util.ArrayList<>()))
                .hasSize(2);
    }

    @Test
    @Manual("MongoDB Limits and Thresholds")
    void a_document_has_at_most_16_mib() {
        things.insertOne(new Document("_id", 1).append("a", "x".repeat(15 << 20)));

        assertThat(only().getString("a")).hasSize(15 << 20);
        assertThatThrownBy(
                        () -> things.updateOne(eq("_id", 1), Updates.set("b", "x".repeat(2 << 20))))
                .isInstanceOf(com.mongodb.MongoException.class);
        assertThat(only()).doesNotContainKey("b");
    }

    @Test
    @Manual("MongoDB Limits and Thresholds")
    void documents_nest_a_hundred_levels() {
        things.insertOne(nested(99));

        assertThat(only()).isEqualTo(nested(99));
        assertThatThrownBy(() -> things.insertOne(nested(250).append("_id", 2)))
                .isInstanceOf(RuntimeException.class);
    }

    private static Document nested(int levels) {
        var document = new Document("end", 1);
        for (var i = 1; i < levels; i++) {
            document = new Document("a", document);
        }
        return document.append("_id", 1);
    }
}
