package linli.store.tool;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store as a process of its own, which may be killed. */
public final class StoreProcess implements AutoCloseable {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final long REST_MILLIS = 1_000;

    private final Process process;
    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it listens; its output goes to {@code store.log} beside the folder. */
    public static StoreProcess start(Path folder, List<String> javaOptions) throws IOException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "linli.store.EmbeddedStoreMain",
                        "--data",
                        folder.toString(),
                        "--port",
                        Integer.toString(port)));
        var log = folder.resolveSibling("store.log").toFile();
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var store = new StoreProcess(builder.start(), port);
        store.awaitListening();
        return store;
    }

    private void awaitListening() throws IOException {
        var began = System.nanoTime();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_NANOS) {
                close();
                throw new IOException("The store did not start; see store.log");
            }
            pause(LOOK_AGAIN_MILLIS);
        }
    }

    private boolean listens() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public String uri() {
        return "mongodb://127.0.0.1:"
                + port
                + "/?serverSelectionTimeoutMS=5000&retryWrites=false&retryReads=false";
    }

    int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /**
     * Megabytes, as the system tells them.
     *
     * @param what {@code VmRSS} now, {@code VmHWM} at most so far
     */
    long memory(String what) throws IOException {
        var status = Path.of("/proc", Long.toString(pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(what + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Returns when it no longer tidies up after earlier writes, or after a minute. */
    void awaitRest() throws IOException {
        var began = System.nanoTime();
        var used = processorTime();
        while (System.nanoTime() - began < LONGEST_NANOS) {
            pause(REST_MILLIS);
            var now = processorTime();
            if (now.minus(used).toMillis() < REST_MILLIS / 20) {
                return;
            }
            used = now;
        }
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void pause(long millis) throws IOException {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
