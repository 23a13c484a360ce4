package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import linli.store.keys.Bytes;
import linli.store.keys.Keys;
import org.jspecify.annotations.Nullable;

/** One collection: its documents by their ids, its indexes, and the lock of its writers. */
public final class Collection {

    private static final int STRIPES = 1 << 12;

    private final int id;
    private final UUID uuid;
    private volatile String database;
    private volatile String name;
    private final List<Index> indexes = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Storage storage;
    private final AtomicIntegerArray changes = new AtomicIntegerArray(STRIPES);
    private volatile long count;
    private volatile boolean dropped;

    Collection(Storage storage, int id, UUID uuid, String database, String name, long count) {
        this.storage = storage;
        this.id = id;
        this.uuid = uuid;
        this.database = database;
        this.name = name;
        this.count = count;
    }

    public String database() {
        return database;
    }

    public String name() {
        return name;
    }

    public String namespace() {
        return database + "." + name;
    }

    public UUID uuid() {
        return uuid;
    }

    public long count() {
        return count;
    }

    public List<Index> indexes() {
        return indexes;
    }

    /** Those that have all documents, and go on to. */
    Set<Index> wholeIndexes() {
        return indexes.stream().filter(Index::isReady).collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable Index indexNamed(String indexName) {
        return indexes.stream()
                .filter(index -> index.name().equals(indexName))
                .findFirst()
                .orElse(null);
    }

    /** The document with this id as it is now. */
    public @Nullable Document find(@Nullable Object documentId) {
        return current(Keys.of(documentId));
    }

    @Nullable Document current(byte[] documentId) {
        var bytes = storage.get(storage.documents(), documentKey(documentId));
        return bytes == null ? null : Bson.decode(bytes);
    }

    /**
     * Grows with every change of this document. Whoever read it without the lock, and finds the
     * same number under the lock, knows that the document is still as it was. Others may count
     * here, too: another number says nothing.
     */
    int changesOf(byte[] documentId) {
        return changes.get(Arrays.hashCode(documentId) & STRIPES - 1);
    }

    /** Call under the lock, after the change. */
    void changed(byte[] documentId) {
        changes.incrementAndGet(Arrays.hashCode(documentId) & STRIPES - 1);
    }

    /** Held by whoever changes documents or indexes, but never while the disk is awaited. */
    ReentrantLock writing() {
        return writing;
    }

    Storage storage() {
        return storage;
    }

    int id() {
        return id;
    }

    byte[] prefix() {
        return Bytes.ofInt(id);
    }

    byte[] documentKey(byte[] documentId) {
        return Bytes.concat(prefix(), documentId);
    }

    void count(long now) {
        count = now;
    }

    void rename(String newDatabase, String newName) {
        database = newDatabase;
        name = newName;
    }

    /** A writer may have waited for the lock while the collection went. */
    boolean isDropped() {
        return dropped;
    }

    void drop() {
        dropped = true;
    }
}
