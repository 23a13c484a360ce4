package linli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;

/** Callers that ask again as soon as they have their answer. */
final class Load {

    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1000;
    private static final int DIGITS = 3;

    /**
     * @param succeeded calls that did what they should
     * @param failed calls that were answered otherwise
     * @param p50Millis half of all calls took no longer
     * @param p99Millis 99 in 100 calls took no longer
     */
    record Measured(
            long succeeded, long failed, double seconds, double p50Millis, double p99Millis) {

        double perSecond() {
            return succeeded / seconds;
        }
    }

    private Load() {}

    /**
     * @param call whether it succeeded
     */
    static Measured run(int connections, Duration length, Callable<Boolean> call) throws Exception {
        var times = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
        var began = System.nanoTime();
        var end = began + length.toNanos();
        var failed = 0L;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = new ArrayList<Future<Long>>();
            for (var i = 0; i < connections; i++) {
                counts.add(callers.submit(() -> callUntil(end, call, times)));
            }
            for (var count : counts) {
                failed += count.get();
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(
                times.getTotalCount() - failed,
                failed,
                seconds,
                times.getValueAtPercentile(50) / 1000.0,
                times.getValueAtPercentile(99) / 1000.0);
    }

    private static long callUntil(long end, Callable<Boolean> call, ConcurrentHistogram times)
            throws Exception {
        var failed = 0L;
        while (System.nanoTime() < end) {
            var asked = System.nanoTime();
            failed += call.call() ? 0 : 1;
            times.recordValue(Math.min((System.nanoTime() - asked) / 1000, LONGEST_MICROS));
        }
        return failed;
    }
}
