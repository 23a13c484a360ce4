package linli.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An index in which no key stands twice, built anew when the store opens. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements Scanned {

    private final OrderedKeys keys;
    private final Map<KeyValue, Object> positions = new HashMap<>();

    UniqueIndex(String name, List<IndexKey> fields, boolean sparse) {
        super(name, fields, sparse);
        this.keys = new OrderedKeys(name, fields);
    }

    @Override
    public OrderedKeys ordered() {
        return keys;
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        if (positions.putIfAbsent(key, position) != null) {
            return false;
        }
        keys.add(Set.of(key), position);
        return true;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        var position = positions.remove(key);
        if (position != null) {
            keys.remove(Set.of(key), position);
        }
        return position;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
