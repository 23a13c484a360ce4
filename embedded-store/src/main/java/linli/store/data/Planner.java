package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import linli.store.data.Route.KeyRange;
import linli.store.engine.StoreError;
import linli.store.keys.Bytes;
import linli.store.keys.IndexKey;
import linli.store.keys.Interval;
import linli.store.keys.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the way to a query's documents: the index with the longest run of fields that the query
 * fixes, then lists, then a range; among equals the one that has the order asked for. A page that
 * an index has in order is read from there, unless the other way is short.
 */
final class Planner {

    private static final int MAX_RANGES = 2_000;
    private static final int MAX_MERGED = 200;
    private static final int SHORT = 100;

    private static final List<IndexKey> ID = List.of(new IndexKey("_id", true));

    private final Collection collection;
    private final Set<Index> whole;

    /** Counts a route's entries up to a limit. */
    private final ToLongBiFunction<Route, Long> entries;

    /**
     * @param whole the indexes that had all documents when the question's snapshot was taken; one
     *     that was dropped since is not used either
     */
    Planner(Collection collection, Set<Index> whole, ToLongBiFunction<Route, Long> entries) {
        this.collection = collection;
        this.whole = whole;
        this.entries = entries;
    }

    /**
     * @param limit of the page with what it skips; zero for everything
     * @param hint an index's name or keys, {@code $natural}, or null
     */
    Plan plan(Document filter, Document sort, long limit, @Nullable Object hint) {
        var conditions = Conditions.of(filter);
        var order = isNatural(sort) ? List.<IndexKey>of() : SortKey.fieldsOf(sort);
        if (isNatural(hint) || isNatural(sort)) {
            var backwards = isBackwards(sort) || isBackwards(hint);
            return new Plan(List.of(everything().walked(backwards, false)), isNatural(sort), false);
        }
        var candidates = candidates(hint, conditions, order);
        if (candidates.isEmpty()) {
            throw StoreError.badValue(
                    "error processing query: planner returned error :: caused by :: hint provided"
                            + " does not correspond to an existing index");
        }
        var best = best(candidates, limit);
        if (!best.route().isNarrow() && !best.sorted() && hint == null) {
            var union = union(filter, conditions);
            if (union != null) {
                return union;
            }
        }
        var exact = conditions.isComplete() && best.says(conditions);
        return new Plan(List.of(best.route()), best.sorted(), exact);
    }

    private List<@Nullable Index> choices(@Nullable Object hint) {
        var choices = new ArrayList<@Nullable Index>();
        if (hint == null || hint.equals("_id_") || hint.equals(new Document("_id", 1))) {
            choices.add(null);
        }
        for (var index : collection.indexes()) {
            if (whole.contains(index)
                    && (hint == null
                            || hint.equals(index.name())
                            || hint.equals(index.keyPattern()))) {
                choices.add(index);
            }
        }
        return choices;
    }

    private static boolean isNatural(@Nullable Object order) {
        return order instanceof Document document && document.containsKey("$natural");
    }

    private static boolean isBackwards(@Nullable Object order) {
        return order instanceof Document document
                && document.get("$natural") instanceof Number n
                && n.intValue() < 0;
    }

    /**
     * @param used how many leading fields bound the route
     */
    private record Candidate(Route route, boolean sorted, List<IndexKey> fields, int used) {

        int worth() {
            return route.worth() * 2 + (sorted ? 1 : 0);
        }

        /** Whether the route itself has seen to everything that is asked. */
        boolean says(Conditions conditions) {
            if (route.isMultikey() && !(route.equal() == used && used == fields.size())) {
                return false;
            }
            return conditions.paths().stream()
                    .allMatch(path ->
                            fields.subList(0, used).stream()
                                            .anyMatch(field -> field.field().equals(path))
                                    && (!route.isMultikey() || conditions.on(path).size() == 1));
        }
    }

