package linli.chassis.aggregates;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An index that the code asks for; what it does not ask for any more is dropped at the start.
 *
 * @param where a field that records must have to be in it; null for all records
 */
record DeclaredIndex(
        String name, Document keys, boolean unique, boolean sparse, @Nullable String where) {

    DeclaredIndex(String name, Document keys, boolean unique, boolean sparse) {
        this(name, keys, unique, sparse, null);
    }

    /** Whether it is what the store lists, whatever kind of number a direction is. */
    boolean isLike(@Nullable Document listed) {
        return listed != null
                && directions(listed.get("key", Document.class)).equals(directions(keys))
                && listed.getBoolean("unique", false) == unique
                && listed.getBoolean("sparse", false) == sparse
                && Objects.equals(listed.get("partialFilterExpression"), partial());
    }

    private @Nullable Document partial() {
        return where == null ? null : new Document(where, new Document("$exists", true));
    }

    private static List<String> directions(Document keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + ((Number) key.getValue()).intValue())
                .toList();
    }

    IndexOptions options() {
        return new IndexOptions()
                .name(name)
                .unique(unique)
                .sparse(sparse)
                .partialFilterExpression(partial());
    }
}
