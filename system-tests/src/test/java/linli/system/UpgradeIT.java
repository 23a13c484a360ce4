package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * An installation that an earlier commit made comes up with this code: its data are there as they
 * were, its posts get the permissions that are new, and work goes on. {@code
 * -Dlinli.upgrade.from=COMMIT} says which; it is built first, which takes a few minutes.
 */
@EnabledIfSystemProperty(named = "linli.upgrade.from", matches = ".+")
class UpgradeIT {

    private static final String HOME = "upgraded";

    /** Who looks at what, with the member that says in which state each is. */
    private static final List<Looked> LOOKED =
            List.of(
                    new Looked("manager", "/owners?limit=100", "name"),
                    new Looked("dispatcher", "/orders?limit=100", "status"),
                    new Looked("manager", "/complaints?limit=100", "status"),
                    new Looked("cashier", "/bills?limit=100", "status"),
                    new Looked("cashier", "/payments?limit=100", "status"),
                    new Looked("manager", "/notices?limit=100", "status"),
                    new Looked("manager", "/questionnaires?limit=100", "status"));

    private record Looked(String who, String path, String state) {}

    @Test
    void what_an_earlier_build_made_goes_on() throws Exception {
        Map<Looked, Map<String, String>> before;
        try (var earlier = Stack.upFrom(earlierBuild(), HOME)) {
            var desk = earlier.person("desk");
            Repair.enteredBy(desk, earlier.person("dispatcher"), aUnit(desk));
            before = seen(earlier);
        }

        try (var now = Stack.goingOn(HOME)) {
            assertThat(seen(now)).isEqualTo(before);
            now.isSound();

            var desk = now.person("desk");
            var dispatcher = now.person("dispatcher");
            var order = Repair.enteredBy(desk, dispatcher, aUnit(desk));
            now.person("auditor")
                    .awaits(
                            "/trail?object=" + order.substring("/orders/".length()),
                            trail -> !trail.path("items").isEmpty());
            now.isSound();
        }
    }

    private static Map<Looked, Map<String, String>> seen(Stack stack) {
        var seen = new LinkedHashMap<Looked, Map<String, String>>();
        LOOKED.forEach(looked -> {
            var states = new TreeMap<String, String>();
            stack.person(looked.who())
                    .awaits(looked.path(), answer -> answer.has("items"))
                    .path("items")
                    .forEach(one ->
                            states.put(
                                    one.path("id").asString(),
                                    one.path(looked.state()).asString()));
            seen.put(looked, states);
        });
        return seen;
    }

    private static JsonNode aUnit(Person desk) {
        return desk.awaits("/units?q=3-2-1201", found -> !found.isEmpty()).path(0);
    }

    /** What that commit holds, and nothing of the folder that it is asked from. */
    private static Path earlierBuild() throws IOException, InterruptedException {
        var target = Path.of("target/earlier").toAbsolutePath();
        if (!Files.exists(target.resolve("linli"))) {
            Files.createDirectories(target);
            var archive =
                    new ProcessBuilder(
                                    "sh",
                                    "-c",
                                    "git archive \"$0\" | tar -x -C \"$1\"",
                                    System.getProperty("linli.upgrade.from"),
                                    target.toString())
                            .directory(target.getParent().getParent().getParent().toFile())
                            .inheritIO();
            assertThat(archive.start().waitFor()).isZero();
        }
        return target;
    }
}
