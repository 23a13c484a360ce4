package linli.store;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Runs the store as a process of its own, on loopback. */
public final class EmbeddedStoreMain {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private EmbeddedStoreMain() {}

    /** Takes {@code --data FOLDER --port PORT}. */
    public static void main(String[] arguments) throws InterruptedException {
        var folder = option(arguments, "--data");
        var port = option(arguments, "--port");
        if (folder == null || port == null) {
            System.err.println("usage: EmbeddedStoreMain --data FOLDER --port PORT");
            System.exit(MISUSED);
            return;
        }
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        try {
            var store = EmbeddedStore.open(Path.of(folder, "store.db"), address);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            System.out.printf(
                    "Embedded document store at %s. One machine, no replica: no transactions, no"
                            + " change streams, no collation. Use MongoDB for more than one"
                            + " machine.%n",
                    store.uri());
        } catch (Exception refused) {
            System.err.println("The store does not start: " + refused.getMessage());
            System.exit(REFUSED);
            return;
        }
        new CountDownLatch(1).await();
    }

    private static @Nullable String option(String[] arguments, String name) {
        for (var i = 0; i < arguments.length - 1; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return null;
    }
}
