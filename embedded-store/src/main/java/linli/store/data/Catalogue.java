package linli.store.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import linli.store.engine.Documents;
import linli.store.engine.StoreError;
import linli.store.keys.Bytes;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Which databases, collections and indexes there are. It lies in the same RocksDB as what it
 * describes, one record a collection, so that both change in one batch.
 */
public final class Catalogue {

    private static final byte[] RECORD = "c".getBytes(US_ASCII);
    private static final byte[] COUNT = "n".getBytes(US_ASCII);
    private static final byte[] LAST_ID = "i".getBytes(US_ASCII);

    private static final int MAX_NAMESPACE_BYTES = 255;

    private final Storage storage;
    private final Map<String, Map<String, Collection>> databases = new ConcurrentHashMap<>();
    private int lastId;

    public Catalogue(Storage storage) {
        this.storage = storage;
        var id = storage.get(storage.catalogue(), LAST_ID);
        lastId = id == null ? 0 : Bytes.toInt(id);
        load();
    }

    private void load() {
        try (var records = storage.db().newIterator(storage.catalogue())) {
            for (records.seek(RECORD); records.isValid(); records.next()) {
                if (records.key()[0] != RECORD[0]) {
                    break;
                }
                var collection = read(Bson.decode(records.value()));
                register(collection);
                dropUnfinishedBuilds(collection);
            }
        }
    }

    private Collection read(Document record) {
        var id = Documents.own(record, "id", Integer.class);
        var collection =
                new Collection(
                        storage,
                        id,
                        Documents.own(record, "uuid", UUID.class),
                        Documents.own(record, "database", String.class),
                        Documents.own(record, "name", String.class),
                        0);
        var count = storage.get(storage.catalogue(), countKey(collection));
        collection.count(count == null ? 0 : ByteBuffer.wrap(count).getLong());
        for (var item : Documents.own(record, "indexes", List.class)) {
            var index = (Document) item;
            var multikey = new BitSet();
            for (var field : Documents.own(index, "multikey", List.class)) {
                multikey.set((int) field);
            }
            collection
                    .indexes()
                    .add(
                            new Index(
                                    Documents.own(index, "id", Integer.class),
                                    Documents.own(index, "declaration", Document.class),
                                    multikey,
                                    Documents.own(index, "ready", Boolean.class)));
        }
        return collection;
    }

    /** Nobody was told that these indexes exist. */
    private void dropUnfinishedBuilds(Collection collection) {
        for (var index : collection.indexes()) {
            if (!index.isReady()) {
                dropIndex(collection, index);
            }
        }
    }

    public @Nullable Collection find(String database, String name) {
        var collections = databases.get(database);
        return collections == null ? null : collections.get(name);
    }

    public Collection findOrCreate(String database, String name) {
        var there = find(database, name);
        return there == null ? createUnlessThere(database, name) : there;
    }

    private synchronized Collection createUnlessThere(String database, String name) {
        var there = find(database, name);
        return there == null ? create(database, name) : there;
    }

