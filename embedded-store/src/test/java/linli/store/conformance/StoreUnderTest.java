package linli.store.conformance;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import linli.store.EmbeddedStore;
import linli.store.dialect.Dialect;
import org.bson.UuidRepresentation;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The store that the suite runs against: {@code LINLI_MONGODB_URI}, a {@code mongod} on the PATH, a
 * container engine's MongoDB, or else the embedded store. It prints which.
 */
final class StoreUnderTest {

    static final Dialect SPOKEN = new Dialect();

    private static final String URI = start();

    static final MongoClient CLIENT =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(URI))
                            .uuidRepresentation(UuidRepresentation.STANDARD)
                            .addCommandListener(
                                    new CommandListener() {
                                        @Override
                                        public void commandStarted(CommandStartedEvent event) {
                                            SPOKEN.hear(event.getCommand());
                                        }
                                    })
                            .build());

    private static final MongoDatabase DATABASE =
            CLIENT.getDatabase("conformance-" + UUID.randomUUID().toString().substring(0, 8));

    private StoreUnderTest() {}

    static MongoDatabase database() {
        return DATABASE;
    }

    private static String start() {
        var given = System.getenv("LINLI_MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return told("LINLI_MONGODB_URI", given);
        }
        try {
            var mongod = onPath();
            if (mongod.isPresent()) {
                return told("mongod on the PATH", run(mongod.get()));
            }
            if (DockerClientFactory.instance().isDockerAvailable()) {
                var container = new MongoDBContainer("mongo:8");
                container.start();
                return told("MongoDB in a container", container.getConnectionString());
            }
            var store =
                    EmbeddedStore.open(
                            Files.createTempDirectory("linli-conformance").resolve("store"),
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return told("embedded store", store.uri());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String told(String which, String uri) {
        System.out.println("Conformance suite runs against: " + which + " (" + uri + ")");
        return uri;
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String run(Path mongod) throws IOException {
        var folder = Files.createTempDirectory("linli-mongod");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process =
                new ProcessBuilder(
                                mongod.toString(),
                                "--dbpath",
                                folder.toString(),
                                "--bind_ip",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("mongod.log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return "mongodb://127.0.0.1:" + port;
    }
}
