package linli.chassis.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import linli.chassis.FailureKind;
import linli.chassis.Refusal;
import linli.chassis.Unhurried;
import linli.chassis.access.Access;
import linli.chassis.grants.Grants;
import linli.chassis.jobs.Job.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Does this instance's share of the jobs. Each lane has its own places, so that long work of one
 * kind never keeps short work of another waiting. A heart beats for all of them, whatever their
 * work is busy with; what passes by itself is waited for; and who stops gives back what is not
 * done.
 */
public final class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration BEAT = Jobs.LEASE.dividedBy(4);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration HANDING_OVER = Duration.ofSeconds(10);

    /** A failure that nobody thought of may still be somebody who was faster. */
    private static final int TRIES_IN_THE_DARK = 5;

    /** A job that ends every process that takes it up is itself what is wrong. */
    private static final int TAKEN_UP_AT_MOST = 10;

    private final Jobs jobs;
    private final Grants grants;
    private final linli.chassis.files.Files files;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String me = UUID.randomUUID().toString();
    private final Set<Running> here = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;

    public JobRunner(
            Jobs jobs,
            Grants grants,
            linli.chassis.files.Files files,
            Clock clock,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.grants = grants;
        this.files = files;
        this.clock = clock;
        this.meters = meters;
        jobs.onSubmission(woken::release);
        meters.gaugeCollectionSize("linli.jobs.running", List.of(), here);
    }

    @Override
    public void start() {
        if (jobs.works().isEmpty()) {
            return;
        }
        running = true;
        Thread.ofVirtual().name("jobs").start(this::takeUpForEver);
        Thread.ofVirtual().name("jobs-heart").start(this::beatForEver);
    }

    /** Whoever works gives its job back at its next step, to an instance that stays. */
    @Override
    public void stop() {
        running = false;
        woken.release();
        here.forEach(Running::wake);
        var until = System.nanoTime() + HANDING_OVER.toNanos();
        while (!here.isEmpty() && System.nanoTime() < until && pause(Duration.ofMillis(50))) {
            // They are asked at every step.
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void takeUpForEver() {
        while (running) {
            try {
                jobs.works().forEach(this::takeUp);
            } catch (RuntimeException away) {
                log.warn("No job could be taken up: {}", away.toString());
            }
            try {
                woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void takeUp(JobWork work) {
        for (var lane : Jobs.lanes(work)) {
            while (running && placesLeft(work, lane)) {
                var holder = me + "/" + UUID.randomUUID();
                var taken = jobs.take(lane, holder);
                if (taken == null) {
                    break;
                }
                var one = new Running(taken, work, lane, holder);
                here.add(one);
                Thread.ofVirtual().name("job-" + lane).start(one::toItsEnd);
            }
        }
    }

    private boolean placesLeft(JobWork work, String lane) {
        return here.stream().filter(one -> one.lane.equals(lane)).count() < work.atOnce();
    }

    private void beatForEver() {
        while (running || !here.isEmpty()) {
            here.forEach(Running::beat);
            if (!pause(BEAT)) {
                return;
            }
        }
    }

    private static boolean pause(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One job in our hands. */
    private final class Running implements JobProgress {

        private final UUID id;
        private final JobWork work;
        private final String lane;
        private final String holder;
        private final Semaphore wakened = new Semaphore(0);
        private volatile Job job;
        private volatile boolean lost;
        private volatile long heardAt = System.nanoTime();
        private boolean waits;

        Running(Job job, JobWork work, String lane, String holder) {
            this.id = job.id();
            this.job = job;
            this.work = work;
            this.lane = lane;
            this.holder = holder;
        }

        void toItsEnd() {
            try {
                var pause = FIRST_PAUSE;
                var inTheDark = 0;
                var before = job.done();
                for (var failure = attempt(); failure != null; failure = attempt()) {
                    if (job.done() > before) {
                        before = job.done();
                        pause = FIRST_PAUSE;
                        inTheDark = 0;
                    }
                    var kind = FailureKind.of(failure);
                    if (kind == FailureKind.UNKNOWN) {
                        inTheDark++;
                    }
                    if (kind == FailureKind.PERMANENT || inTheDark == TRIES_IN_THE_DARK) {
                        log.error("Job {} of kind {} failed", id, work.kind(), failure);
                        fail(codeOf(failure));
                        return;
                    }
                    log.info("Job {} of kind {} waits: {}", id, work.kind(), failure.toString());
                    waitFor(pause);
                    pause = longer(pause);
                }
            } catch (LetGo gone) {
                letGo();
            } finally {
                here.remove(this);
                woken.release();
            }
        }

        /** What it failed with; null when it is over. */
        private @Nullable Exception attempt() {
            try {
                requireOurs();
                if (job.takenUp() > TAKEN_UP_AT_MOST) {
                    throw new Refusal.Conflict("job.failed", "It ended whoever took it up");
                }
                if (!job.cancelRequested()) {
                    Unhurried.run(() -> work.run(job, this));
                }
                end(job.cancelRequested() ? State.CANCELLED : State.DONE, null);
                return null;
            } catch (LetGo gone) {
                throw gone;
            } catch (Exception failure) {
                return failure;
            }
        }

        private void end(State end, @Nullable String failure) {
            work.ended(job, end);
            jobs.finish(id, holder, end, failure);
            meters.counter("linli.jobs.ended", "kind", work.kind(), "state", end.name())
                    .increment();
        }

        /** That it failed has to be kept, too: until that is possible it stays ours. */
        private void fail(String code) {
            var pause = FIRST_PAUSE;
            for (var tries = 1; ; tries++) {
                try {
                    end(State.FAILED, code);
                    return;
                } catch (RuntimeException failure) {
                    log.warn("Job {} cannot even fail: {}", id, failure.toString());
                    if (FailureKind.of(failure) != FailureKind.PASSING
                            && tries >= TRIES_IN_THE_DARK) {
                        jobs.finish(id, holder, State.FAILED, code);
                        return;
                    }
                }
                waitFor(pause);
                pause = longer(pause);
            }
        }

        private static String codeOf(Exception failure) {
            for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return refusal.code();
                }
            }
            // A refusal as well, for codes of refusals are known to have words.
            return new Refusal.Conflict("job.failed", "It could not be done").code();
        }

        /** Says that it waits, if that can be said, and does. */
        private void waitFor(Duration pause) {
            if (!waits) {
                try {
                    take(jobs.progress(id, holder, Update.update("waitsForOthers", true)));
                    waits = true;
                } catch (LetGo gone) {
                    throw gone;
                } catch (RuntimeException away) {
                    log.debug("Nor can that it waits be kept", away);
                }
            }
            try {
                wakened.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            requireOurs();
        }

        private static Duration longer(Duration pause) {
            var twice = pause.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }

        void wake() {
            wakened.release();
        }

        void beat() {
            try {
                var kept = jobs.renew(id, holder);
                if (kept == null) {
                    lost = true;
                } else {
                    job = kept;
                    heardAt = System.nanoTime();
                }
            } catch (RuntimeException away) {
                // Nobody else can take it up either; but when the store is back somebody may have.
                lost = System.nanoTime() - heardAt > Jobs.LEASE.toNanos() && isTaken();
            }
            if (job.cancelRequested() || lost) {
                wake();
            }
        }

        private boolean isTaken() {
            try {
                return jobs.find(id).filter(one -> holder.equals(one.leaseBy())).isEmpty();
            } catch (RuntimeException away) {
                return false; // Not known: the next write about it asks for the holder.
            }
        }

        private void letGo() {
            if (lost) {
                log.warn("Job {} went to another instance", id);
                return;
            }
            try {
                jobs.release(id, holder);
            } catch (RuntimeException away) {
                log.warn("Job {} is taken up when its lease ends: {}", id, away.toString());
            }
        }

        private void requireOurs() {
            if (lost || !running) {
                throw new LetGo();
            }
        }

        private void take(@Nullable Job kept) {
            if (kept == null) {
                lost = true;
                throw new LetGo();
            }
            job = kept;
            heardAt = System.nanoTime();
        }

        @Override
        public void total(long steps) {
            requireOurs();
            take(jobs.progress(id, holder, Update.update("total", steps)));
        }

        @Override
        public void reached(long done, long failed, Map<String, Long> failedBy) {
            take(jobs.progress(id, holder, Jobs.reached(done, failed, failedBy)));
            waits = false;
            requireRight();
            requireOurs();
        }

        @Override
        public boolean cancelled() {
            requireOurs();
            return job.cancelRequested();
        }

        private void requireRight() {
            if (work.permission() != null) {
                access();
            }
        }

        @Override
        public Access access() {
            var right = work.permission();
            if (right == null) {
                throw new IllegalStateException(work.kind() + " asks for nobody's right");
            }
            var account =
                    grants.find(job.startedBy().id())
                            .filter(one -> !one.scopeOf(right).isEmpty())
                            .orElseThrow(() ->
                                    new Refusal.Forbidden(
                                            "job.right-withdrawn",
                                            "Who started it may not do it any more"));
            return new Access(
                    account,
                    right,
                    account.scopeOf(right),
                    work.channel(),
                    null,
                    null,
                    null,
                    clock.instant());
        }

        @Override
        public void result(String name, String type, Content content) throws IOException {
            requireOurs();
            var draft = Files.createTempFile("job-", ".result");
            try {
                try (var out = Files.newOutputStream(draft)) {
                    content.write(out);
                }
                try (var in = Files.newInputStream(draft)) {
                    files.keepResult(Jobs.resultOf(id), name, type, in, job.reach());
                }
            } finally {
                Files.deleteIfExists(draft);
            }
            take(jobs.resulted(id, holder, name));
        }
    }

    /** The job is not ours any more, or we are about to stop. */
    private static final class LetGo extends RuntimeException {
        LetGo() {
            super(null, null, false, false);
        }
    }
}
