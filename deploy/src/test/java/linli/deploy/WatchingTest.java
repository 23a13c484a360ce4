package linli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and boards name only what is exported; each alert has its page; promtool agrees. */
class WatchingTest {

    private static final Path WATCHING = Ran.DEPLOY.resolve("observability");
    private static final Path RULES = WATCHING.resolve("rules/linli.yml");

    /** A metric, or a metric with its matchers; functions are followed by a bracket. */
    private static final Pattern METRIC =
            Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)\\b(?!\\s*\\()(\\{[^}]*})?");

    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");

    static Stream<Map.Entry<String, String>> expressions() throws IOException {
        var all = new ArrayList<Map.Entry<String, String>>();
        for (var rule : rules()) {
            all.add(Map.entry((String) rule.get("alert"), (String) rule.get("expr")));
        }
        try (var boards = Files.list(WATCHING.resolve("grafana/boards"))) {
            for (var board : boards.sorted().toList()) {
                // JSON is YAML.
                var read = Manifests.documents(Files.readString(board)).getFirst();
                for (var panel : maps(read.get("panels"))) {
                    for (var target : maps(panel.get("targets"))) {
                        all.add(
                                Map.entry(
                                        board.getFileName() + ": " + panel.get("title"),
                                        (String) target.get("expr")));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void names_only_what_is_exported(Map.Entry<String, String> expression) {
        assertThat(unknownIn(expression.getValue())).as(expression.getKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(http_server_request_seconds_count[5m]))",
                "http_server_requests_seconds_count{statuss=\"200\"}",
                "sum by (sevrice) (linli_timer_silent_seconds)"
            })
    void a_misspelt_metric_or_label_is_found(String expression) {
        assertThat(unknownIn(expression)).isNotEmpty();
    }

    @Test
    void every_alert_has_its_page_and_every_page_its_alert() throws IOException {
        var alerts = new TreeSet<String>();
        for (var rule : rules()) {
            var alert = (String) rule.get("alert");
            var annotations = (Map<?, ?>) rule.get("annotations");
            assertThat(annotations.get("runbook")).isEqualTo("docs/runbook/" + alert + ".md");
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("page", "ticket");
            alerts.add(alert + ".md");
        }
        try (var pages = Files.list(Ran.DEPLOY.resolve("../docs/runbook"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .filteredOn(name -> !name.equals("README.md"))
                    .containsExactlyInAnyOrderElementsOf(alerts);
        }
    }

    @Test
    void every_alert_is_tried() throws IOException {
        var tests = Files.readString(WATCHING.resolve("tests/linli.test.yml"));
        for (var rule : rules()) {
            assertThat(tests).contains("alertname: " + rule.get("alert"));
        }
    }

    @Test
    void promtool_takes_the_rules_and_their_tests_pass() throws Exception {
        var promtool = Ran.firstOf("--version", List.of(List.of("promtool")));
        Assumptions.assumeTrue(
                promtool.isPresent(), "Left out: promtool (Debian: prometheus) is not here.");
        for (var words :
                List.of(
                        List.of("promtool", "check", "rules", "rules/linli.yml"),
                        List.of("promtool", "test", "rules", "tests/linli.test.yml"),
                        List.of(
                                "promtool",
                                "check",
                                "config",
                                "--syntax-only",
                                "prometheus.yml"))) {
            var ran = Ran.program(WATCHING, Map.of(), words);
            assertThat(ran.status()).as("%s: %s", words, ran.output()).isZero();
        }
    }

    private static Set<String> unknownIn(String expression) {
        var exported = exported();
        var unknown = new HashSet<String>();
        var labels = new HashSet<>(Set.of("service", "instance"));
        var text = expression;
        var grouping = GROUPING.matcher(text);
        var grouped = new HashSet<String>();
        while (grouping.find()) {
            grouped.addAll(List.of(grouping.group(1).split("\\s*,\\s*")));
        }
        text = grouping.replaceAll("");
        var metric = METRIC.matcher(text);
        while (metric.find()) {
            var known = exported.get(metric.group(1));
            if (known == null) {
                unknown.add(metric.group(1));
                continue;
            }
            labels.addAll(known);
            if (metric.group(2) != null) {
                var matcher = MATCHER.matcher(metric.group(2));
                while (matcher.find()) {
                    var label = matcher.group(1);
                    if (!known.contains(label) && !label.equals("service")) {
                        unknown.add(metric.group(1) + "{" + label + "}");
                    }
                }
            }
        }
        grouped.removeAll(labels);
        unknown.addAll(grouped);
        return unknown;
    }

    private static Map<String, Set<String>> exported() {
        var all = new HashMap<String, Set<String>>();
        try (var lines = Files.lines(WATCHING.resolve("metrics.txt"))) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> all.put(words[1], Set.of(words[2].split(","))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static List<Map<String, Object>> rules() throws IOException {
        var file = Manifests.documents(Files.readString(RULES)).getFirst();
        return maps(maps(file.get("groups")).getFirst().get("rules"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