    private Candidate best(List<Candidate> candidates, long limit) {
        var best = max(candidates);
        var sorted = candidates.stream().filter(Candidate::sorted).toList();
        if (best.sorted() || sorted.isEmpty()) {
            return best;
        }
        var inOrder = max(sorted);
        if (!best.route().isNarrow()) {
            return inOrder;
        }
        if (limit == 0) {
            return best;
        }
        var cap = limit * 4 + SHORT;
        return entries.applyAsLong(best.route(), cap) < cap ? best : inOrder;
    }

    private static Candidate max(List<Candidate> candidates) {
        return candidates.stream().max(Comparator.comparingInt(Candidate::worth)).orElseThrow();
    }

    private @Nullable Candidate candidate(
            @Nullable Index index, Conditions conditions, List<IndexKey> order) {
        if (index != null && !holdsAll(index, conditions)) {
            return null;
        }
        var fields = index == null ? ID : index.fields();
        var multikey = index == null ? new BitSet() : index.multikey();
        var prefixes = List.of(index == null ? collection.prefix() : index.prefix());
        var equal = 0;
        var listed = 0;
        var throughArray = false;
        List<Interval> range = null;
        var used = 0;
        for (var i = 0; i < fields.size() && range == null; i++) {
            var keys =
                    multikey.get(i) && throughArray
                            ? null
                            : keys(conditions.on(fields.get(i).field()), multikey.get(i));
            if (keys == null) {
                break;
            }
            used++;
            throughArray |= multikey.get(i);
            if (keys.stream().allMatch(Interval::point)
                    && (long) prefixes.size() * keys.size() <= MAX_RANGES) {
                prefixes = longer(prefixes, keys, fields.get(i).ascending());
                if (keys.size() == 1 && listed == 0) {
                    equal++;
                } else {
                    listed++;
                }
            } else {
                range = keys;
            }
        }
        var ranges = ranges(prefixes, range, range == null || fields.get(used - 1).ascending());
        var route = new Route(index, ranges, false, false, equal, listed, range != null);
        return ordered(route, fields, multikey, conditions, order, used);
    }

    /** Whether every document that is asked for is in the index. */
    private static boolean holdsAll(Index index, Conditions conditions) {
        if (index.isSparse()
                && index.fields().stream()
                        .noneMatch(field ->
                                conditions.on(field.field()).stream()
                                        .anyMatch(Predicate::present))) {
            return false;
        }
        var filter = index.partialFilter();
        if (filter == null) {
            return true;
        }
        var needed = Conditions.of(filter);
        return needed.paths().stream()
                .allMatch(path ->
                        needed.on(path).stream()
                                .allMatch(its ->
                                        conditions.on(path).stream()
                                                .anyMatch(mine -> mine.implies(its))));
    }

    /**
     * Null when the field is not bounded. Two conditions on an array may be met by two elements, so
     * that only one of them bounds.
     */
    private static @Nullable List<Interval> keys(List<Predicate> predicates, boolean multikey) {
        var best = Conditions.best(predicates);
        if (best == null) {
            return null;
        }
        var keys = best.keys();
        if (!multikey) {
            for (var predicate : predicates) {
                // A long list met with itself is all pairs of it, and says nothing new.
                if (predicate != best) {
                    keys = Interval.intersection(keys, predicate.keys());
                }
            }
        }
        return keys.contains(Interval.ALL) ? null : keys;
    }

    private static List<byte[]> longer(
            List<byte[]> prefixes, List<Interval> points, boolean ascending) {
        var longer = new ArrayList<byte[]>(prefixes.size() * points.size());
        for (var prefix : prefixes) {
            for (var point : points) {
                longer.add(Bytes.concat(prefix, point.key(ascending)));
            }
        }
        return longer;
    }

