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
import linli.chassis.access.Scope;
import linli.chassis.grants.Grants;
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

    private final Jobs jobs;
    private final Grants grants;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Map<UUID, Instant> told = new HashMap<>();
    private volatile boolean running;

    public JobFeed(Jobs jobs, Grants grants, Clock clock) {
        this.jobs = jobs;
        this.grants = grants;
        this.clock = clock;
    }

    private record Listener(LiveLine line, String accountId) {}

    SseEmitter listen(Access access) {
        if (!running) {
            throw new Refusal.TooOften("service.unavailable", "Come back in a moment", 1);
        }
        var emitter = new SseEmitter(0L);
        var line = new LiveLine(emitter);
        var listener = new Listener(line, access.account().id());
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
                    tell(scopesNow(), jobs.changedSince(since.minus(OVERLAP), TOLD_AT_ONCE));
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

    /** How far each listener sees by now; whoever sees nothing any more is let go. */
    private Map<Listener, Scope> scopesNow() {
        var scopes = new HashMap<Listener, Scope>();
        for (var listener : listeners) {
            var scope = grants.find(listener.accountId()).map(Jobs::seenBy).orElse(Scope.NOTHING);
            if (scope.isEmpty()) {
                listener.line().end();
            } else {
                scopes.put(listener, scope);
            }
        }
        return scopes;
    }

    private void tell(Map<Listener, Scope> scopes, List<Job> changed) {
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
                scopes.forEach((listener, scope) -> {
                    if (scope.covers(job.reach())) {
                        listener.line().send(event(change));
                    }
                });
            }
        }
        told = now;
    }

    private static SseEmitter.SseEventBuilder event(Change change) {
        return SseEmitter.event().name("change").data(change);
    }
}
