package linli.store.engine;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import linli.store.keys.IndexKey;
import linli.store.keys.Interval;
import linli.store.keys.KeySet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is what a query asks for. The engine decides, but for what it decides
 * otherwise than MongoDB: several bounds on an array, which may be met by several elements; an
 * array within an array; and the order of texts, which is that of their code points.
 */
public final class Matcher {

    private static final DefaultQueryMatcher ENGINE = new DefaultQueryMatcher();

    private final List<Predicate<Document>> tests = new ArrayList<>();
    private final Document left = new Document();
    private final Set<String> roots = new HashSet<>();
    private boolean looksEverywhere;

    public Matcher(Document query) {
        query.forEach(this::read);
        if (!left.isEmpty()) {
            tests.add(document -> ENGINE.matches(document, left));
        }
    }

    public boolean matches(Document document) {
        for (var test : tests) {
            if (!test.test(document)) {
                return false;
            }
        }
        return true;
    }

    /** The top-level fields that it looks at; null when it may look at any. */
    public @Nullable Set<String> roots() {
        return looksEverywhere ? null : roots;
    }

    private void read(String name, @Nullable Object said) {
        if (name.startsWith("$")) {
            readLogic(name, said);
            return;
        }
        roots.add(name.split("\\.", 2)[0]);
        if (said instanceof Collection) {
            readArray(name, said);
        } else if (said instanceof Document operators && hasSeparateOperators(operators)) {
            operators.forEach((operator, value) -> readOperator(name, operator, value));
        } else {
            left.put(name, said);
        }
    }

    private void readLogic(String name, @Nullable Object said) {
        if (name.equals("$and") && isBranches(said)) {
            branches(said).forEach(branch -> tests.add(branch::matches));
        } else if (name.equals("$or") && isBranches(said)) {
            var any = branches(said);
            tests.add(document -> any.stream().anyMatch(branch -> branch.matches(document)));
        } else {
            looksEverywhere = true;
            left.put(name, said);
        }
    }

    private static boolean isBranches(@Nullable Object said) {
        return said instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(Document.class::isInstance);
    }

    private List<Matcher> branches(@Nullable Object said) {
        var all = Documents.listOf(said).stream().map(Matcher::new).toList();
        for (var branch : all) {
            roots.addAll(branch.roots);
            looksEverywhere |= branch.looksEverywhere;
        }
        return all;
    }

    /** An array equals the field, or one of its elements. */
    private void readArray(String name, Object array) {
        var whole = new Document(name, array);
        var element = new Document(name, new Document("$elemMatch", new Document("$eq", array)));
        tests.add(document -> ENGINE.matches(document, whole) || ENGINE.matches(document, element));
    }

    private static boolean hasSeparateOperators(Document operators) {
        return !operators.isEmpty()
                && operators.keySet().stream().allMatch(name -> name.startsWith("$"))
                && !operators.containsKey("$options")
                && !operators.containsKey("$ref");
    }

    private void readOperator(String name, String operator, @Nullable Object value) {
        var range = value instanceof String text ? range(operator, text) : null;
        if (range == null) {
            var alone = new Document(name, new Document(operator, value));
            tests.add(document -> ENGINE.matches(document, alone));
            return;
        }
        var field = List.of(new IndexKey(name, true));
        tests.add(document ->
                KeySet.of(document, field, false).keys().stream()
                        .anyMatch(key ->
                                Arrays.compareUnsigned(key, range.from()) >= 0
                                        && Arrays.compareUnsigned(key, range.to()) < 0));
    }

    private static @Nullable Interval range(String operator, String text) {
        return switch (operator) {
            case "$gt" -> Interval.downTo(text, false);
            case "$gte" -> Interval.downTo(text, true);
            case "$lt" -> Interval.upTo(text, false);
            case "$lte" -> Interval.upTo(text, true);
            default -> null;
        };
    }
}
