package linli.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.store.tool.Backup;
import linli.store.tool.Copying;
import linli.store.tool.Target;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way out: backup, restore, copy and check of a store that runs. */
class ToolsTest {

    @TempDir Path folder;

    Target store;
    Target other;

    @BeforeEach
    void open() throws IOException {
        store = Target.folder(folder.resolve("store"));
        other = Target.folder(folder.resolve("other"));
        var orders = store.client().getDatabase("workorder").getCollection("orders");
        orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        orders.createIndex(
                Indexes.descending("at"),
                new IndexOptions().partialFilterExpression(eq("status", "OPEN")));
        orders.insertMany(
                IntStream.range(0, 1200)
                        .mapToObj(i ->
                                new Document("_id", i % 2 == 0 ? i : "s" + i)
                                        .append("number", "GD" + i)
                                        .append("at", i))
                        .toList());
        store.client()
                .getDatabase("owner")
                .getCollection("owners")
                .insertOne(new Document("_id", UUID.randomUUID()).append("name", "Zhang Wei"));
    }

    @AfterEach
    void close() {
        store.close();
        other.close();
    }

    @Test
    void a_backup_brings_back_what_was_there() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(store.client(), file);
        var database = store.client().getDatabase("workorder");
        database.getCollection("orders").deleteMany(new Document());
        database.getCollection("later").insertOne(new Document("_id", 1));

        var restored = Backup.restore(file, store.client());

        assertThat(restored.different()).isEmpty();
        assertThat(restored.documents()).isEqualTo(1201);
        assertThat(database.getCollection("orders").countDocuments()).isEqualTo(1200);
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .containsExactly("orders");
        assertThat(database.getCollection("orders").listIndexes().into(new ArrayList<>()))
                .hasSize(3);
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("backup.zip", "store", "other");
        }
    }

    @Test
    void a_copy_has_all_documents_and_indexes() {
        var result = new Copying(store.client(), other.client()).run();

        assertThat(result.different()).isEmpty();
        assertThat(result.documents()).isEqualTo(1201);
        var orders = other.client().getDatabase("workorder").getCollection("orders");
        assertThat(orders.find(eq("number", "GD7")).first()).containsEntry("_id", "s7");
        assertThat(orders.listIndexes().into(new ArrayList<>())).hasSize(3);
    }

    @Test
    void a_copy_that_was_interrupted_goes_on() {
        var orders = other.client().getDatabase("workorder").getCollection("orders");
        orders.insertOne(new Document("_id", 0).append("number", "GD0").append("at", 0));
        other.client()
                .getDatabase("store_copy")
                .getCollection("progress")
                .insertOne(new Document("_id", "workorder.orders").append("last", 0));

        var result = new Copying(store.client(), other.client()).run();

        assertThat(result.different()).isEmpty();
        assertThat(orders.countDocuments()).isEqualTo(1200);
        assertThat(databases(other.client())).doesNotContain("store_copy");
    }

    @Test
    void a_check_counts_documents_and_entries() {
        var found = store.client().getDatabase("admin").runCommand(new Document("storeCheck", 1));

        assertThat(found.getLong("documents")).isEqualTo(1201);
        assertThat(found.getLong("entries")).isEqualTo(1200);
        assertThat(found.getLong("missing") + found.getLong("stray")).isZero();
    }

    private static Iterable<String> databases(MongoClient client) {
        return client.listDatabaseNames().into(new ArrayList<>());
    }
}
