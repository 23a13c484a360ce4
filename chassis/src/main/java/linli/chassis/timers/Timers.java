package linli.chassis.timers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Rings every timer once a second. */
public final class Timers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final List<Timer> timers;
    private final Clock clock;
    private volatile boolean running;

    public Timers(List<Timer> timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("timers").start(this::ringForEver);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void ringForEver() {
        while (running) {
            for (var timer : timers) {
                try {
                    timer.ring(clock.instant());
                } catch (RuntimeException failure) {
                    log.warn("{} failed: {}", timer.getClass().getSimpleName(), failure.toString());
                }
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
