package linli.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** An index's keys in BSON's order, each with the positions of the documents that have it. */
final class OrderedKeys {

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();

    /** Shorter keys come before all longer ones that begin with them: they bound a range. */
    private static final Comparator<KeyValue> KEYS =
            (one, other) -> {
                var both = Math.min(one.size(), other.size());
                for (var i = 0; i < both; i++) {
                    var difference = VALUES.compare(one.get(i), other.get(i));
                    if (difference != 0) {
                        return difference;
                    }
                }
                return Integer.compare(one.size(), other.size());
            };

    private final String name;
    private final List<String> fields;
    private final TreeMap<KeyValue, Set<Object>> positions = new TreeMap<>(KEYS);
    private boolean multikey;

    OrderedKeys(String name, List<IndexKey> keys) {
        this.name = name;
        this.fields = keys.stream().map(IndexKey::getKey).toList();
    }

    String name() {
        return name;
    }

    List<String> fields() {
        return fields;
    }

    /**
     * Whether some document had an array here: then two conditions may be met by two elements, and
     * only one of them may narrow the search.
     */
    boolean isMultikey() {
        return multikey;
    }

    void add(Set<KeyValue> keys, Object position) {
        multikey |= keys.size() > 1;
        for (var key : keys) {
            positions.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(position);
        }
    }

    void remove(Set<KeyValue> keys, Object position) {
        for (var key : keys) {
            positions.computeIfPresent(
                    key,
                    (same, at) -> {
                        at.remove(position);
                        return at.isEmpty() ? null : at;
                    });
        }
    }

    Set<Object> at(KeyValue key) {
        return positions.getOrDefault(key, Set.of());
    }

    long size() {
        return positions.size();
    }

    /** Adds the positions of all keys that begin with these values and go on within the range. */
    void collect(List<Object> prefix, Range range, Set<Object> into) {
        var from = range.from() == null ? prefix : plus(prefix, range.from());
        var tail = from.isEmpty() ? positions : positions.tailMap(new KeyValue(from), true);
        for (var entry : tail.entrySet()) {
            var key = entry.getKey();
            for (var i = 0; i < prefix.size(); i++) {
                if (VALUES.compare(key.get(i), prefix.get(i)) != 0) {
                    return;
                }
            }
            if (range.to() != null && VALUES.compare(key.get(prefix.size()), range.to()) > 0) {
                return;
            }
            into.addAll(entry.getValue());
        }
    }

    private static List<Object> plus(List<Object> prefix, Object next) {
        var longer = new ArrayList<>(prefix);
        longer.add(next);
        return longer;
    }
}
