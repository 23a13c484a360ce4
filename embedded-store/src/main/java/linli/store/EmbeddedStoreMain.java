package linli.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import linli.store.tool.Backup;
import linli.store.tool.Copying;
import linli.store.tool.Options;
import linli.store.tool.StoreBench;
import linli.store.tool.Target;
import linli.store.tool.Torture;
import org.bson.Document;

/**
 * Runs the store as a process of its own, or one of its tools. It asks nobody who they are: on
 * loopback unless told otherwise, and told otherwise only where a network of its own is around it.
 */
public final class EmbeddedStoreMain {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private static final String USAGE =
            """
            usage: embedded-store --data FOLDER --port PORT [--address 127.0.0.1]
                   embedded-store backup --file FILE STORE
                   embedded-store restore --file FILE STORE
                   embedded-store check [--repair] STORE
                   embedded-store copy --to URI STORE
                   embedded-store torture --folder FOLDER [--kills 200] [--seed N]
                   embedded-store bench --folder FOLDER [--documents 1000000] [--writes N]
            STORE is --uri URI of one that runs, or --data FOLDER of one that does not.\
            """;

    private EmbeddedStoreMain() {}

    public static void main(String[] words) throws Exception {
        var tool = words.length > 0 && !words[0].startsWith("--") ? words[0] : "serve";
        try {
            var options = new Options(words, tool.equals("serve") ? 0 : 1);
            var good =
                    switch (tool) {
                        case "serve" -> serve(options);
                        case "backup" -> backup(options);
                        case "restore" -> restore(options);
                        case "check" -> check(options);
                        case "copy" -> copy(options);
                        case "torture" -> torture(options);
                        case "bench" -> StoreBench.run(options);
                        default -> throw new IllegalArgumentException("What is " + tool + "?");
                    };
            System.exit(good ? 0 : REFUSED);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage() + "\n" + USAGE);
            System.exit(MISUSED);
        } catch (IOException refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    private static boolean serve(Options options) throws InterruptedException, IOException {
        var folder = Path.of(options.get("data"));
        var port = (int) options.number("port", 0);
        var host = options.find("address");
        var address =
                new InetSocketAddress(
                        host == null
                                ? InetAddress.getLoopbackAddress()
                                : InetAddress.getByName(host),
                        port);
        var store = EmbeddedStore.open(folder.resolve(EmbeddedStore.FOLDER), address);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.printf(
                "Embedded document store at %s, data in %s. For one machine: no replica, no"
                        + " transactions, no change streams, no collation. Use MongoDB for more.%n",
                store.uri(), folder);
        new CountDownLatch(1).await();
        return true;
    }

    private static boolean backup(Options options) throws IOException {
        try (var store = Target.of(options)) {
            var file = Path.of(options.get("file")).toAbsolutePath();
            System.out.printf("%s: %,d bytes%n", file, Backup.write(store.client(), file));
            return true;
        }
    }

    private static boolean restore(Options options) throws IOException {
        try (var store = Target.of(options)) {
            return told(Backup.restore(Path.of(options.get("file")), store.client()), "restored");
        }
    }

    private static boolean copy(Options options) throws IOException {
        try (var from = Target.of(options);
                var to = Target.running(options.get("to"))) {
            return told(new Copying(from.client(), to.client()).run(), "copied");
        }
    }

    private static boolean told(Copying.Result result, String what) {
        System.out.printf(
                "%d collections with %d documents %s, compared by count and hash%n",
                result.collections(), result.documents(), what);
        result.different()
                .forEach(name ->
                        System.out.println(
                                "Not the same on both sides, is somebody writing? " + name));
        return result.different().isEmpty();
    }

    private static boolean check(Options options) throws IOException {
        try (var store = Target.of(options)) {
            var found =
                    store.client()
                            .getDatabase("admin")
                            .runCommand(
                                    new Document("storeCheck", 1)
                                            .append("repair", options.has("repair")));
            var bad =
                    found.getLong("missing") + found.getLong("stray") + found.getLong("miscounted");
            System.out.printf(
                    "%d documents, %d index entries: %d entries missing, %d stray, %d collections"
                            + " miscounted%s%n",
                    found.getLong("documents"),
                    found.getLong("entries"),
                    found.getLong("missing"),
                    found.getLong("stray"),
                    found.getLong("miscounted"),
                    bad > 0 && options.has("repair") ? "; repaired" : "");
            return bad == 0 || options.has("repair");
        }
    }

    private static boolean torture(Options options) throws IOException {
        var result =
                new Torture(
                                Path.of(options.get("folder")),
                                (int) options.number("kills", 200),
                                options.number("seed", new Random().nextInt(1_000_000)))
                        .run();
        System.out.println("Torture: " + result);
        return result.isGood();
    }
}
