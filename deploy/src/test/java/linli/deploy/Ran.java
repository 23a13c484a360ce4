package linli.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a program of this machine answered. */
record Ran(int status, String output) {

    /** The deploy folder: what is tested is what lies in it. */
    static final Path DEPLOY = Path.of("").toAbsolutePath();

    static Ran program(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        return new Ran(process.waitFor(), output);
    }

    /** The first of these that can tell its version. */
    static Optional<List<String>> firstOf(String version, List<List<String>> candidates)
            throws InterruptedException {
        for (var candidate : candidates) {
            try {
                var words = new ArrayList<>(candidate);
                words.add(version);
                if (program(DEPLOY, Map.of(), words).status() == 0) {
                    return Optional.of(candidate);
                }
            } catch (IOException notHere) {
                // The next one, then.
            }
        }
        return Optional.empty();
    }
}
