package linli.store.data;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.store.keys.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about single paths. It may say less than the query, never more: the matcher has
 * the last word on each document.
 */
final class Conditions {

    /** The kinds of {@code $type} that are a whole kind of keys. */
    private static final Map<Object, Object> WHOLE_KINDS =
            Map.of(
                    "string",
                    "",
                    "number",
                    0,
                    "date",
                    java.time.Instant.EPOCH,
                    "bool",
                    false,
                    "objectId",
                    new de.bwaldvogel.mongo.bson.ObjectId(),
                    "binData",
                    new java.util.UUID(0, 0));

    private final Map<String, List<Predicate>> predicates = new LinkedHashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.read(query);
        return conditions;
    }

    List<Predicate> on(String path) {
        return predicates.getOrDefault(path, List.of());
    }

    Set<String> paths() {
        return predicates.keySet();
    }

    /** The branches of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    /** Whether nothing is said but these predicates, and each of them exactly. */
    boolean isComplete() {
        return complete
                && predicates.values().stream().flatMap(List::stream).allMatch(Predicate::exact);
    }

    private void read(Document query) {
        query.forEach((name, said) -> {
            switch (name) {
                case "$and" -> branches(said).forEach(this::read);
                case "$or" -> readAlternatives(branches(said));
                case "$comment" -> {}
                default -> {
                    if (name.startsWith("$")) {
                        complete = false;
                    } else {
                        readField(name, said);
                    }
                }
            }
        });
    }

    private static List<Document> branches(@Nullable Object said) {
        return said instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)
                ? list.stream().map(Document.class::cast).toList()
                : List.of();
    }

    /** A path that every branch speaks of is bounded by all of them together. */
    private void readAlternatives(List<Document> branches) {
        complete = false;
        if (branches.isEmpty()) {
            return;
        }
        alternatives.add(branches);
        var each = branches.stream().map(Conditions::of).toList();
        for (var path : each.getFirst().paths()) {
            var keys = new ArrayList<Interval>();
            var present = true;
            for (var branch : each) {
                var best = best(branch.on(path));
                if (best == null) {
                    keys.clear();
                    break;
                }
                keys.addAll(best.keys());
                present &= best.present();
            }
            if (!keys.isEmpty()) {
                add(path, new Predicate(Interval.union(keys), false, present, null));
            }
        }
    }

    private void readField(String path, @Nullable Object said) {
        if (said instanceof BsonRegularExpression regex) {
            readRegex(path, regex.getPattern(), regex.getOptions());
        } else if (said instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, value) -> readOperator(path, operators, operator, value));
        } else {
            readEquality(path, said);
        }
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private void readEquality(String path, @Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            add(path, new Predicate(List.of(Interval.nothing()), false, false, null));
        } else if (isOrdered(value) || value instanceof Document) {
            var exact = isOrdered(value);
            add(path, new Predicate(List.of(Interval.at(value)), exact, true, null));
        } else {
            complete = false;
        }
    }

    private void readOperator(
            String path, Document operators, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> readEquality(path, value);
            case "$in" -> readIn(path, value);
            case "$gt" -> readRange(path, value, false, true);
            case "$gte" -> readRange(path, value, true, true);
            case "$lt" -> readRange(path, value, false, false);
            case "$lte" -> readRange(path, value, true, false);
            case "$exists" -> readExists(path, value);
            case "$type" -> readType(path, value);
            case "$regex" -> {
                if (value instanceof BsonRegularExpression regex) {
                    readRegex(path, regex.getPattern(), regex.getOptions());
                } else if (value instanceof String pattern) {
                    readRegex(path, pattern, (String) operators.get("$options"));
                } else {
                    complete = false;
                }
            }
            case "$options" -> {}
            case "$all" -> {
                complete = false;
                if (value instanceof List<?> all && !all.isEmpty() && isOrdered(all.getFirst())) {
                    add(
                            path,
                            new Predicate(List.of(Interval.at(all.getFirst())), false, true, null));
                }
            }
            case "$elemMatch" -> {
                complete = false;
                if (value instanceof Document inner) {
                    readElement(path, inner);
                }
            }
            default -> complete = false;
        }
    }

    private void readIn(String path, @Nullable Object value) {
        if (!(value instanceof List<?> values)
                || !values.stream().allMatch(v -> Missing.isNullOrMissing(v) || isOrdered(v))) {
            complete = false;
            return;
        }
        var keys = new ArrayList<Interval>();
        var present = true;
        for (var one : values) {
            present &= one != null;
            keys.add(one == null ? Interval.nothing() : Interval.at(one));
        }
        add(path, new Predicate(Interval.union(keys), present, present, null));
    }

    private void readRange(
            String path, @Nullable Object value, boolean inclusive, boolean upwards) {
        if (!isOrdered(value) || isNaN(value)) {
            complete = false;
            return;
        }
        var keys = upwards ? Interval.downTo(value, inclusive) : Interval.upTo(value, inclusive);
        // NaN sorts below all numbers, but is less than none.
        var exact = upwards || !(value instanceof Number);
        add(path, new Predicate(List.of(keys), exact, true, null));
    }

    private void readExists(String path, @Nullable Object value) {
        if (Boolean.TRUE.equals(value) || value instanceof Number n && n.intValue() != 0) {
            add(path, new Predicate(List.of(Interval.ALL), false, true, Predicate.EXISTS));
        } else {
            add(path, new Predicate(List.of(Interval.nothing()), false, false, null));
        }
    }

    private void readType(String path, @Nullable Object type) {
        var example = type == null ? null : WHOLE_KINDS.get(type);
        var said = new Document("$type", type);
        add(
                path,
                example == null
                        ? new Predicate(List.of(Interval.ALL), false, false, said)
                        : new Predicate(List.of(Interval.ofKind(example)), true, true, said));
    }

    private void readRegex(String path, String pattern, @Nullable String options) {
        complete = false;
        var prefix = RegexPrefix.of(pattern, options);
        if (!prefix.isEmpty()) {
            add(
                    path,
                    new Predicate(
                            List.of(
                                    Interval.ofStringsBeginning(prefix),
                                    Interval.ofKind(new BsonRegularExpression(""))),
                            false,
                            true,
                            null));
        }
    }

    private void readElement(String path, Document inner) {
        var conditions = new Conditions();
        if (isOperators(inner)) {
            if (inner.keySet().stream()
                    .anyMatch(name -> name.equals("$and") || name.equals("$or"))) {
                return;
            }
            conditions.readField(path, inner);
        } else {
            conditions.read(inner);
        }
        conditions.predicates.forEach((name, said) -> {
            var whole = isOperators(inner) ? name : path + "." + name;
            said.forEach(one -> add(whole, new Predicate(one.keys(), false, one.present(), null)));
        });
    }

    private void add(String path, Predicate predicate) {
        predicates.computeIfAbsent(path, first -> new ArrayList<>()).add(predicate);
    }

    /** The most telling of several predicates: points before ranges. */
    static @Nullable Predicate best(List<Predicate> predicates) {
        Predicate best = null;
        for (var next : predicates) {
            if (best == null || rank(next) < rank(best)) {
                best = next;
            }
        }
        return best;
    }

    private static int rank(Predicate predicate) {
        if (predicate.isPoints()) {
            return predicate.keys().size();
        }
        return predicate.keys().contains(Interval.ALL) ? Integer.MAX_VALUE : 1_000_000;
    }

    /** Whether it has one key, and its order is that of the matcher. */
    private static boolean isOrdered(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Missing _ -> false;
            case Document _ -> false;
            case java.util.Collection<?> _ -> false;
            case BsonRegularExpression _ -> false;
            case de.bwaldvogel.mongo.bson.MinKey _ -> false;
            case de.bwaldvogel.mongo.bson.MaxKey _ -> false;
            default -> true;
        };
    }

    private static boolean isNaN(@Nullable Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }
}
