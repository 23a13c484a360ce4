package linli.store.conformance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class IndexConformance extends Conformance {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private void fill(int count) {
        things.insertMany(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new Document("_id", i)
                                        .append("community", "C" + i % 10)
                                        .append("at", i)
                                        .append("status", i % 3 == 0 ? "OPEN" : "DONE")
                                        .append("tokens", List.of("t" + i, "g" + i % 50)))
                        .toList());
    }

    private Document stats(Bson filter, Bson sort, int limit) {
        return things.find(filter)
                .sort(sort)
                .limit(limit)
                .explain()
                .get("executionStats", Document.class);
    }

    private static int number(Document stats, String name) {
        return stats.get(name, Number.class).intValue();
    }

    private static void assertReadsWhatItReturns(Document stats) {
        assertThat(number(stats, "totalDocsExamined"))
                .isLessThanOrEqualTo(number(stats, "nReturned"))
                .isPositive();
        assertThat(number(stats, "totalKeysExamined"))
                .isLessThanOrEqualTo(number(stats, "nReturned") + 11);
    }

    @Test
    @Manual("Explain Results")
    void equality_range_prefix_and_lists_read_what_they_return() {
        things.createIndex(Indexes.ascending("community", "at"));
        things.createIndex(Indexes.ascending("tokens"));
        fill(600);

        assertReadsWhatItReturns(stats(eq("community", "C3"), null, 0));
        assertReadsWhatItReturns(
                stats(doc("{community: 'C3', at: {$gte: 100, $lt: 200}}"), null, 0));
        assertReadsWhatItReturns(stats(doc("{community: {$in: ['C3', 'C4']}}"), null, 0));
        assertReadsWhatItReturns(stats(eq("tokens", "g7"), null, 0));
        assertReadsWhatItReturns(stats(doc("{tokens: {$regex: '^t59'}}"), null, 0));
        assertReadsWhatItReturns(stats(doc("{_id: 5, status: 'DONE'}"), null, 0));
    }

    @Test
    @Manual("Use Indexes to Sort Query Results")
    void a_sorted_page_reads_about_a_page() {
        things.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("community"), Indexes.descending("at", "_id")));
        fill(600);

        var newest = stats(eq("community", "C3"), doc("{at: -1, _id: -1}"), 20);
        var oldest = stats(eq("community", "C3"), doc("{at: 1, _id: 1}"), 20);
        var next =
                stats(
                        doc(
                                "{community: 'C3', $or: [{at: {$lt: 303}}, {at: 303, _id: {$lt: 303}}]}"),
                        doc("{at: -1, _id: -1}"),
                        20);

        for (var page : List.of(newest, oldest)) {
            assertThat(number(page, "nReturned")).isEqualTo(20);
            assertReadsWhatItReturns(page);
        }
        assertThat(number(next, "nReturned")).isEqualTo(20);
    }

    @Test
    @Manual("Indexing Strategies")
    void a_page_over_several_communities_is_merged_in_order() {
        things.createIndex(
                Indexes.compoundIndex(Indexes.ascending("community"), Indexes.descending("at")));
        fill(600);

        var page =
                things.find(doc("{community: {$in: ['C1', 'C2', 'C9']}}"))
                        .sort(doc("{at: -1}"))
                        .limit(5)
                        .map(d -> d.get("at"))
                        .into(new ArrayList<>());

        assertThat(page).containsExactly(599, 592, 591, 589, 582);
    }

    @Test
    @Manual("Unique Indexes")
    void a_unique_key_stands_once_and_the_refusal_tells_which() {
        things.createIndex(Indexes.ascending("number"), UNIQUE);
        insert("{_id: 1, number: 'GD1'}");

        Assertions.assertThatThrownBy(() -> insert("{_id: 2, number: 'GD1'}"))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> {
                            assertThat(refused.getCode()).isEqualTo(11000);
                            assertThat(refused.getMessage()).contains("number_1").contains("GD1");
                        });
        insert("{_id: 3, number: 'GD3'}");
        assertRefused(11000, () -> things.updateOne(eq("_id", 3), doc("{$set: {number: 'GD1'}}")));
    }

    @Test
    @Manual("Unique Indexes")
    void a_missing_field_counts_as_null_once() {
        things.createIndex(Indexes.ascending("number"), UNIQUE);
        insert("{_id: 1}");

        assertRefused(11000, () -> insert("{_id: 2}"));
        assertRefused(11000, () -> insert("{_id: 2, number: null}"));
    }

    @Test
    @Manual("Unique Indexes")
    void one_document_may_hold_a_key_twice_two_may_not() {
        things.createIndex(Indexes.ascending("marks"), UNIQUE);

        insert("{_id: 1, marks: ['a', 'a', 'b']}");

        assertRefused(11000, () -> insert("{_id: 2, marks: ['b']}"));
    }

    @Test
    @Manual("Sparse Indexes")
    void a_sparse_unique_key_may_be_missing_many_times() {
        things.createIndex(
                Indexes.ascending("account"), new IndexOptions().unique(true).sparse(true));

        insert("{_id: 1}", "{_id: 2}", "{_id: 3, account: 5}");

        assertRefused(11000, () -> insert("{_id: 4, account: 5}"));
        assertThat(ids("{}", "{account: 1, _id: 1}")).containsExactly(1, 2, 3);
    }

    @Test
    @Manual("Partial Indexes")
    void a_partial_unique_index_holds_only_what_its_filter_matches() {
        things.createIndex(
                Indexes.ascending("home"),
                new IndexOptions().unique(true).partialFilterExpression(eq("status", "OPEN")));

        insert(
                "{_id: 1, home: 7, status: 'DONE'}",
                "{_id: 2, home: 7, status: 'DONE'}",
                "{_id: 3, home: 7, status: 'OPEN'}");

        assertRefused(11000, () -> insert("{_id: 4, home: 7, status: 'OPEN'}"));
        assertRefused(11000, () -> things.updateOne(eq("_id", 1), doc("{$set: {status: 'OPEN'}}")));
        assertThat(ids("{home: 7}")).containsExactly(1, 2, 3);
        assertThat(ids("{home: 7, status: 'OPEN'}")).containsExactly(3);
    }

    @Test
    @Manual("Partial Indexes")
    void filters_of_partial_indexes_compare_and_ask_for_types() {
        for (var filter :
                List.of(
                        exists("a"),
                        doc("{a: {$gt: 1, $lte: 9}}"),
                        doc("{$and: [{a: {$gte: 1}}, {a: {$lt: 5}}]}"),
                        doc("{a: {$type: 'string'}}"),
                        doc("{a: {$eq: 5}}"))) {
            things.createIndex(
                    Indexes.ascending("b"),
                    new IndexOptions()
                            .name("p" + filter.hashCode())
                            .partialFilterExpression(filter));
        }
        insert("{_id: 1, a: 5, b: 1}", "{_id: 2, a: 'x', b: 1}", "{_id: 3, b: 1}");

        assertThat(ids("{b: 1, a: 5}")).containsExactly(1);
        assertThat(ids("{b: 1}")).containsExactly(1, 2, 3);
        assertRefused(
                67,
                () ->
                        things.createIndex(
                                Indexes.ascending("c"),
                                new IndexOptions().partialFilterExpression(doc("{a: {$ne: 5}}"))));
    }

    @Test
    @Manual("Multikey Indexes")
    void an_index_goes_through_one_array_only() {
        things.createIndex(Indexes.ascending("a", "b"));

        insert("{_id: 1, a: [1, 2], b: 1}");

        assertRefused(171, () -> insert("{_id: 2, a: [1], b: [1]}"));
    }

    @Test
    @Manual("createIndexes")
    void an_index_is_built_over_what_is_there() {
        fill(300);
        things.createIndex(Indexes.ascending("at"));

        assertReadsWhatItReturns(stats(doc("{at: {$gte: 290}}"), null, 0));
        assertRefused(11000, () -> things.createIndex(Indexes.ascending("community"), UNIQUE));
    }

    @Test
    @Manual("createIndexes")
    void the_same_index_twice_is_one_another_of_its_name_is_refused() {
        things.createIndex(Indexes.ascending("a"));
        things.createIndex(Indexes.ascending("a"));

        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertRefused(86, () -> things.createIndex(Indexes.ascending("a"), UNIQUE));
        assertRefused(
                85, () -> things.createIndex(Indexes.ascending("a"), new IndexOptions().name("b")));
    }

    @Test
    @Manual("dropIndexes")
    void an_index_is_listed_and_dropped() {
        things.createIndex(
                Indexes.descending("a"),
                new IndexOptions().name("mine").expireAfter(3600L, TimeUnit.SECONDS));

        assertThat(things.listIndexes().into(new ArrayList<>()))
                .anySatisfy(index ->
                        assertThat(index)
                                .containsEntry("name", "mine")
                                .containsEntry("key", doc("{a: -1}"))
                                .containsKey("expireAfterSeconds"));

        things.dropIndex("mine");
        things.createIndex(Indexes.ascending("b"));
        things.dropIndex(Indexes.ascending("b"));

        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertRefused(27, () -> things.dropIndex("mine"));
    }

    @Test
    @Manual("hint()")
    void a_hint_chooses_the_index() {
        things.createIndex(Indexes.ascending("community"));
        fill(50);

        assertThat(
                        things.find(eq("at", 5))
                                .hint(Indexes.ascending("community"))
                                .into(new ArrayList<>()))
                .hasSize(1);
        assertRefused(2, () -> things.find().hint(Indexes.ascending("nothing")).first());
    }

    @Test
    @Manual("renameCollection")
    void a_collection_takes_its_documents_and_indexes_along() {
        things.createIndex(Indexes.ascending("a"));
        insert("{_id: 1, a: 1}");
        var target = database.getCollection(things.getNamespace().getCollectionName() + "_new");
        target.drop();

        things.renameCollection(target.getNamespace());

        assertThat(target.find(eq("a", 1)).first()).isNotNull();
        assertThat(target.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    @Manual("create")
    void collections_are_created_listed_and_dropped() {
        var name = things.getNamespace().getCollectionName();

        database.createCollection(name);

        assertThat(database.listCollectionNames().into(new ArrayList<>())).contains(name);
        assertRefused(48, () -> database.createCollection(name));
        things.drop();
        assertThat(database.listCollectionNames().into(new ArrayList<>())).doesNotContain(name);
    }
}
