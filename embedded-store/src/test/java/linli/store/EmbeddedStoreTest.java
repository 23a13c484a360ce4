package linli.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import linli.store.data.Storage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedStoreTest {

    @TempDir Path folder;

    EmbeddedStore store;
    MongoClient client;
    MongoCollection<Document> orders;

    @BeforeEach
    void open() throws IOException {
        store = EmbeddedStore.open(folder.resolve("store.db"), anyPort());
        client = MongoClients.create(store.uri());
        orders = client.getDatabase("workorder").getCollection("orders");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void answers_hello_as_a_primary() {
        var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    }

    /** The newest drivers must send {@code backpressure}; what the next ones send nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"hello", "isMaster", "ismaster", "ping"})
    void a_driver_of_tomorrow_is_greeted(String greeting) {
        var answer =
                client.getDatabase("admin")
                        .runCommand(
                                new Document(greeting, 1)
                                        .append("backpressure", "2")
                                        .append("sentimentOfTheDay", new Document("mood", 1)));

        assertThat(answer.getDouble("ok")).isEqualTo(1.0);
    }

    @Test
    void what_was_written_is_there_after_closing() throws IOException {
        orders.createIndex(Indexes.ascending("community", "createdAt"));
        orders.insertOne(new Document("_id", 1).append("community", "CH").append("createdAt", 5));

        close();
        open();

        assertThat(orders.find(eq("community", "CH")).first()).containsEntry("createdAt", 5);
        assertThat(orders.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void a_guarded_save_looks_at_one_document() {
        fill(500);

        var examined =
                examinedBy(() ->
                        orders.updateOne(
                                and(eq("_id", 250), eq("version", 1)), Updates.inc("version", 1)));

        assertThat(examined).isLessThanOrEqualTo(2);
        assertThat(orders.find(eq("_id", 250)).first()).containsEntry("version", 2);
    }

    @Test
    void a_stale_save_changes_nothing() {
        fill(3);

        var result =
                orders.updateOne(and(eq("_id", 1), eq("version", 7)), Updates.inc("version", 1));

        assertThat(result.getMatchedCount()).isZero();
        assertThat(orders.find(eq("_id", 1)).first()).containsEntry("version", 1);
    }

    @Test
    void equality_and_range_look_only_at_what_they_find() {
        orders.createIndex(Indexes.ascending("community", "createdAt"));
        fill(1000);

        var examined =
                examinedBy(() ->
                        assertThat(
                                        orders.find(
                                                        and(
                                                                eq("community", "C3"),
                                                                gt("createdAt", 100),
                                                                lt("createdAt", 200)))
                                                .into(new ArrayList<>()))
                                .hasSize(10));

        assertThat(examined).isLessThanOrEqualTo(11);
    }

    @Test
    void an_index_on_an_array_finds_each_element() {
        orders.createIndex(Indexes.ascending("tokens"));
        fill(300);
        orders.insertOne(new Document("_id", "zw").append("tokens", List.of("zhangwei", "zw")));

        var examined =
                examinedBy(() ->
                        assertThat(orders.find(eq("tokens", "zw")).into(new ArrayList<>()))
                                .hasSize(1));

        assertThat(examined).isLessThanOrEqualTo(2);
    }

    @Test
    void two_conditions_on_an_array_may_be_met_by_two_elements() {
        orders.createIndex(Indexes.ascending("marks"));
        orders.insertOne(new Document("_id", 1).append("marks", List.of(1, 99)));

        assertThat(orders.countDocuments(and(gt("marks", 50), lt("marks", 10)))).isEqualTo(1);
    }

    @Test
    void an_index_follows_updates_and_deletions() {
        orders.createIndex(Indexes.ascending("status"));
        orders.insertOne(new Document("_id", 1).append("status", "OPEN"));
        orders.updateOne(eq("_id", 1), Updates.set("status", "DONE"));

        assertThat(orders.countDocuments(eq("status", "OPEN"))).isZero();
        assertThat(orders.countDocuments(eq("status", "DONE"))).isEqualTo(1);

        orders.deleteOne(eq("_id", 1));

        assertThat(orders.countDocuments(eq("status", "DONE"))).isZero();
    }

    @Test
    void an_outbox_is_found_while_it_holds_something() {
        orders.createIndex(Indexes.ascending("outbox.time"));
        fill(200);
        orders.insertOne(
                new Document("_id", "waiting")
                        .append("outbox", List.of(new Document("time", new Date(5)))));

        var examined =
                examinedBy(() ->
                        assertThat(
                                        orders.find(gt("outbox.time", new Date(0)))
                                                .into(new ArrayList<>()))
                                .hasSize(1));
        assertThat(examined).isLessThanOrEqualTo(2);

        orders.updateOne(
                eq("_id", "waiting"), Updates.pull("outbox", new Document("time", new Date(5))));

        assertThat(orders.find(gt("outbox.time", new Date(0))).into(new ArrayList<>())).isEmpty();
    }

    @Test
    void a_unique_key_stands_once() {
        orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        orders.insertOne(new Document("_id", 1).append("number", "GD1"));

        assertThatThrownBy(() -> orders.insertOne(new Document("_id", 2).append("number", "GD1")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused ->
                                assertThat(refused.getError().getCategory())
                                        .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(orders.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_sparse_unique_key_may_be_missing_many_times() {
        orders.createIndex(
                Indexes.ascending("accountId"), new IndexOptions().unique(true).sparse(true));
        orders.insertOne(new Document("_id", 1));
        orders.insertOne(new Document("_id", 2));

        assertThat(orders.countDocuments()).isEqualTo(2);
    }

    @Test
    void an_upsert_that_is_older_hits_the_id() {
        orders.insertOne(new Document("_id", 1).append("sequence", 5));

        assertThatThrownBy(() ->
                        orders.replaceOne(
                                and(eq("_id", 1), lt("sequence", 4)),
                                new Document("_id", 1).append("sequence", 4),
                                new ReplaceOptions().upsert(true)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void one_of_many_takes_the_job() {
        orders.insertOne(new Document("_id", 1).append("state", "WAITING"));

        var taken =
                orders.findOneAndUpdate(
                        eq("state", "WAITING"),
                        Updates.set("state", "RUNNING"),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

        assertThat(taken).containsEntry("state", "RUNNING");
        assertThat(orders.findOneAndUpdate(eq("state", "WAITING"), Updates.set("state", "X")))
                .isNull();
    }

    @Test
    void refuses_what_it_would_otherwise_ignore() {
        assertThatThrownBy(() ->
                        orders.find().collation(Collation.builder().locale("zh").build()).first())
                .hasMessageContaining("collation");
    }

    @Test
    void two_stores_never_share_a_folder() {
        assertThatThrownBy(() -> EmbeddedStore.open(folder.resolve("store.db"), anyPort()))
                .isInstanceOf(Storage.FolderInUse.class)
                .hasMessageContaining("held by another process");
    }

    private void fill(int count) {
        orders.insertMany(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new Document("_id", i)
                                        .append("community", "C" + i % 10)
                                        .append("createdAt", i)
                                        .append("version", 1))
                        .toList());
    }

    private long examinedBy(Runnable query) {
        var before = store.documentsExamined();
        query.run();
        return store.documentsExamined() - before;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
