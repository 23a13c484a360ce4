package linli.store;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import linli.store.tool.Options;
import linli.store.tool.Torture;

/** Runs the store as a process of its own, on loopback, or one of its tools. */
public final class EmbeddedStoreMain {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private static final String USAGE =
            """
            usage: embedded-store --data FOLDER --port PORT
                   embedded-store torture --folder FOLDER [--kills 200] [--seed N]\
            """;

    private EmbeddedStoreMain() {}

    public static void main(String[] words) throws Exception {
        var tool = words.length > 0 && !words[0].startsWith("--") ? words[0] : "serve";
        try {
            var options = new Options(words, tool.equals("serve") ? 0 : 1);
            switch (tool) {
                case "serve" -> serve(options);
                case "torture" -> torture(options);
                default -> throw new IllegalArgumentException("What is " + tool + "?");
            }
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage() + "\n" + USAGE);
            System.exit(MISUSED);
        }
    }

    private static void serve(Options options) throws InterruptedException {
        var folder = Path.of(options.get("data"));
        var port = (int) options.number("port", 0);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            var store = EmbeddedStore.open(folder.resolve("store.rocks"), address);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            System.out.printf(
                    "Embedded document store at %s, data in %s. For one machine: no replica, no"
                            + " transactions, no change streams, no collation. Use MongoDB for"
                            + " more.%n",
                    store.uri(), folder);
        } catch (Exception refused) {
            System.err.println("The store does not start: " + refused.getMessage());
            System.exit(REFUSED);
        }
        new CountDownLatch(1).await();
    }

    private static void torture(Options options) throws Exception {
        var result =
                new Torture(
                                Path.of(options.get("folder")),
                                (int) options.number("kills", 200),
                                options.number("seed", new Random().nextInt(1_000_000)))
                        .run();
        System.out.println("Torture: " + result);
        System.exit(result.isGood() ? 0 : REFUSED);
    }
}
