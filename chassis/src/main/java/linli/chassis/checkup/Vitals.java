package linli.chassis.checkup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** The few figures of a process that tell at a glance how it gets on; boards have all others. */
final class Vitals {

    private static final String REQUESTS = "http.server.requests";

    private final MeterRegistry meters;
    private final Clock clock;

    Vitals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param startedAt of the process, since which the rest is counted
     * @param heapUsed bytes, what may be collected included
     * @param heapMost bytes
     * @param requests that it has answered
     * @param failures of those, by its own fault (5xx)
     * @param averageMillis that an answer took
     */
    record Figures(
            Instant at,
            Instant startedAt,
            long heapUsed,
            long heapMost,
            long requests,
            long failures,
            double averageMillis) {}

    Figures now() {
        var process = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var answers = meters.find(REQUESTS).timers().stream().filter(one -> !isLive(one)).toList();
        var requests = count(answers);
        var millis =
                answers.stream().mapToDouble(one -> one.totalTime(TimeUnit.MILLISECONDS)).sum();
        return new Figures(
                clock.instant(),
                Instant.ofEpochMilli(process.getStartTime()),
                heap.getUsed(),
                heap.getMax(),
                requests,
                count(meters.find(REQUESTS).tag("outcome", "SERVER_ERROR").timers()),
                requests == 0 ? 0 : millis / requests);
    }

    /** A line that stays open takes as long as somebody listens. */
    private static boolean isLive(Timer answers) {
        return String.valueOf(answers.getId().getTag("uri")).endsWith("/changes");
    }

    private static long count(Collection<Timer> timers) {
        return timers.stream().mapToLong(Timer::count).sum();
    }
}
