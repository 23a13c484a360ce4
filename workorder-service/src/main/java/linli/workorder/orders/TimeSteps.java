package linli.workorder.orders;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, counted in steps that stay for ever, so that a median of any months and
 * communities is made of kept numbers. Step 0 is below a minute; then three steps double: step n
 * begins at 2^((n-1)/3) minutes (1, 1.26, 1.59, 2, ...); the last begins at 2^(49/3) minutes, some
 * 57 days, and has no end.
 *
 * <p>A percentile is by nearest rank: of n values the ceil(p*n)th. Its step is exact; said is the
 * geometric middle of the step, which is no more than 12.3 % from the value ({@code 2^(1/6)}).
 */
public final class TimeSteps {

    /** How many steps there are. */
    static final int COUNT = 51;

    private static final double STEPS_TO_DOUBLE = 3;
    private static final int SECONDS = 60;
    private static final int HALF = 2;

    private TimeSteps() {}

    /**
     * A value that is known by its step.
     *
     * @param seconds the middle of the step; where the last begins, for the last
     * @param atLeast where the step begins, in seconds
     */
    public record Value(long seconds, long atLeast) {}

    /**
     * @param of how many there are
     * @param median null of none
     * @param p90 90 % took no longer; null of none
     */
    public record Spread(long of, @Nullable Value median, @Nullable Value p90) {}

    /** What a tally adds up of something: one name for each step. */
    static List<String> sums(String of) {
        return IntStream.range(0, COUNT).mapToObj(step -> sum(of, step)).toList();
    }

    /** The step into which so many seconds fall. */
    static String sum(String of, long seconds) {
        var step = 0;
        while (step + 1 < COUNT && seconds >= begins(step + 1)) {
            step++;
        }
        return sum(of, step);
    }

    private static String sum(String of, int step) {
        return "%s%02d".formatted(of, step);
    }

    /**
     * @param sum how many fall into a step, by its name
     */
    public static Spread spread(String of, ToLongFunction<String> sum) {
        var counts = sums(of).stream().mapToLong(sum).toArray();
        var all = 0L;
        for (var count : counts) {
            all += count;
        }
        return new Spread(all, at(50, counts, all), at(90, counts, all));
    }

    private static @Nullable Value at(int percent, long[] counts, long all) {
        if (all == 0) {
            return null;
        }
        var rank = Math.ceilDiv(all * percent, 100);
        var step = 0;
        var upTo = counts[0];
        while (upTo < rank) {
            upTo += counts[++step];
        }
        return new Value(middle(step), begins(step));
    }

    private static long middle(int step) {
        if (step == 0) {
            return begins(1) / HALF;
        }
        return step == COUNT - 1 ? begins(step) : Math.round(SECONDS * doubled(step - 0.5));
    }

    /** In seconds: the first whole second of the step. */
    private static long begins(int step) {
        return step == 0 ? 0 : (long) Math.ceil(SECONDS * doubled(step - 1));
    }

    private static double doubled(double steps) {
        return Math.pow(2, steps / STEPS_TO_DOUBLE);
    }
}
