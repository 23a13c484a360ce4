package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import linli.store.keys.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a query says about one path, as the keys that it leaves over.
 *
 * @param exact whether all of these keys, and no others, are meant
 * @param present whether it can only be met by a field that is there
 * @param said the clause itself, for comparison with that of a partial index
 */
record Predicate(List<Interval> keys, boolean exact, boolean present, @Nullable Object said) {

    static final Document EXISTS = new Document("$exists", true);

    boolean isPoints() {
        return keys.stream().allMatch(Interval::point);
    }

    boolean isOnePoint() {
        return keys.size() == 1 && keys.getFirst().point();
    }

    /** Whether what meets this meets the other, too. */
    boolean implies(Predicate other) {
        if (said != null && said.equals(other.said)) {
            return true;
        }
        return (other.exact || EXISTS.equals(other.said))
                && (present || !other.present)
                && keys.stream()
                        .allMatch(mine -> other.keys.stream().anyMatch(its -> its.contains(mine)));
    }
}
