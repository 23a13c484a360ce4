package linli.store.data;

import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/** The whole store as it was at one moment. No writer waits for whoever looks at it. */
final class View implements AutoCloseable {

    private final Storage storage;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final ReadOptions passing;

    View(Storage storage) {
        this.storage = storage;
        this.snapshot = storage.db().getSnapshot();
        this.options = new ReadOptions().setSnapshot(snapshot);
        this.passing = new ReadOptions().setSnapshot(snapshot).setFillCache(false);
    }

    RocksIterator iterator(ColumnFamilyHandle family) {
        return storage.db().newIterator(family, options);
    }

    /** For looking at everything once: what others look up again and again stays in the cache. */
    RocksIterator passingIterator(ColumnFamilyHandle family) {
        return storage.db().newIterator(family, passing);
    }

    byte @Nullable [] get(ColumnFamilyHandle family, byte[] key) {
        try {
            return storage.db().get(family, options, key);
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
    }

    @Override
    public void close() {
        options.close();
        passing.close();
        storage.db().releaseSnapshot(snapshot);
    }
}
