package linli.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a query has to look at. A look-up by id where the query has one, otherwise the
 * index with the longest run of fields that the query fixes, and then one that it bounds. What a
 * plan yields may hold too much, never too little.
 *
 * @param positions null when every document must be looked at
 */
record Plan(@Nullable Set<Object> positions) {

    private static final Plan EVERYTHING = new Plan(null);

    static Plan of(Document query, @Nullable String idField, List<OrderedKeys> indexes) {
        var conditions = new LinkedHashMap<String, Condition>();
        read(query, conditions);
        if (idField != null
                && conditions.get(idField) instanceof Condition(var ids, _)
                && ids != null) {
            var positions = new LinkedHashSet<Object>();
            ids.forEach(id -> positions.add(StoreCollection.position(id)));
            return new Plan(positions);
        }
        OrderedKeys best = null;
        var mostFixed = 0;
        for (var index : indexes) {
            var fixed = worth(index, conditions);
            if (fixed > mostFixed) {
                best = index;
                mostFixed = fixed;
            }
        }
        return best == null ? EVERYTHING : through(best, conditions);
    }

    /**
     * What a query says about one field.
     *
     * @param values the only values it may have; null when it is not fixed
     */
    private record Condition(@Nullable List<Object> values, Range range) {

        static final Condition NONE = new Condition(null, Range.ALL);

        Condition fixed(List<Object> to) {
            return values == null ? new Condition(to, range) : this;
        }

        Condition within(Range more) {
            return new Condition(
                    values,
                    new Range(
                            range.from() == null ? more.from() : range.from(),
                            range.to() == null ? more.to() : range.to()));
        }
    }

    private static void read(Document query, Map<String, Condition> conditions) {
        query.forEach((field, said) -> {
            if (field.equals("$and") && said instanceof Collection<?> all) {
                all.forEach(part -> {
                    if (part instanceof Document document) {
                        read(document, conditions);
                    }
                });
            } else if (!field.startsWith("$")) {
                var condition = conditions.getOrDefault(field, Condition.NONE);
                conditions.put(field, read(said, condition));
            }
        });
    }

    private static Condition read(@Nullable Object said, Condition condition) {
        if (StoreCollection.isPlain(said)) {
            return condition.fixed(List.of(said));
        }
        if (!(said instanceof Document operators)) {
            return condition;
        }
        for (var entry : operators.entrySet()) {
            var value = entry.getValue();
            var plain = StoreCollection.isPlain(value);
            switch (entry.getKey()) {
                case "$eq" -> condition = plain ? condition.fixed(List.of(value)) : condition;
                case "$in" -> {
                    if (value instanceof Collection<?> values
                            && values.stream().allMatch(StoreCollection::isPlain)) {
                        condition = condition.fixed(List.copyOf(values));
                    }
                }
                case "$gt", "$gte" ->
                        condition = plain ? condition.within(new Range(value, null)) : condition;
                case "$lt", "$lte" ->
                        condition = plain ? condition.within(new Range(null, value)) : condition;
                default -> {
                    // Says nothing that an index could use.
                }
            }
        }
        return condition;
    }

    /** Two for each fixed field in front, one for a bounded field after them. */
    private static int worth(OrderedKeys index, Map<String, Condition> conditions) {
        var worth = 0;
        for (var field : index.fields()) {
            var condition = conditions.getOrDefault(field, Condition.NONE);
            if (condition.values() != null) {
                worth += 2;
            } else {
                return condition.range().isBounded() ? worth + 1 : worth;
            }
        }
        return worth;
    }

    private static Plan through(OrderedKeys index, Map<String, Condition> conditions) {
        var prefixes = new ArrayList<List<Object>>();
        prefixes.add(List.of());
        var range = Range.ALL;
        for (var field : index.fields()) {
            var condition = conditions.getOrDefault(field, Condition.NONE);
            if (condition.values() == null) {
                range = condition.range();
                break;
            }
            var longer = new ArrayList<List<Object>>();
            for (var prefix : prefixes) {
                for (var value : condition.values()) {
                    var next = new ArrayList<>(prefix);
                    next.add(value);
                    longer.add(next);
                }
            }
            prefixes = longer;
            if (index.isMultikey()) {
                break;
            }
        }
        if (index.isMultikey() && range.from() != null) {
            range = new Range(range.from(), null);
        }
        var positions = new LinkedHashSet<Object>();
        for (var prefix : prefixes) {
            index.collect(prefix, range, positions);
        }
        return new Plan(positions);
    }
}
