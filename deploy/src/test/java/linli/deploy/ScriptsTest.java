package linli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts say what they seem to say: ShellCheck reads them, where it is installed. */
class ScriptsTest {

    private static final Path PROJECT = Ran.DEPLOY.getParent();

    @Test
    void no_script_has_a_fault_that_can_be_read_off_it() throws Exception {
        var shellcheck = Ran.firstOf("--version", List.of(List.of("shellcheck")));
        assumeThat(shellcheck).as("ShellCheck is installed").isPresent();

        var words =
                Stream.concat(Stream.of("shellcheck", "--severity=warning"), scripts()).toList();

        assertThat(Ran.program(PROJECT, Map.of(), words).output()).isEmpty();
    }

    private static Stream<String> scripts() throws IOException {
        var found = new ArrayList<>(List.of("linli", ".ci/run"));
        try (var files = Files.walk(Ran.DEPLOY)) {
            files.filter(file -> file.toString().endsWith(".sh"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .map(file -> PROJECT.relativize(file).toString())
                    .forEach(found::add);
        }
        return found.stream();
    }
}
