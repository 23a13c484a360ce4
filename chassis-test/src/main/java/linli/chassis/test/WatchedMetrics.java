package linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What boards and alerts may name ({@code deploy/observability/metrics.txt}) is really exported.
 */
public final class WatchedMetrics {

    private static final Path LIST = Path.of("../deploy/observability/metrics.txt");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"");

    private WatchedMetrics() {}

    /**
     * @param who {@code service} or {@code gateway}
     * @param exported the answer of {@code /actuator/prometheus}
     */
    public static void areIn(String who, String exported) {
        var lines = exported.lines().toList();
        for (var line : listed()) {
            var words = line.split("\\s+");
            if (words[0].equals(who) || words[0].equals("both")) {
                var labels = labelsOf(words[1], lines);
                if (!words[2].equals("-")) {
                    assertThat(labels).as(words[1]).contains(words[2].split(","));
                }
            }
        }
    }

    private static List<String> listed() {
        try (var lines = Files.lines(LIST)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> labelsOf(String metric, List<String> lines) {
        var labels = new HashSet<String>();
        var found = false;
        for (var line : lines) {
            if (line.startsWith(metric + "{") || line.startsWith(metric + " ")) {
                found = true;
                LABEL.matcher(line).results().forEach(match -> labels.add(match.group(1)));
            }
        }
        assertThat(found).as("%s is exported", metric).isTrue();
        return labels;
    }
}
