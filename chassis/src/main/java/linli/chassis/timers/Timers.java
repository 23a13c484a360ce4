package linli.chassis.timers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linli.chassis.Unhurried;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Rings every timer once a second, each by itself: one that waits for another system keeps none of
 * the others waiting. A timer that does not come round is seen in the health and in a metric.
 */
public final class Timers implements SmartLifecycle, HealthIndicator, Check {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Without a good round for longer than this something is wrong. */
    static final Duration OVERDUE = Duration.ofMinutes(2);

    private final List<Ringing> all;
    private final Clock clock;
    private volatile boolean running;

    public Timers(List<Timer> timers, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.all = timers.stream().map(timer -> new Ringing(timer, clock.instant())).toList();
        all.forEach(one ->
                Gauge.builder("linli.timer.silent", one, Ringing::silentSeconds)
                        .description("Seconds since the timer last came round")
                        .baseUnit("seconds")
                        .tag("timer", one.name)
                        .register(meters));
    }

    @Override
    public void start() {
        running = true;
        all.forEach(one -> {
            one.cameRound = clock.instant();
            Thread.ofVirtual().name("timer-" + one.name).start(one::ringForEver);
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Down while a timer has not come round for minutes, with how long each has not. */
    @Override
    public Health health() {
        var silent = silent();
        return silent.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(Map.copyOf(silent)).build();
    }

    @Override
    public List<Finding> look() {
        return List.of(
                Finding.unlessEmpty(
                        silent().keySet(), Found.TIMERS_RING, Found.TIMERS_SILENT, Grade.BROKEN));
    }

    private Map<String, Long> silent() {
        return all.stream()
                .filter(one -> one.silentSeconds() > OVERDUE.toSeconds())
                .collect(
                        Collectors.toMap(
                                one -> one.name,
                                one -> (long) one.silentSeconds(),
                                Math::max,
                                TreeMap::new));
    }

    /** One timer, and when it last came round. */
    private final class Ringing {

        private final Timer timer;
        private final String name;
        private volatile Instant cameRound;

        Ringing(Timer timer, Instant now) {
            this.timer = timer;
            this.name = timer.getClass().getSimpleName();
            this.cameRound = now;
        }

        double silentSeconds() {
            return Duration.between(cameRound, clock.instant()).toMillis() / 1000.0;
        }

        void ringForEver() {
            while (running) {
                try {
                    Unhurried.run(() -> timer.ring(clock.instant()));
                    cameRound = clock.instant();
                } catch (RuntimeException failure) {
                    log.warn("{} failed: {}", name, failure.toString());
                }
                try {
                    Thread.sleep(EVERY);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
