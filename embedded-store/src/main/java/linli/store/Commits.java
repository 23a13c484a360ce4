package linli.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes writes durable before they are acknowledged. Writers that come while one commit is under
 * way share the next one; a commit never sees a write that is half done.
 */
final class Commits {

    private final MVStore store;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock(true);
    private final ReentrantLock committing = new ReentrantLock(true);
    private final AtomicLong written = new AtomicLong();
    private long committed;

    Commits(MVStore store) {
        this.store = store;
    }

    /** Returns the change's result once the change is on disk. */
    <T> T durably(Supplier<T> change) {
        T result;
        long mine;
        changes.readLock().lock();
        try {
            result = change.get();
            mine = written.incrementAndGet();
        } finally {
            changes.readLock().unlock();
        }
        commitUpTo(mine);
        return result;
    }

    private void commitUpTo(long mine) {
        committing.lock();
        try {
            if (committed >= mine) {
                return; // Somebody's commit carried it along.
            }
            changes.writeLock().lock();
            try {
                var upTo = written.get();
                store.commit();
                store.sync();
                committed = upTo;
            } finally {
                changes.writeLock().unlock();
            }
        } finally {
            committing.unlock();
        }
    }
}
