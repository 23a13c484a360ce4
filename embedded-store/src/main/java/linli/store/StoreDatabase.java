package linli.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map of the file for each collection. Indexes live in memory. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private final MVStore store;
    private final AtomicLong documentsExamined;

    StoreDatabase(
            String name, MVStore store, CursorRegistry cursors, AtomicLong documentsExamined) {
        super(name, cursors);
        this.store = store;
        this.documentsExamined = documentsExamined;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        return new StoreCollection(
                this,
                collectionName,
                options,
                store.openMap(mapOf(collectionName)),
                cursorRegistry,
                documentsExamined);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(indexName, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexName, keys);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(mapOf(collectionName));
    }

    @Override
    public void moveCollection(
            MongoDatabase from, MongoCollection<?> collection, String newCollectionName) {
        super.moveCollection(from, collection, newCollectionName);
        MVMap<Object, byte[]> map = store.openMap(StoreBackend.DATA + collection.getFullName());
        store.renameMap(map, mapOf(newCollectionName));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        store.getMapNames().stream()
                .filter(name -> name.startsWith(StoreBackend.DATA + getDatabaseName() + "."))
                .toList()
                .forEach(store::removeMap);
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private String mapOf(String collectionName) {
        return StoreBackend.DATA + getDatabaseName() + "." + collectionName;
    }
}
