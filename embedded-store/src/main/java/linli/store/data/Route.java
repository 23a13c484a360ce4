package linli.store.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of an index to walk through, or of the documents themselves.
 *
 * @param index null for the documents, which lie in the order of their ids
 * @param ranges in ascending order
 * @param merged whether the ranges are walked side by side, in the order of what follows their
 *     prefixes, rather than one after another
 * @param equal how many leading fields are fixed to one value
 * @param listed how many are fixed to one of several values
 * @param bounded whether the next field is bounded
 */
record Route(
        @Nullable Index index,
        List<KeyRange> ranges,
        boolean reverse,
        boolean merged,
        int equal,
        int listed,
        boolean bounded) {

    /**
     * Keys from one up to, but without, another.
     *
     * @param prefix how many bytes all of them begin with
     */
    record KeyRange(byte[] from, byte[] to, int prefix) {}

    /** Whether it leaves anything out. */
    boolean isNarrow() {
        return equal + listed > 0 || bounded;
    }

    /** Longest equality first, then lists of values, then a range. */
    int worth() {
        return equal * 10_000 + listed * 100 + (bounded ? 1 : 0);
    }

    Route walked(boolean backwards, boolean sideBySide) {
        return new Route(index, ranges, backwards, sideBySide, equal, listed, bounded);
    }

    boolean isMultikey() {
        return index != null && !index.multikey().isEmpty();
    }
}