    private static List<KeyRange> ranges(
            List<byte[]> prefixes, @Nullable List<Interval> range, boolean ascending) {
        var ranges = new ArrayList<KeyRange>();
        for (var prefix : prefixes) {
            if (range == null) {
                ranges.add(new KeyRange(prefix, Bytes.after(prefix), prefix.length));
            } else {
                for (var interval : range) {
                    var bounds = interval.directed(ascending);
                    ranges.add(
                            new KeyRange(
                                    Bytes.concat(prefix, bounds.from()),
                                    Bytes.concat(prefix, bounds.to()),
                                    prefix.length));
                }
            }
        }
        ranges.sort(Comparator.comparing(KeyRange::from, Arrays::compareUnsigned));
        return ranges;
    }

    private Candidate ordered(
            Route route,
            List<IndexKey> fields,
            BitSet multikey,
            Conditions conditions,
            List<IndexKey> order,
            int used) {
        if (order.isEmpty()) {
            return new Candidate(route, true, fields, used);
        }
        var unique = route.index() == null || route.index().isUnique();
        var one = direction(fields, route.equal(), multikey, unique, conditions, order);
        if (one != 0) {
            return new Candidate(route.walked(one < 0, false), true, fields, used);
        }
        if (route.listed() > 0 && route.ranges().size() <= MAX_MERGED) {
            var from = route.equal() + route.listed();
            var many = direction(fields, from, multikey, false, conditions, order);
            if (many != 0) {
                return new Candidate(route.walked(many < 0, true), true, fields, used);
            }
        }
        return new Candidate(route, false, fields, used);
    }

    /** 1 or -1 when the index has the order from this field on, forwards or backwards; else 0. */
    private static int direction(
            List<IndexKey> fields,
            int from,
            BitSet multikey,
            boolean unique,
            Conditions conditions,
            List<IndexKey> order) {
        var direction = 0;
        var at = from;
        for (var wanted : order) {
            if (isFixed(conditions.on(wanted.field()))
                    && !throughArray(fields, multikey, wanted.field())) {
                continue;
            }
            boolean ascending;
            if (at == fields.size()) {
                if (unique) {
                    break; // Nothing is left to be put in order.
                }
                if (!wanted.field().equals("_id")) {
                    return 0;
                }
                ascending = true;
            } else if (fields.get(at).field().equals(wanted.field()) && !multikey.get(at)) {
                ascending = fields.get(at).ascending();
                at++;
            } else {
                return 0;
            }
            var same = ascending == wanted.ascending() ? 1 : -1;
            if (direction != 0 && direction != same) {
                return 0;
            }
            direction = same;
            if (wanted.field().equals("_id")) {
                break;
            }
        }
        return direction == 0 ? 1 : direction;
    }

    private static boolean isFixed(List<Predicate> predicates) {
        return predicates.stream().anyMatch(p -> p.isOnePoint() && p.exact());
    }

    private static boolean throughArray(List<IndexKey> fields, BitSet multikey, String path) {
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).field().equals(path)) {
                return multikey.get(i);
            }
        }
        // Not in this index: it may hold an array for all we know.
        return true;
    }

    private Route everything() {
        var prefix = collection.prefix();
        var all = new KeyRange(prefix, Bytes.after(prefix), prefix.length);
        return new Route(null, List.of(all), false, false, 0, 0, false);
    }

    /** An {@code $or} by one route for each of its branches, if each has one. */
    private @Nullable Plan union(Document filter, Conditions conditions) {
        for (var branches : conditions.alternatives()) {
            var routes = new ArrayList<Route>();
            for (var branch : branches) {
                var both = new Document("$and", List.of(filter, branch));
                var best = max(candidates(null, Conditions.of(both), List.of()));
                if (!best.route().isNarrow()) {
                    break;
                }
                routes.add(best.route());
            }
            if (routes.size() == branches.size()) {
                return new Plan(routes, false, false);
            }
        }
        return null;
    }

    private List<Candidate> candidates(
            @Nullable Object hint, Conditions conditions, List<IndexKey> order) {
        var candidates = new ArrayList<Candidate>();
        for (var index : choices(hint)) {
            var candidate = candidate(index, conditions, order);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }
}
