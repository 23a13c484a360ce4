package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Objects;
import linli.store.keys.Bytes;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Compares every index entry with every document. Only a fault of the store or of the disk can make
 * them disagree.
 */
public final class Check {

    private final Storage storage;
    private final Catalogue catalogue;
    private final boolean repair;

    public Check(Storage storage, Catalogue catalogue, boolean repair) {
        this.storage = storage;
        this.catalogue = catalogue;
        this.repair = repair;
    }

    /**
     * @param missing entries that a document should have and has not
     * @param stray entries without a document that has such a key
     * @param miscounted collections whose count is not that of their documents
     */
    public record Findings(
            long documents, long entries, long missing, long stray, long miscounted) {

        public long disagreements() {
            return missing + stray + miscounted;
        }

        Findings plus(Findings more) {
            return new Findings(
                    documents + more.documents,
                    entries + more.entries,
                    missing + more.missing,
                    stray + more.stray,
                    miscounted + more.miscounted);
        }
    }

    /** Writers of a collection wait while it is checked. */
    public Findings run() {
        var all = new Findings(0, 0, 0, 0, 0);
        for (var collection : catalogue.collections()) {
            collection.writing().lock();
            try (var repairs = new WriteBatch()) {
                all = all.plus(check(collection, repairs));
                if (repair && repairs.count() > 0) {
                    storage.write(repairs);
                }
            } catch (RocksDBException failure) {
                throw Storage.refused(failure);
            } finally {
                collection.writing().unlock();
            }
        }
        storage.awaitForced(storage.lastWrite());
        return all;
    }

    private Findings check(Collection collection, WriteBatch repairs) throws RocksDBException {
        var found = new Findings(0, 0, 0, 0, 0);
        for (var index : collection.indexes()) {
            found = found.plus(checkEntries(collection, index, repairs));
        }
        var documents = 0L;
        var missing = 0L;
        var end = Bytes.after(collection.prefix());
        try (var at = storage.db().newIterator(storage.documents())) {
            for (at.seek(collection.prefix());
                    at.isValid() && Arrays.compareUnsigned(at.key(), end) < 0;
                    at.next()) {
                documents++;
                var id = Arrays.copyOfRange(at.key(), Integer.BYTES, at.key().length);
                missing += checkDocument(collection, id, Bson.decode(at.value()), repairs);
            }
            at.status();
        }
        var miscounted = documents == collection.count() ? 0 : 1;
        if (miscounted > 0 && repair) {
            collection.count(documents);
            repairs.put(
                    storage.catalogue(),
                    Catalogue.countKey(collection),
                    Catalogue.countValue(documents));
        }
        return found.plus(new Findings(documents, 0, missing, 0, miscounted));
    }

    private Findings checkEntries(Collection collection, Index index, WriteBatch repairs)
            throws RocksDBException {
        var entries = 0L;
        var stray = 0L;
        var end = Bytes.after(index.prefix());
        try (var at = storage.db().newIterator(storage.entries())) {
            for (at.seek(index.prefix());
                    at.isValid() && Arrays.compareUnsigned(at.key(), end) < 0;
                    at.next()) {
                entries++;
                var document = collection.current(at.value());
                if (document == null || !has(index, document, at.value(), at.key())) {
                    stray++;
                    repairs.delete(storage.entries(), at.key());
                }
            }
            at.status();
        }
        return new Findings(0, entries, 0, stray, 0);
    }

    private static boolean has(Index index, Document document, byte[] id, byte[] entry) {
        var keys = index.keysOf(document);
        return keys != null
                && keys.keys().stream().anyMatch(key -> Arrays.equals(index.entry(key, id), entry));
    }

    private long checkDocument(
            Collection collection, byte[] id, Document document, WriteBatch repairs)
            throws RocksDBException {
        var missing = 0L;
        for (var index : collection.indexes()) {
            var keys = index.keysOf(document);
            if (keys == null || !index.isReady()) {
                continue;
            }
            for (var key : keys.keys()) {
                var entry = index.entry(key, id);
                if (!Objects.deepEquals(storage.get(storage.entries(), entry), id)) {
                    missing++;
                    repairs.put(storage.entries(), entry, id);
                }
            }
        }
        return missing;
    }
}
