package linli.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this store does not do it refuses, and what it is told it does. */
class HonestyTest {

    @TempDir Path folder;

    EmbeddedStore store;
    MongoClient client;
    MongoCollection<Document> things;

    @BeforeEach
    void open() throws IOException {
        store =
                EmbeddedStore.open(
                        folder.resolve("store"),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = MongoClients.create(store.uri());
        things = client.getDatabase("test").getCollection("things");
        things.insertOne(new Document("_id", 1).append("a", 1));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{create: 'x', capped: true, size: 1000}",
                "{create: 'x', validator: {a: 1}}",
                "{create: 'x', viewOn: 'things', pipeline: []}",
                "{create: 'x', timeseries: {timeField: 'at'}}",
                "{create: 'x', collation: {locale: 'zh'}}",
                "{find: 'things', filter: {$where: 'true'}}",
                "{find: 'things', filter: {$text: {$search: 'x'}}}",
                "{find: 'things', tailable: true}",
                "{find: 'things', let: {x: 1}}",
                "{find: 'things', nonsense: 1}",
                "{aggregate: 'things', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 'things', pipeline: [{$out: 'x'}], cursor: {}}",
                "{aggregate: 'things', pipeline: [{$merge: 'x'}], cursor: {}}",
                "{aggregate: 'things', pipeline: [{$setWindowFields: {}}], cursor: {}}",
                "{createIndexes: 'things', indexes: [{key: {a: 'text'}, name: 't'}]}",
                "{createIndexes: 'things', indexes: [{key: {a: '2dsphere'}, name: 't'}]}",
                "{createIndexes: 'things', indexes: [{key: {a: 1}, name: 't', collation: {locale: 'zh'}}]}",
                "{createIndexes: 'things', indexes: [{key: {a: 1}, name: 't', partialFilterExpression: {$or: [{a: 1}]}}]}",
                "{update: 'things', updates: [{q: {}, u: {$set: {b: 1}}, collation: {locale: 'zh'}}]}",
                "{mapReduce: 'things'}",
                "{collMod: 'things'}",
                "{insert: 'things', documents: [{_id: 9}], txnNumber: {$numberLong: '1'}, startTransaction: true, autocommit: false}"
            })
    void what_it_does_not_do_it_refuses(String command) {
        var answer = run(command);

        assertThat(
                        answer.containsKey("writeErrors")
                                || answer.get("ok", Number.class).intValue() == 0)
                .as("%s: %s", command, answer)
                .isTrue();
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    private Document run(String command) {
        try {
            return client.getDatabase("test").runCommand(Document.parse(command));
        } catch (MongoCommandException refused) {
            return Document.parse(refused.getResponse().toJson());
        }
    }

    @Test
    void a_transaction_is_refused_at_its_first_command() {
        try (var session = client.startSession()) {
            session.startTransaction();

            assertThatThrownBy(() -> things.insertOne(session, new Document("_id", 2)))
                    .isInstanceOf(MongoException.class);
        }
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_collation_is_refused() {
        assertThatThrownBy(() ->
                        things.find().collation(Collation.builder().locale("zh").build()).first())
                .hasMessageContaining("collation");
    }

    @Test
    void a_duplicate_tells_the_key() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));

        var answer = run("{insert: 'things', documents: [{_id: 2, a: 1}]}");

        assertThat(answer.getList("writeErrors", Document.class).getFirst())
                .containsEntry("code", 11000)
                .containsEntry("keyPattern", new Document("a", 1))
                .containsEntry("keyValue", new Document("a", 1));
    }

    @Test
    void what_has_expired_is_removed() {
        things.createIndex(
                Indexes.ascending("at"), new IndexOptions().expireAfter(3600L, TimeUnit.SECONDS));
        things.insertOne(
                new Document("_id", "old")
                        .append("at", Date.from(Instant.now().minusSeconds(3700))));
        things.insertOne(
                new Document("_id", "new")
                        .append("at", Date.from(Instant.now().minusSeconds(3500))));

        assertThat(store.expireNow()).isEqualTo(1);

        assertThat(things.find().map(d -> d.get("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(1, "new");
    }

    @Test
    void a_write_that_wants_no_answer_is_done_all_the_same() {
        things.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", 2));

        await().until(() -> things.countDocuments() == 2);
    }

    @Test
    void more_than_one_copy_is_not_promised() {
        assertThatThrownBy(() ->
                        things.withWriteConcern(WriteConcern.W2).insertOne(new Document("_id", 2)))
                .hasMessageContaining("not replicated");
    }

    @Test
    void time_that_has_run_out_ends_a_query() {
        things.insertMany(
                IntStream.range(10, 2000)
                        .mapToObj(i -> new Document("_id", i).append("t", "x".repeat(200)))
                        .toList());

        assertThatThrownBy(() ->
                        things.find(new Document("t", new Document("$regex", "x+y")))
                                .maxTime(1, TimeUnit.MILLISECONDS)
                                .first())
                .isInstanceOf(MongoException.class);
    }

    @Test
    void a_reader_sees_one_moment_and_holds_nobody_up() {
        things.insertMany(IntStream.range(10, 500).mapToObj(i -> new Document("_id", i)).toList());

        try (var cursor = things.find().batchSize(5).iterator()) {
            cursor.next();
            things.deleteMany(new Document());
            things.insertOne(new Document("_id", 7));
            var seen = new ArrayList<>();
            cursor.forEachRemaining(document -> seen.add(document.get("_id")));

            assertThat(seen).hasSize(490).doesNotContain(7);
        }
        assertThat(things.find(eq("_id", 7)).first()).isNotNull();
        assertThat(things.distinct("_id", Integer.class).into(new ArrayList<>()))
                .isEqualTo(List.of(7));
    }
}
