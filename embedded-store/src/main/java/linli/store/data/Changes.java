package linli.store.data;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import linli.store.engine.StoreError;
import linli.store.keys.Keys;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Changes to documents of one collection, written together with all their index entries or not at
 * all. Whoever makes them holds the collection's lock.
 */
final class Changes implements AutoCloseable {

    private static final byte[] GONE = {};
    private static final SortedSet<byte[]> NO_KEYS = new TreeSet<>(Arrays::compareUnsigned);

    private final linli.store.data.Collection collection;
    private final Storage storage;
    private final WriteBatch batch = new WriteBatch();

    /** What this batch has put or removed where something must be unique. */
    private final SortedMap<byte[], byte[]> pending = new TreeMap<>(Arrays::compareUnsigned);

    private final List<byte[]> touched = new ArrayList<>();
    private long added;
    private boolean catalogueChanged;

    Changes(linli.store.data.Collection collection) {
        this.collection = collection;
        this.storage = collection.storage();
    }

    /** The id comes first in every stored document. */
    void add(Document document) {
        var documentId = document.get("_id");
        refuseId(documentId);
        var id = Keys.of(documentId);
        var key = collection.documentKey(id);
        if (at(storage.documents(), key) != null) {
            throw StoreError.duplicateKey(
                    collection.namespace(),
                    "_id_",
                    new Document("_id", 1),
                    new Document("_id", documentId));
        }
        var bytes = Bson.encode(document);
        put(id, key, bytes, new Document(), document);
        added++;
    }

    /**
     * @param bytes the new document
     */
    void replace(byte[] id, byte[] bytes, Document old, Document now) {
        put(id, collection.documentKey(id), bytes, old, now);
    }

    void remove(byte[] id, Document old) {
        try {
            var key = collection.documentKey(id);
            batch.delete(storage.documents(), key);
            pending.put(key, GONE);
            touched.add(id);
            for (var index : collection.indexes()) {
                for (var gone : keys(index, old)) {
                    remove(index, index.entry(gone, id));
                }
            }
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
        added--;
    }

    /** Adds to an index that is being built the entries of a document that was there before it. */
    void index(Index index, byte[] id, Document document) {
        var move = move(index, new Document(), document);
        if (index.isUnique()) {
            requireFree(index, move.come(), id, document);
        }
        try {
            follow(move, id);
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
    }

    private void put(byte[] id, byte[] key, byte[] bytes, Document old, Document now) {
        // Everything that can be refused comes before the first change to the batch.
        var moves = new ArrayList<Move>();
        for (var index : collection.indexes()) {
            if (!old.isEmpty() && index.isUntouchedBy(old, now)) {
                continue;
            }
            var move = move(index, old, now);
            if (index.isUnique()) {
                requireFree(index, move.come(), id, now);
            }
            moves.add(move);
        }
        try {
            batch.put(storage.documents(), key, bytes);
            pending.put(key, id);
            touched.add(id);
            for (var move : moves) {
                follow(move, id);
            }
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
    }

    private void follow(Move move, byte[] id) throws RocksDBException {
        var index = move.index();
        for (var gone : move.go()) {
            remove(index, index.entry(gone, id));
        }
        for (var come : move.come()) {
            var entry = index.entry(come, id);
            batch.put(storage.entries(), entry, id);
            if (index.isUnique()) {
                pending.put(entry, id);
            }
        }
        widen(index, move.multikey());
    }

    private void remove(Index index, byte[] entry) throws RocksDBException {
        batch.delete(storage.entries(), entry);
        if (index.isUnique()) {
            pending.put(entry, GONE);
        }
    }

    /** How one index follows a document. */
    private record Move(
            Index index, SortedSet<byte[]> go, SortedSet<byte[]> come, BitSet multikey) {}

    private static Move move(Index index, Document old, Document now) {
        var after = index.keysOf(now);
        var multikey = after == null ? new BitSet() : after.multikey();
        if (old.isEmpty()) {
            return new Move(index, NO_KEYS, after == null ? NO_KEYS : after.keys(), multikey);
        }
        var go = new TreeSet<byte[]>(Arrays::compareUnsigned);
        go.addAll(keys(index, old));
        var come = new TreeSet<byte[]>(Arrays::compareUnsigned);
        if (after != null) {
            for (var key : after.keys()) {
                if (!go.remove(key)) {
                    come.add(key);
                }
            }
        }
        return new Move(index, go, come, multikey);
    }

    private static SortedSet<byte[]> keys(Index index, Document document) {
        var set = index.keysOf(document);
        return set == null ? NO_KEYS : set.keys();
    }

    private void requireFree(Index index, Collection<byte[]> keys, byte[] id, Document document) {
        for (var key : keys) {
            var holder = at(storage.entries(), index.entry(key, id));
            if (holder != null && !Arrays.equals(holder, id)) {
                throw duplicate(collection, index, document);
            }
        }
    }

    static StoreError duplicate(
            linli.store.data.Collection collection, Index index, Document document) {
        var value = new Document();
        for (var field : index.fields()) {
            var found = Utils.getSubdocumentValueCollectionAware(document, field.field());
            value.put(field.field(), found instanceof Missing ? null : found);
        }
        return StoreError.duplicateKey(
                collection.namespace(), index.name(), index.keyPattern(), value);
    }

    private byte @Nullable [] at(org.rocksdb.ColumnFamilyHandle family, byte[] key) {
        var mine = pending.get(key);
        if (mine != null) {
            return mine.length == 0 ? null : mine;
        }
        return storage.get(family, key);
    }

    private void widen(Index index, BitSet multikey) {
        var known = index.multikey();
        var all = (BitSet) known.clone();
        all.or(multikey);
        if (!all.equals(known)) {
            index.multikey(all);
            catalogueChanged = true;
        }
    }

    /** Writes what was gathered; durable only after {@link Storage#awaitForced}. */
    void write() {
        if (batch.count() == 0) {
            return;
        }
        try {
            if (added != 0) {
                batch.put(
                        storage.catalogue(),
                        Catalogue.countKey(collection),
                        Catalogue.countValue(collection.count() + added));
            }
            if (catalogueChanged) {
                Catalogue.put(batch, collection);
            }
            storage.write(batch);
            collection.count(collection.count() + added);
            touched.forEach(collection::changed);
            touched.clear();
            added = 0;
            batch.clear();
            pending.clear();
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
    }

    private static void refuseId(@Nullable Object id) {
        if (id instanceof List || id instanceof BsonRegularExpression) {
            throw new StoreError(
                    53,
                    "InvalidIdField",
                    "The '_id' value cannot be of type "
                            + (id instanceof List ? "array" : "regex"));
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}