    public synchronized Collection create(String database, String name) {
        refuseName(database, name);
        if (find(database, name) != null) {
            throw new StoreError(
                    48,
                    "NamespaceExists",
                    "Collection already exists. NS: " + database + "." + name);
        }
        try (var batch = new WriteBatch()) {
            var collection =
                    new Collection(storage, nextId(batch), UUID.randomUUID(), database, name, 0);
            put(batch, collection);
            storage.write(batch);
            register(collection);
            return collection;
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
    }

    private static void refuseName(String database, String name) {
        if (name.isEmpty()
                || name.startsWith(".")
                || name.indexOf('\0') >= 0
                || name.contains("$")
                || name.startsWith("system.")
                || database.isEmpty()
                || database.matches(".*[/\\\\. \"$\\x00].*")
                || (database + name).length() >= MAX_NAMESPACE_BYTES) {
            throw new StoreError(
                    73,
                    "InvalidNamespace",
                    "Invalid namespace specified '%s.%s'".formatted(database, name));
        }
    }

    public synchronized void drop(Collection collection) {
        collection.writing().lock();
        try (var batch = new WriteBatch()) {
            batch.delete(storage.catalogue(), recordKey(collection));
            batch.delete(storage.catalogue(), countKey(collection));
            batch.deleteRange(
                    storage.documents(), collection.prefix(), Bytes.after(collection.prefix()));
            for (var index : collection.indexes()) {
                batch.deleteRange(storage.entries(), index.prefix(), Bytes.after(index.prefix()));
            }
            storage.write(batch);
            collection.drop();
            unregister(collection);
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        } finally {
            collection.writing().unlock();
        }
    }

    public synchronized void rename(Collection collection, String database, String name) {
        refuseName(database, name);
        collection.writing().lock();
        try (var batch = new WriteBatch()) {
            unregister(collection);
            collection.rename(database, name);
            put(batch, collection);
            storage.write(batch);
            register(collection);
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        } finally {
            collection.writing().unlock();
        }
    }

    /**
     * An index that its collection's writers keep from now on, but that lacks all older documents.
     */
    synchronized Index addIndex(Collection collection, Document declaration) {
        collection.writing().lock();
        try (var batch = new WriteBatch()) {
            var index = new Index(nextId(batch), declaration, new BitSet(), false);
            collection.indexes().add(index);
            put(batch, collection);
            storage.write(batch);
            return index;
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        } finally {
            collection.writing().unlock();
        }
    }

    void finishIndex(Collection collection, Index index) {
        collection.writing().lock();
        try {
            index.ready(true);
            save(collection);
        } finally {
            collection.writing().unlock();
        }
    }

    public void dropIndex(Collection collection, Index index) {
        collection.writing().lock();
        try (var batch = new WriteBatch()) {
            collection.indexes().remove(index);
            put(batch, collection);
            batch.deleteRange(storage.entries(), index.prefix(), Bytes.after(index.prefix()));
            storage.write(batch);
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        } finally {
            collection.writing().unlock();
        }
    }

    void save(Collection collection) {
        try (var batch = new WriteBatch()) {
            put(batch, collection);
            storage.write(batch);
        } catch (RocksDBException failure) {
            throw Storage.refused(failure);
        }
    }

    public List<String> databases() {
        return databases.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public List<Collection> collections(String database) {
        return List.copyOf(new TreeMap<>(databases.getOrDefault(database, Map.of())).values());
    }

    public List<Collection> collections() {
        return databases().stream().flatMap(name -> collections(name).stream()).toList();
    }

    private int nextId(WriteBatch batch) throws RocksDBException {
        lastId++;
        batch.put(storage.catalogue(), LAST_ID, Bytes.ofInt(lastId));
        return lastId;
    }

    static void put(WriteBatch batch, Collection collection) throws RocksDBException {
        var indexes = new ArrayList<Document>();
        for (var index : collection.indexes()) {
            indexes.add(
                    new Document("id", index.id())
                            .append("ready", index.isReady())
                            .append("multikey", index.multikey().stream().boxed().toList())
                            .append("declaration", index.declaration()));
        }
        var record =
                new Document("id", collection.id())
                        .append("uuid", collection.uuid())
                        .append("database", collection.database())
                        .append("name", collection.name())
                        .append("indexes", indexes);
        batch.put(collection.storage().catalogue(), recordKey(collection), Bson.encode(record));
    }

    private static byte[] recordKey(Collection collection) {
        return Bytes.concat(RECORD, collection.prefix());
    }

    static byte[] countKey(Collection collection) {
        return Bytes.concat(COUNT, collection.prefix());
    }

    static byte[] countValue(long count) {
        return ByteBuffer.allocate(Long.BYTES).putLong(count).array();
    }

    private void register(Collection collection) {
        databases
                .computeIfAbsent(collection.database(), first -> new ConcurrentHashMap<>())
                .put(collection.name(), collection);
    }

    private void unregister(Collection collection) {
        var collections = databases.get(collection.database());
        if (collections != null) {
            collections.remove(collection.name());
        }
    }
}
