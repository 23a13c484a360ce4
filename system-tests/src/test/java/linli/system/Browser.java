package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium, as the system's packages install it. A machine without one skips what needs it and says
 * so; where {@code LINLI_BROWSER} is {@code required}, as in CI, that is a failure.
 */
final class Browser {

    private static final String MISSING =
            "SKIPPED: the screens were not tried in a browser; install the package chromium, or set"
                    + " LINLI_CHROMIUM.";

    private static final int LAST_LINES = 30;

    /** Far longer than any takes; what hangs ends here. */
    private static final Duration LONGEST_PLAY = Duration.ofMinutes(15);

    private Browser() {}

    static void require() {
        if (installed().isPresent()) {
            return;
        }
        assertThat(System.getenv("LINLI_BROWSER")).as(MISSING).isNotEqualTo("required");
        System.out.println(MISSING);
        Assumptions.abort(MISSING);
    }

    /**
     * Plays one of {@code console/browser} on the stack. What it says is the test's output, and its
     * last lines are the reason of a failure.
     */
    static void play(Stack stack, String name) {
        var console = Path.of("../console").toAbsolutePath().normalize();
        var node = new ProcessBuilder("node", "browser/" + name + ".mjs");
        node.redirectErrorStream(true);
        node.directory(console.toFile());
        node.environment().putAll(stack.settings());
        node.environment().put("LINLI_GATEWAY", stack.door().toString());
        node.environment()
                .put(
                        "LINLI_SCREENSHOTS",
                        Path.of("target/screenshots").toAbsolutePath().toString());
        try {
            var played = node.start();
            played.onExit()
                    .completeOnTimeout(played, LONGEST_PLAY.toMinutes(), TimeUnit.MINUTES)
                    .thenAccept(Process::destroyForcibly);
            var last = new ArrayDeque<String>();
            // Line by line through our own output: the test runner owns the process's.
            try (var lines = played.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().peek(System.out::println).forEach(line -> keep(last, line));
            }
            assertThat(played.waitFor())
                    .as("console/browser/%s.mjs%n%s", name, String.join("\n", last))
                    .isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(ArrayDeque<String> last, String line) {
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
    }

    private static Optional<Path> installed() {
        var given = Stream.ofNullable(System.getenv("LINLI_CHROMIUM")).map(Path::of);
        var onPath =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)));
        return Stream.concat(given, onPath).filter(Files::isExecutable).findFirst();
    }
}
