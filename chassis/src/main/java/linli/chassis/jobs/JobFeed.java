package linli.chassis.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.live.LiveFeed.Change;
import linli.chassis.live.LiveLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers how jobs get on, in the words of the live feeds. Progress is no event: it is read
 * from the store, whichever instance makes it, and only while somebody listens. Who comes back is
 * told {@code ready} and reads anew.
 */
public final class JobFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobFeed.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** Clocks of instances differ, and a write may be seen later than its time. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int TOLD_AT_ONCE = 500;
    private static final Duration LINE_KEPT = Duration.ofMinutes(30);

    private final Jobs jobs;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Map<UUID, Instant> told = new HashMap<>();
    private volatile boolean running;

    public JobFeed(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Listener(LiveLine line, Access access) {}

    /**
     * The line is cut after half an hour, so that nobody listens for ever with yesterday's scope.
     */
    SseEmitter listen(Access access) {
        if (!running) {
            throw new Refusal.TooOften("service.unavailable", "Come back in a moment", 1);
        }
        var emitter = new SseEmitter(LINE_KEPT.toMillis());
        var line = new LiveLine(emitter);
        var listener = new Listener(line, access);
        Runnable leave =
                () -> {
                    listeners.remove(listener);
                    line.end();
                };
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(failure -> leave.run());
        line.send(SseEmitter.event().name("ready").data("{}"));
        listeners.add(listener);
        line.open("live-jobs-line", leave);
        return emitter;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-jobs").start(this::tellForEver);
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(listener -> listener.line().end());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tellForEver() {
        var lastBeat = clock.instant();
        var since = lastBeat;
        while (running) {
            var now = clock.instant();
            try {
                if (!listeners.isEmpty()) {
                    tell(jobs.changedSince(since.minus(OVERLAP), TOLD_AT_ONCE));
                }
                since = now;
                if (Duration.between(lastBeat, now).compareTo(BEAT) > 0) {
                    lastBeat = now;
                    listeners.forEach(
                            listener -> listener.line().send(SseEmitter.event().comment("beat")));
                }
            } catch (RuntimeException away) {
                log.warn("Nobody hears of jobs for now: {}", away.toString());
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tell(List<Job> changed) {
        var now = new HashMap<UUID, Instant>();
        for (var job : changed) {
            now.put(job.id(), job.changedAt());
            if (!job.changedAt().equals(told.get(job.id()))) {
                var change =
                        new Change(
                                job.id(),
                                job.state().isOver() ? "job.ended" : "job.progressed",
                                job.done(),
                                job.changedAt());
                for (var listener : listeners) {
                    if (listener.access().scope().covers(job.reach())) {
                        listener.line().send(event(change));
                    }
                }
            }
        }
        told = now;
    }

    private static SseEmitter.SseEventBuilder event(Change change) {
        return SseEmitter.event().name("change").data(change);
    }
}
