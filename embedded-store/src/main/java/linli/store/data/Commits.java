package linli.store.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces what was written to disk before it is acknowledged. One thread forces; whoever comes while
 * it does shares the next force with all others who wait. Nobody has to sleep meanwhile: what is
 * left to be done, usually an answer, is done by the thread that forced.
 */
final class Commits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    /** Forces the log. */
    interface Force {
        void run();
    }

    private static final int FEW_WRITERS = 4;
    private static final int ROUNDS = 8;
    private static final int NOBODY_WANTED = Integer.MAX_VALUE;
    private static final long LONGEST_PAUSE_NANOS = 1_000_000;

    private record Waiting(Thread writer, Consumer<@Nullable RuntimeException> then) {}

    private final Force force;
    private final AtomicLong written = new AtomicLong();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread forcing = Thread.ofPlatform().name("store-log").unstarted(this::work);
    private volatile long forced;

    /** How many have to wait for the forcing thread to be woken. */
    private volatile int wanted = NOBODY_WANTED;

    private volatile boolean closed;

    /** Only the forcing thread looks at what follows. */
    private final Set<Thread> seen = new HashSet<>();

    private int writers;
    private int rounds;
    private long lastForceNanos;

    Commits(Force force) {
        this.force = force;
        forcing.start();
    }

    /** Call after a write has reached the log; names the write. */
    long wrote() {
        return written.incrementAndGet();
    }

    /** The last write so far. */
    long last() {
        return written.get();
    }

    /**
     * @param then what to do once the named write is on disk, or with the reason why it is not; it
     *     must not wait for anything
     */
    void whenForced(long write, Consumer<@Nullable RuntimeException> then) {
        if (forced >= write) {
            then.accept(null);
            return;
        }
        waiting.add(new Waiting(Thread.currentThread(), then));
        if (count.incrementAndGet() >= wanted) {
            LockSupport.unpark(forcing);
        }
    }

    /** Returns once the named write is on disk. */
    void await(long write) {
        var done = new CompletableFuture<Boolean>();
        whenForced(
                write,
                failure -> {
                    if (failure == null) {
                        done.complete(true);
                    } else {
                        done.completeExceptionally(failure);
                    }
                });
        try {
            done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void work() {
        var round = new ArrayList<Waiting>();
        while (awaitWork()) {
            awaitCompany();
            for (var one = waiting.poll(); one != null; one = waiting.poll()) {
                round.add(one);
            }
            // Read after the round was gathered: all of it was written before.
            var upTo = written.get();
            var failure = forced();
            if (failure == null) {
                forced = upTo;
            }
            count.addAndGet(-round.size());
            for (var one : round) {
                seen.add(one.writer);
                acknowledge(one, failure);
            }
            round.clear();
            countWriters();
        }
    }

    /** False when this is closed and nobody waits any more. */
    private boolean awaitWork() {
        wanted = 1;
        // Below zero for a moment, when one has been served before it could count itself.
        while (count.get() <= 0 && !closed) {
            LockSupport.park(this);
        }
        wanted = NOBODY_WANTED;
        return !closed || count.get() > 0;
    }

    /**
     * A force costs the processor as much as some writes do. Where many write, half of them share
     * one while the other half is at work; a writer that is alone, or one of few, never waits here.
     */
    private void awaitCompany() {
        if (writers < FEW_WRITERS) {
            return;
        }
        wanted = writers / 2;
        var until = System.nanoTime() + Math.min(2 * lastForceNanos, LONGEST_PAUSE_NANOS);
        for (var left = until - System.nanoTime();
                count.get() < wanted && left > 0;
                left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        if (count.get() < wanted / 2) {
            writers /= 2;
        }
        wanted = NOBODY_WANTED;
    }

    /** How many threads write at present. */
    private void countWriters() {
        if (++rounds == ROUNDS) {
            writers = seen.size();
            seen.clear();
            rounds = 0;
        }
    }

    private @Nullable RuntimeException forced() {
        var began = System.nanoTime();
        try {
            force.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        } finally {
            lastForceNanos = System.nanoTime() - began;
        }
    }

    private static void acknowledge(Waiting one, @Nullable RuntimeException failure) {
        try {
            one.then.accept(failure);
        } catch (RuntimeException broken) {
            LOG.error("A forced write could not be acknowledged", broken);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(forcing);
        try {
            forcing.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
