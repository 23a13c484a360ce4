package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A platform of its own beside the one that may be running: other ports, another data folder. */
final class Stack implements AutoCloseable {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    /** {@code -Dlinli.instances=2} runs everything on two of every service. */
    private static final int INSTANCES = Integer.getInteger("linli.instances", 1);

    private final Path project;
    private final Map<String, String> settings;

    private Stack(Path project, Map<String, String> settings) {
        this.project = project;
        this.settings = settings;
    }

    /** Everything runs, and the demo group is in it, but nothing of an earlier run. */
    static Stack up() {
        return new Stack(PROJECT, settings("stack", "off")).started(true);
    }

    /** As {@link #up}, with what stands in another folder, which is built first. */
    static Stack upFrom(Path project, String home) {
        return new Stack(project, settings(home, "on")).started(true);
    }

    /** Goes on, as it is built here, with what another one has left in its home. */
    static Stack goingOn(String home) {
        return new Stack(PROJECT, settings(home, "off")).started(false);
    }

    private static Map<String, String> settings(String home, String build) {
        return Map.of(
                "LINLI_HOME", PROJECT.resolve("system-tests/target").resolve(home).toString(),
                "LINLI_PORT", "18080",
                "LINLI_PORTS_FROM", "18100",
                "LINLI_INSTANCES", String.valueOf(INSTANCES),
                // Maven, which runs this test, has just built everything that is here.
                "LINLI_BUILD", build,
                // What a test kills stays dead until it says otherwise.
                "LINLI_KEEP", "off",
                "LINLI_AOT", "off");
    }

    private Stack started(boolean anew) {
        linli("down");
        if (anew) {
            forget();
        }
        try {
            linli("up");
            if (anew) {
                linli("demo");
            }
            return this;
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    URI door() {
        return URI.create("http://localhost:" + settings.get("LINLI_PORT"));
    }

    /** What {@code ./linli} must be told to act on this stack. */
    Map<String, String> settings() {
        return settings;
    }

    /** Where the instances of the six services tell how they fare. */
    List<Integer> managementPorts() {
        var from = Integer.parseInt(settings.get("LINLI_PORTS_FROM"));
        return IntStream.range(0, INSTANCES)
                .boxed()
                .flatMap(instance ->
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(service -> from + 10 + 50 * instance + service))
                .toList();
    }

    /** Where everything lies that this platform keeps. */
    Path home() {
        return Path.of(String.valueOf(settings.get("LINLI_HOME")));
    }

    /** The store that runs on this machine. */
    String store() {
        var given = System.getenv("LINLI_MONGODB_URI");
        var port = Integer.parseInt(String.valueOf(settings.get("LINLI_PORTS_FROM"))) + 40;
        return given != null ? given : "mongodb://127.0.0.1:" + port + "/?directConnection=true";
    }

    Person person(String username) {
        return new Person(door(), () -> linli("token", username).strip());
    }

    /** Ends the process as a power cut would. */
    void kill(String part) {
        ProcessHandle.of(pid(part)).orElseThrow().destroyForcibly();
    }

    /** Neither alive nor dead: its connections stand open and nothing answers. */
    void freeze(String part) {
        signal("STOP", part);
    }

    void thaw(String part) {
        signal("CONT", part);
    }

    void restart(String part) {
        linli("restart", part);
    }

    /** The doctor finds nothing that is broken. */
    void isSound() {
        linli("doctor");
    }

    private void signal(String name, String part) {
        said(new ProcessBuilder("kill", "-" + name, String.valueOf(pid(part))));
    }

    private long pid(String part) {
        return Person.read(linli("status", "--json"))
                .valueStream()
                .filter(line -> line.path("name").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .path("pid")
                .asLong();
    }

    @Override
    public void close() {
        linli("down");
    }

    private void forget() {
        var data = home().resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (var all = Files.walk(data)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String linli(String... arguments) {
        var command = new ArrayList<String>();
        command.add(project.resolve("linli").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().putAll(settings);
        return said(builder);
    }

    private static String said(ProcessBuilder builder) {
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s%n%s", String.join(" ", builder.command()), said)
                    .isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
