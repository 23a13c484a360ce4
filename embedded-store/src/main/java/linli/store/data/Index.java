package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import linli.store.engine.Documents;
import linli.store.engine.Matcher;
import linli.store.keys.Bytes;
import linli.store.keys.IndexKey;
import linli.store.keys.KeySet;
import org.jspecify.annotations.Nullable;

/**
 * An index of a collection: what it was declared as, and what its entries look like. An entry is
 * the key, followed by the document's id unless the index is unique; its value is the id.
 */
public final class Index {

    private final int id;
    private final Document declaration;
    private final List<IndexKey> fields;
    private final @Nullable Document partialFilter;
    private final @Nullable Matcher partial;
    private final Set<String> roots;
    private volatile BitSet multikey;
    private volatile boolean ready;

    Index(int id, Document declaration, BitSet multikey, boolean ready) {
        this.id = id;
        this.declaration = declaration;
        var keyFields = new ArrayList<IndexKey>();
        keyPattern()
                .forEach((field, direction) ->
                        keyFields.add(new IndexKey(field, ((Number) direction).doubleValue() > 0)));
        this.fields = List.copyOf(keyFields);
        this.partialFilter = (Document) declaration.get("partialFilterExpression");
        this.partial = partialFilter == null ? null : new Matcher(partialFilter);
        this.roots = rootsOf(fields, partialFilter);
        this.multikey = multikey;
        this.ready = ready;
    }

    public String name() {
        return Documents.own(declaration, "name", String.class);
    }

    public Document keyPattern() {
        return Documents.own(declaration, "key", Document.class);
    }

    /** As {@code listIndexes} tells it. */
    public Document declaration() {
        return declaration;
    }

    public boolean isUnique() {
        return Boolean.TRUE.equals(declaration.get("unique"));
    }

    boolean isSparse() {
        return Boolean.TRUE.equals(declaration.get("sparse"));
    }

    @Nullable Document partialFilter() {
        return partialFilter;
    }

    /** Null when nothing expires. */
    public @Nullable Number expireAfterSeconds() {
        return (Number) declaration.get("expireAfterSeconds");
    }

    List<IndexKey> fields() {
        return fields;
    }

    int id() {
        return id;
    }

    byte[] prefix() {
        return Bytes.ofInt(id);
    }

    /** Which fields have gone through an array in some document. */
    BitSet multikey() {
        return multikey;
    }

    void multikey(BitSet more) {
        multikey = more;
    }

    /** Whether all documents are in it. */
    boolean isReady() {
        return ready;
    }

    void ready(boolean now) {
        ready = now;
    }

    /** Null when the document is not in this index. */
    @Nullable KeySet keysOf(Document document) {
        if (partial != null && !partial.matches(document)) {
            return null;
        }
        return KeySet.of(document, fields, isSparse());
    }

    /** Whether a change of a document leaves alone all that this index looks at. */
    boolean isUntouchedBy(Document old, Document now) {
        for (var root : roots) {
            if (!Objects.equals(old.getOrMissing(root), now.getOrMissing(root))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> rootsOf(List<IndexKey> fields, @Nullable Document filter) {
        var found = new HashSet<String>();
        fields.forEach(field -> found.add(field.path().getFirst()));
        if (filter != null) {
            Conditions.of(filter).paths().forEach(path -> found.add(path.split("\\.", 2)[0]));
        }
        return found;
    }

    byte[] entry(byte[] key, byte[] documentId) {
        var bytes = new Bytes().addInt(id).add(key);
        return (isUnique() ? bytes : bytes.add(documentId)).toArray();
    }

    @Override
    public String toString() {
        return "Index " + name();
    }
}
