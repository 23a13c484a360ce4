package linli.store.tool;

import java.util.Arrays;

/** Durations of one operation, in nanoseconds. */
final class Samples {

    private static final int WARM_UP = 5;

    private long[] nanos = new long[1024];
    private int count;

    /** So many that count, after some to warm up. */
    static Samples of(int times, Runnable work) {
        new Samples().take(times / WARM_UP, work);
        return new Samples().take(times, work);
    }

    Samples take(int times, Runnable work) {
        for (var i = 0; i < times; i++) {
            var began = System.nanoTime();
            work.run();
            add(System.nanoTime() - began);
        }
        return this;
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
