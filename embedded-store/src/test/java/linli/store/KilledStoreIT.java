package linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the store's process under writers and counts what was acknowledged against what is there.
 */
class KilledStoreIT {

    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 150;

    @TempDir Path folder;

    @Test
    void every_acknowledged_write_survives_a_kill() throws Exception {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        for (var round = 0; round < KILLS; round++) {
            writeUntilKilled(round, acknowledged);
        }

        var port = freePort();
        var process = start(port);
        try (var client = MongoClients.create(uri(port))) {
            var orders = client.getDatabase("test").getCollection("orders");
            var there = orders.find().map(d -> d.getString("_id")).into(new ArrayList<>());
            var byIndex =
                    orders.find(Filters.in("writer", 0, 1, 2, 3))
                            .map(d -> d.getString("_id"))
                            .into(new ArrayList<>());

            assertThat(there).containsAll(acknowledged);
            assertThat(byIndex).containsExactlyInAnyOrderElementsOf(there);
            System.out.printf(
                    "Killed %d times: %d writes acknowledged, %d found%n",
                    KILLS, acknowledged.size(), there.size());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void writeUntilKilled(int round, Set<String> acknowledged) throws Exception {
        var port = freePort();
        var process = start(port);
        var before = acknowledged.size();
        try (var client = MongoClients.create(uri(port))) {
            var orders = client.getDatabase("test").getCollection("orders");
            orders.createIndex(Indexes.ascending("writer"));
            var writers =
                    List.of(0, 1, 2, 3).stream()
                            .map(writer ->
                                    Thread.startVirtualThread(
                                            () -> write(orders, round, writer, acknowledged)))
                            .collect(Collectors.toList());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> acknowledged.size() >= before + ACKNOWLEDGED_BEFORE_A_KILL);
            process.destroyForcibly().waitFor();
            for (var writer : writers) {
                writer.join();
            }
        }
    }

    private static void write(
            MongoCollection<Document> orders, int round, int writer, Set<String> acknowledged) {
        try {
            for (var i = 0; ; i++) {
                var id = "%d-%d-%d".formatted(round, writer, i);
                orders.insertOne(new Document("_id", id).append("writer", writer));
                acknowledged.add(id);
            }
        } catch (MongoException killed) {
            // This write was not acknowledged: it may be there or not.
        }
    }

    private Process start(int port) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "linli.store.EmbeddedStoreMain",
                                "--data",
                                folder.toString(),
                                "--port",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(new File(folder.toFile(), "store.log"))
                        .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
        return process;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=3000&retryWrites=false";
    }
}
