package linli.store.keys;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document sorts by: of an array its smallest element, or its greatest when the order is
 * descending.
 */
public final class SortKey {

    private final List<IndexKey> fields;

    public SortKey(List<IndexKey> fields) {
        this.fields = fields;
    }

    public static List<IndexKey> fieldsOf(Document sort) {
        var fields = new ArrayList<IndexKey>();
        sort.forEach((field, direction) ->
                fields.add(
                        new IndexKey(field, !(direction instanceof Number n) || n.intValue() > 0)));
        return fields;
    }

    public byte[] of(Document document) {
        var bytes = new Bytes();
        for (var field : fields) {
            var ascending = new IndexKey(field.field(), field.path(), true);
            var keys = KeySet.of(document, List.of(ascending), false).keys();
            bytes.add(field.directed(field.ascending() ? keys.first() : keys.last()));
        }
        return bytes.toArray();
    }
}
