package linli.store.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The words of commands as drivers send them: commands, their options, operators, stages. What a
 * document holds is no word of it.
 */
public final class Dialect {

    /** What drivers add by themselves. */
    private static final Set<String> FRAME =
            Set.of(
                    "$db",
                    "$readPreference",
                    "$clusterTime",
                    "lsid",
                    "txnNumber",
                    "apiVersion",
                    "maxTimeMS",
                    "comment",
                    "readConcern",
                    "writeConcern");

    /** What drivers send by themselves. */
    private static final Set<String> CONVERSATION =
            Set.of("hello", "isMaster", "ismaster", "endSessions", "ping", "buildInfo");

    private static final Set<String> STATEMENTS = Set.of("updates", "deletes", "indexes");
    private static final Set<String> DATA = Set.of("documents", "cursors");

    private final SortedSet<String> words = new ConcurrentSkipListSet<>();

    /** The dialect that the conformance suite has proven. */
    public static Dialect proven() {
        try (var list = Dialect.class.getResourceAsStream("dialect.txt")) {
            return of(
                    new String(
                            Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Dialect of(String lines) {
        var dialect = new Dialect();
        lines.lines().filter(line -> !line.isBlank()).forEach(dialect.words::add);
        return dialect;
    }

    public void hear(BsonDocument command) {
        words.addAll(wordsOf(command));
    }

    public SortedSet<String> words() {
        return words;
    }

    /** The words of a command that are not of this dialect. */
    public List<String> unknownIn(BsonDocument command) {
        return wordsOf(command).stream().filter(word -> !words.contains(word)).toList();
    }

    private static List<String> wordsOf(BsonDocument command) {
        var name = command.getFirstKey();
        if (CONVERSATION.contains(name)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        found.add(name);
        command.forEach((option, value) -> {
            if (option.equals(name) || FRAME.contains(option)) {
                return;
            }
            found.add(name + "." + option);
            if (STATEMENTS.contains(option)) {
                value.asArray()
                        .forEach(statement ->
                                statement
                                        .asDocument()
                                        .forEach((part, inner) -> {
                                            found.add(name + "." + option + "." + part);
                                            operators(inner, found);
                                        }));
            } else if (!DATA.contains(option)) {
                operators(value, found);
            }
        });
        return found;
    }

    private static void operators(BsonValue value, List<String> found) {
        if (value.isDocument()) {
            value.asDocument()
                    .forEach((name, inner) -> {
                        if (name.startsWith("$")) {
                            found.add(name);
                        }
                        if (!name.equals("$literal")) {
                            operators(inner, found);
                        }
                    });
        } else if (value.isArray()) {
            value.asArray().forEach(inner -> operators(inner, found));
        }
    }

    @Override
    public String toString() {
        return String.join("\n", words) + "\n";
    }
}
