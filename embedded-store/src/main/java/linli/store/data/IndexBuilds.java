package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import linli.store.engine.StoreError;
import linli.store.keys.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Builds an index over documents that are already there. Writers keep the new index from the first
 * moment on and wait only for a few documents at a time; readers use it when it is complete.
 */
public final class IndexBuilds {

    private static final int TOGETHER = 100;
    private static final int PAUSES = 20;
    private static final long PAUSE_NANOS = 100_000;

    private final Catalogue catalogue;

    public IndexBuilds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns once the index is complete; false when it was there already. */
    public boolean build(Collection collection, Document declaration) {
        IndexRules.check(declaration);
        synchronized (collection) {
            if (isThere(collection, declaration)) {
                return false;
            }
            var index = catalogue.addIndex(collection, declaration);
            var done = false;
            try {
                fill(collection, index);
                catalogue.finishIndex(collection, index);
                done = true;
            } finally {
                if (!done) {
                    catalogue.dropIndex(collection, index);
                }
            }
            return true;
        }
    }

    private static boolean isThere(Collection collection, Document declaration) {
        var name = (String) Objects.requireNonNull(declaration.get("name"));
        for (var index : collection.indexes()) {
            if (index.declaration().equals(declaration)) {
                return true;
            }
            if (index.name().equals(name)) {
                throw new StoreError(
                        86,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index but other keys"
                                + " or options: "
                                + name);
            }
            if (index.keyPattern().equals(declaration.get("key"))
                    && Objects.equals(
                            index.partialFilter(), declaration.get("partialFilterExpression"))) {
                throw new StoreError(
                        85,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + index.name());
            }
        }
        return false;
    }

    private void fill(Collection collection, Index index) {
        byte @Nullable [] from = collection.prefix();
        while (from != null) {
            collection.storage().requireRoom();
            from = fillSome(collection, index, from);
            letWritersIn(collection);
        }
    }

    /** The lock is not fair: without a pause the builder would take it again at once. */
    private static void letWritersIn(Collection collection) {
        for (var i = 0; i < PAUSES && collection.writing().hasQueuedThreads(); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Null when there are no more documents. */
    private byte @Nullable [] fillSome(Collection collection, Index index, byte[] from) {
        var storage = collection.storage();
        var end = Bytes.after(collection.prefix());
        collection.writing().lock();
        try (var entries = new Changes(collection);
                var documents = storage.db().newIterator(storage.documents())) {
            if (collection.isDropped()) {
                throw new StoreError(
                        276, "IndexBuildAborted", "The collection has been dropped meanwhile");
            }
            byte @Nullable [] next = from;
            documents.seek(from);
            for (var i = 0; i < TOGETHER && next != null; i++) {
                if (documents.isValid() && Arrays.compareUnsigned(documents.key(), end) < 0) {
                    var key = documents.key();
                    var id = Arrays.copyOfRange(key, Integer.BYTES, key.length);
                    entries.index(index, id, Bson.decode(documents.value()));
                    documents.next();
                    next = Bytes.concat(key, new byte[] {0});
                } else {
                    next = null;
                }
            }
            entries.write();
            return next;
        } finally {
            collection.writing().unlock();
        }
    }
}
