package linli.chassis.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** A real MongoDB, where this machine has one. */
final class RealMongo {

    private static final String IMAGE = "mongo:8";

    private RealMongo() {}

    static Optional<Path> onPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String start(Path mongod) {
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            free.close();
            var folder = Files.createTempDirectory("linli-mongod");
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> inContainer() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        var container = new MongoDBContainer(IMAGE);
        container.start();
        return Optional.of(container.getConnectionString());
    }
}
