package linli.store.keys;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one document has in an index: one, or with an array one for each of its elements.
 * Several fields may go through the same array, but not through two.
 */
public final class KeySet {

    private final List<IndexKey> fields;
    private final boolean sparse;
    private final TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    private final BitSet multikey = new BitSet();

    private KeySet(List<IndexKey> fields, boolean sparse) {
        this.fields = fields;
        this.sparse = sparse;
    }

    public static KeySet of(Document document, List<IndexKey> fields, boolean sparse) {
        var set = new KeySet(fields, sparse);
        var steps = new ArrayList<Step>(fields.size());
        for (var field : fields) {
            steps.add(new Step(document, field.path()).descended());
        }
        set.expand(steps);
        return set;
    }

    /** In order, without repetition. */
    public TreeSet<byte[]> keys() {
        return keys;
    }

    /** Which of the fields went through an array. */
    public BitSet multikey() {
        return multikey;
    }

    private void expand(List<Step> steps) {
        Collection<?> array = null;
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).value instanceof Collection<?> found && !steps.get(i).settled) {
                multikey.set(i);
                if (array == null) {
                    array = found;
                } else if (array != found) {
                    throw new CannotIndexParallelArraysError(parallel(steps));
                }
            }
        }
        if (array == null) {
            emit(steps);
        } else if (array.isEmpty()) {
            emit(within(steps, array, Keys.EMPTY_ARRAY, true));
        } else {
            for (var element : array) {
                expand(within(steps, array, element, false));
            }
        }
    }

    private static List<Step> within(
            List<Step> steps, Collection<?> array, @Nullable Object element, boolean empty) {
        var inside = new ArrayList<Step>(steps.size());
        for (var step : steps) {
            if (step.settled || step.value != array) {
                inside.add(step);
            } else if (step.rest.isEmpty()) {
                inside.add(new Step(element, step.rest, true));
            } else if (empty) {
                inside.add(new Step(Missing.getInstance(), List.of(), true));
            } else {
                inside.add(
                        new Step(
                                        element instanceof Collection
                                                ? Missing.getInstance()
                                                : element,
                                        step.rest)
                                .descended());
            }
        }
        return inside;
    }

    private void emit(List<Step> steps) {
        if (sparse && steps.stream().allMatch(step -> step.value instanceof Missing)) {
            return;
        }
        if (fields.size() == 1) {
            keys.add(fields.getFirst().directed(Keys.of(steps.getFirst().value)));
            return;
        }
        var bytes = new Bytes();
        for (var i = 0; i < steps.size(); i++) {
            bytes.add(fields.get(i).directed(Keys.of(steps.get(i).value)));
        }
        keys.add(bytes.toArray());
    }

    private List<String> parallel(List<Step> steps) {
        var names = new ArrayList<String>();
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).value instanceof Collection<?>) {
                names.add(fields.get(i).path().getLast());
            }
        }
        return names;
    }

    /**
     * How far a path has been followed.
     *
     * @param settled nothing is left to follow: an array here is a value
     */
    private record Step(@Nullable Object value, List<String> rest, boolean settled) {

        Step(@Nullable Object value, List<String> rest) {
            this(value, rest, false);
        }

        Step descended() {
            var at = value;
            var left = rest;
            while (!left.isEmpty()) {
                var name = left.getFirst();
                if (at instanceof Document document) {
                    at = document.getOrMissing(name);
                } else if (at instanceof List<?> list && isPosition(name)) {
                    var position = Integer.parseInt(name);
                    at = position < list.size() ? list.get(position) : Missing.getInstance();
                } else if (at instanceof Collection) {
                    return new Step(at, left);
                } else {
                    return new Step(Missing.getInstance(), List.of(), true);
                }
                left = left.subList(1, left.size());
            }
            return new Step(at, left);
        }

        private static boolean isPosition(String name) {
            return !name.isEmpty()
                    && name.length() < 9
                    && name.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
