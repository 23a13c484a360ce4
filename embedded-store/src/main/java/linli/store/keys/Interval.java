package linli.store.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys from one cut up to, but without, another.
 *
 * @param point whether it holds one value only
 */
public record Interval(byte[] from, byte[] to, boolean point) {

    public static final Interval ALL =
            new Interval(new byte[] {0x01}, new byte[] {(byte) 0xfe}, false);

    public static Interval at(@Nullable Object value) {
        var key = Keys.of(value);
        return new Interval(key, Bytes.after(key), true);
    }

    /** Missing, null, and an array without elements. */
    public static Interval nothing() {
        return new Interval(Keys.kindOf(Keys.EMPTY_ARRAY), Bytes.after(Keys.kindOf(null)), false);
    }

    public static Interval upTo(@Nullable Object value, boolean inclusive) {
        var key = Keys.of(value);
        return new Interval(Keys.kindOf(value), inclusive ? Bytes.after(key) : key, false);
    }

    public static Interval downTo(@Nullable Object value, boolean inclusive) {
        var key = Keys.of(value);
        return new Interval(
                inclusive ? key : Bytes.after(key), Bytes.after(Keys.kindOf(value)), false);
    }

    /** All values that MongoDB compares with this one. */
    public static Interval ofKind(Object example) {
        var kind = Keys.kindOf(example);
        return new Interval(kind, Bytes.after(kind), false);
    }

    public static Interval ofStringsBeginning(String prefix) {
        var key = Keys.ofStringsBeginning(prefix);
        return new Interval(key, Bytes.after(key), false);
    }

    /** The same keys as they stand in a field of this direction. */
    public Interval directed(boolean ascending) {
        return ascending
                ? this
                : new Interval(
                        Bytes.after(Bytes.complement(to)),
                        Bytes.after(Bytes.complement(from)),
                        point);
    }

    /** The key itself, of a point. */
    public byte[] key(boolean ascending) {
        return ascending ? from : Bytes.complement(from);
    }

    boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    public boolean contains(Interval other) {
        return Arrays.compareUnsigned(from, other.from) <= 0
                && Arrays.compareUnsigned(to, other.to) >= 0;
    }

    public static List<Interval> intersection(List<Interval> some, List<Interval> others) {
        var both = new ArrayList<Interval>();
        for (var one : some) {
            for (var other : others) {
                var common =
                        new Interval(
                                max(one.from, other.from),
                                min(one.to, other.to),
                                one.point || other.point);
                if (!common.isEmpty()) {
                    both.add(common);
                }
            }
        }
        return both;
    }

    /** In order, without overlaps. */
    public static List<Interval> union(List<Interval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::from, Arrays::compareUnsigned));
        var union = new ArrayList<Interval>();
        for (var next : sorted) {
            if (next.isEmpty()) {
                continue;
            }
            var last = union.isEmpty() ? null : union.getLast();
            if (last == null || Arrays.compareUnsigned(last.to, next.from) < 0) {
                union.add(next);
            } else if (last.point && next.point && !Arrays.equals(last.from, next.from)) {
                union.add(next);
            } else if (Arrays.compareUnsigned(last.to, next.to) < 0) {
                union.set(union.size() - 1, new Interval(last.from, next.to, false));
            }
        }
        return union;
    }

    private static byte[] max(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) >= 0 ? one : other;
    }

    private static byte[] min(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) <= 0 ? one : other;
    }
}
