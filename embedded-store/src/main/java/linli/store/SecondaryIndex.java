package linli.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index in which keys may repeat, built anew when the store opens. */
final class SecondaryIndex extends Index<Object> implements Scanned {

    private final OrderedKeys keys;

    SecondaryIndex(String name, List<IndexKey> fields) {
        // Sparse tells the engine not to insist on finding every document through this index.
        super(name, fields, true);
        this.keys = new OrderedKeys(name, fields);
    }

    @Override
    public OrderedKeys ordered() {
        return keys;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        getKeyValues(document); // Refuses parallel arrays.
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keys.add(getKeyValues(document), position);
    }

    @Override
    public @Nullable Object remove(Document document) {
        keys.remove(getKeyValues(document), StoreCollection.position(document.get("_id")));
        return null;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        getKeyValues(newDocument);
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            keys.remove(getKeyValues(oldDocument), position);
            keys.add(getKeyValues(newDocument), position);
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Plans are made by {@link Plan}, not by the engine. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.of();
    }

    @Override
    public long getCount() {
        return keys.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // It lives in memory only.
    }
}
