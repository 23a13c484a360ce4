package linli.store.data;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces what was written to disk before it is acknowledged. Whoever comes while one force is under
 * way shares the next one with all others who wait.
 */
final class Commits {

    /** Forces the log. */
    interface Force {
        void run();
    }

    private static final int FEW = 3;
    private static final long LONGEST_WAIT_NANOS = 2_000_000;
    private static final long LOOK_AGAIN_NANOS = 50_000;

    private final Force force;
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private volatile long forced;
    private boolean forcing;

    /** Of the last force; only whoever forces reads or writes them. */
    private volatile long lastShared;

    private volatile long lastForceNanos;

    Commits(Force force) {
        this.force = force;
    }

    /** Call after a write has reached the log; names the write. */
    long wrote() {
        return written.incrementAndGet();
    }

    /** The last write so far. */
    long last() {
        return written.get();
    }

    /** Returns once the named write is on disk. */
    void await(long write) {
        if (forced >= write) {
            return;
        }
        lock.lock();
        try {
            while (forced < write) {
                if (forcing) {
                    progress.awaitUninterruptibly();
                } else {
                    forceForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void forceForAll() {
        forcing = true;
        lock.unlock();
        var done = false;
        var upTo = 0L;
        try {
            awaitCompany();
            upTo = written.get();
            var began = System.nanoTime();
            force.run();
            lastForceNanos = System.nanoTime() - began;
            lastShared = upTo - forced;
            done = true;
        } finally {
            lock.lock();
            forcing = false;
            if (done) {
                forced = upTo;
            }
            progress.signalAll();
        }
    }

    /**
     * Where many writers shared the last force, they come again about now: a force for the first of
     * them alone would make all others wait for two. A writer that was alone never waits here.
     */
    private void awaitCompany() {
        var enough = lastShared - lastShared / 4;
        var until = System.nanoTime() + Math.min(lastForceNanos / 2, LONGEST_WAIT_NANOS);
        while (lastShared > FEW && written.get() - forced < enough && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
