package linli.store.tool;

import java.util.Arrays;

/** Durations of one operation, in nanoseconds. */
final class Samples {

    private static final int WARM_UP = 5;

    private long[] nanos = new long[1024];
    private int count;

    /** The first of {@code times} warm up; the last count. */
    static Samples of(int times, Runnable work) {
        var samples = new Samples();
        for (var i = -times / WARM_UP; i < times; i++) {
            var began = System.nanoTime();
            work.run();
            if (i >= 0) {
                samples.add(System.nanoTime() - began);
            }
        }
        return samples;
    }

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    int count() {
        return count;
    }

    /** In microseconds. */
    double percentile(double percent) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        var at = (int) Math.min(count - 1L, Math.round(count * percent / 100));
        return count == 0 ? 0 : sorted[at] / 1000.0;
    }

    double median() {
        return percentile(50);
    }
}
