package linli.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ServerConformance extends Conformance {

    @Test
    @Manual("hello")
    void a_server_says_hello_and_answers_pings() {
        var admin = StoreUnderTest.CLIENT.getDatabase("admin");

        assertThat(admin.runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true);
        assertThat(admin.runCommand(new Document("ping", 1)).get("ok", Number.class).intValue())
                .isEqualTo(1);
        assertThat(admin.runCommand(new Document("buildInfo", 1))).containsKey("version");
    }

    @Test
    @Manual("Client Sessions and Causal Consistency Guarantees")
    void a_session_without_a_transaction_works() {
        try (var session = StoreUnderTest.CLIENT.startSession()) {
            things.insertOne(session, doc("{_id: 1}"));

            assertThat(things.find(session).first()).isEqualTo(doc("{_id: 1}"));
        }
    }

    @Test
    @Manual("Command Errors")
    void an_unknown_command_is_refused() {
        assertRefused(59, () -> database.runCommand(new Document("nonsense", 1)));
    }

    @Test
    @Manual("listDatabases")
    void databases_are_listed_and_dropped() {
        var other = StoreUnderTest.CLIENT.getDatabase(database.getName() + "-other");
        other.getCollection("x").insertOne(doc("{_id: 1}"));

        assertThat(StoreUnderTest.CLIENT.listDatabaseNames().into(new ArrayList<>()))
                .contains(other.getName());
        other.drop();
        assertThat(StoreUnderTest.CLIENT.listDatabaseNames().into(new ArrayList<>()))
                .doesNotContain(other.getName());
    }

    @Test
    @Manual("dbStats")
    void a_database_tells_how_full_its_disk_is() {
        things.insertOne(doc("{_id: 1}"));

        var told = database.runCommand(new Document("dbStats", 1));

        assertThat(told.get("objects", Number.class).longValue()).isPositive();
        assertThat(told.get("fsUsedSize", Number.class).longValue())
                .isPositive()
                .isLessThan(told.get("fsTotalSize", Number.class).longValue());
    }

    @Test
    @Manual("GridFS")
    void files_are_kept_in_chunks() {
        var bytes = new byte[700_000];
        new Random(1).nextBytes(bytes);
        var bucket = GridFSBuckets.create(database, "photos");

        var id = bucket.uploadFromStream("tap.jpg", new ByteArrayInputStream(bytes));
        var back = new ByteArrayOutputStream();
        bucket.downloadToStream(id, back);

        assertThat(back.toByteArray()).isEqualTo(bytes);
        bucket.delete(id);
        assertThat(bucket.find().into(new ArrayList<>())).isEmpty();
    }
}
