package linli.owner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every permission there is, read from the code of the whole house: what operations ask for, posts
 * can have; what posts have, something asks for, or it is known what will. The catalogue is a page
 * that is committed, so that its diff is the review.
 */
class PermissionCatalogueTest {

    static final Path HOUSE = Path.of("..");
    static final Path PAGE = HOUSE.resolve("docs/permissions.md");
    static final boolean UPDATE = Boolean.getBoolean("linli.update");

    static final String NAME = "[a-z]+(?:-[a-z]+)*:[a-z]+(?:-[a-z]+)*";
    static final Pattern LITERAL = Pattern.compile("\"(" + NAME + ")\"");
    static final Pattern IN_SCREENS = Pattern.compile("'(" + NAME + ")'");

    /** Of each permission, the modules whose code names it. */
    final SortedMap<String, SortedSet<String>> asked = askedByModules();

    final SortedMap<String, SortedSet<String>> held = heldByPosts();

    @Test
    void what_the_code_asks_for_posts_can_have() {
        assertThat(asked.keySet()).as("not in posts.json").isSubsetOf(held.keySet());
    }

    @Test
    void what_screens_ask_for_posts_can_have() throws IOException {
        var screens = new TreeSet<String>();
        find(IN_SCREENS, HOUSE.resolve("console/src/app/staff/screens.ts"), screens);

        assertThat(screens).as("not in posts.json").isSubsetOf(held.keySet()).isNotEmpty();
    }

    @Test
    void what_posts_have_is_asked_for_or_it_is_known_what_will() throws IOException {
        var toCome = toCome();
        var unasked = new TreeSet<>(held.keySet());
        unasked.removeAll(asked.keySet());

        assertThat(unasked)
                .as(
                        "asked for by nothing: say in permissions-to-come.txt what will, or take it away")
                .isEqualTo(new TreeSet<>(toCome.keySet()));
        assertThat(toCome.values()).as("a reason for each").noneMatch(String::isBlank);
    }

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        var page = page(toCome());
        if (UPDATE) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("-Dlinli.update=true writes it").exists().hasContent(page);
    }

    private String page(Map<String, String> toCome) {
        var page = new StringBuilder();
        page.append("# Permissions\n\n");
        page.append("Made from the code by `PermissionCatalogueTest` in owner-service; ");
        page.append("`-Dlinli.update=true` writes it anew.\n\n");
        page.append("| permission | asked for by | posts that start with it |\n|---|---|---|\n");
        held.forEach((permission, posts) ->
                page.append(
                        "| `%s` | %s | %s |\n"
                                .formatted(
                                        permission,
                                        asked.containsKey(permission)
                                                ? String.join(", ", asked.get(permission))
                                                : "*to come:* " + toCome.get(permission),
                                        String.join(" ", posts))));
        return page.toString();
    }

    private static SortedMap<String, SortedSet<String>> askedByModules() {
        var asked = new TreeMap<String, SortedSet<String>>();
        try (var modules = Files.newDirectoryStream(HOUSE)) {
            for (var module : modules) {
                var code = module.resolve("src/main/java");
                if (Files.isDirectory(code)) {
                    for (var file : javaIn(code)) {
                        var found = new TreeSet<String>();
                        find(LITERAL, file, found);
                        found.forEach(one ->
                                asked.computeIfAbsent(one, first -> new TreeSet<>())
                                        .add(module.getFileName().toString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asked;
    }

    private static List<Path> javaIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void find(Pattern pattern, Path file, Set<String> found) throws IOException {
        var matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static SortedMap<String, SortedSet<String>> heldByPosts() {
        var held = new TreeMap<String, SortedSet<String>>();
        try {
            var posts =
                    JsonMapper.shared()
                            .readTree(Files.readString(Path.of("src/main/resources/posts.json")));
            for (var post : posts) {
                var code = post.path("code").asString();
                names(post.path("permissions")).forEach(name -> add(held, name, code));
                names(post.path("own")).forEach(name -> add(held, name, code + "(own)"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }

    private static void add(Map<String, SortedSet<String>> held, String name, String post) {
        held.computeIfAbsent(name, first -> new TreeSet<>()).add(post);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, String> toCome() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/permissions-to-come.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(
                        Collectors.toMap(
                                line -> line.split("\\s+", 2)[0],
                                line ->
                                        line.split("\\s+", 2).length < 2
                                                ? ""
                                                : line.split("\\s+", 2)[1],
                                (one, again) -> one,
                                TreeMap::new));
    }
}
