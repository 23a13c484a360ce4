package linli.store.data;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
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

    private final Force force;
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private volatile long forced;
    private boolean forcing;

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
        var upTo = written.get();
        lock.unlock();
        var done = false;
        try {
            force.run();
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
}
