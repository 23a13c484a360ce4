package linli.store.data;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private record Waiting(long write, Consumer<@Nullable RuntimeException> then) {}

    private final Force force;
    private final AtomicLong written = new AtomicLong();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Thread forcing = Thread.ofPlatform().name("store-log").unstarted(this::work);
    private volatile long forced;
    private volatile boolean idle;
    private volatile boolean closed;

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
        waiting.add(new Waiting(write, then));
        if (idle) {
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
        var next = new ArrayDeque<Waiting>();
        while (awaitWork(next)) {
            var upTo = written.get();
            var failure = forced();
            if (failure == null) {
                forced = upTo;
            }
            for (var left = next.size(); left > 0; left--) {
                var one = next.remove();
                if (one.write <= upTo) {
                    acknowledge(one, failure);
                } else {
                    next.add(one);
                }
            }
        }
    }

    /** False when this is closed and nobody waits any more. */
    private boolean awaitWork(Queue<Waiting> next) {
        while (true) {
            for (var one = waiting.poll(); one != null; one = waiting.poll()) {
                next.add(one);
            }
            if (!next.isEmpty()) {
                return true;
            }
            if (closed) {
                return false;
            }
            idle = true;
            if (waiting.isEmpty() && !closed) {
                LockSupport.park(this);
            }
            idle = false;
        }
    }

    private @Nullable RuntimeException forced() {
        try {
            force.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
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
