package linli.chassis.aggregates;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An index that the code asks for; what it does not ask for any more is dropped at the start. */
record DeclaredIndex(String name, Document keys, boolean unique, boolean sparse) {

    /** Whether it is what the store lists, whatever kind of number a direction is. */
    boolean isLike(@Nullable Document listed) {
        return listed != null
                && directions(listed.get("key", Document.class)).equals(directions(keys))
                && listed.getBoolean("unique", false) == unique
                && listed.getBoolean("sparse", false) == sparse;
    }

    private static List<String> directions(Document keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + ((Number) key.getValue()).intValue())
                .toList();
    }

    IndexOptions options() {
        return new IndexOptions().name(name).unique(unique).sparse(sparse);
    }
}
