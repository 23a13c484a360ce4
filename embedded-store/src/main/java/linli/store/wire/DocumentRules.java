package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;

/** What no stored document may be. */
final class DocumentRules {

    private static final int MAX_DEPTH = 100;

    private DocumentRules() {}

    /** The same document, when it may be stored. */
    static Document checked(Document document) {
        checkDepth(document, 1);
        return document;
    }

    private static void checkDepth(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH + 1) {
            throw new StoreError(
                    15, "Overflow", "Document exceeds maximum nesting depth of " + MAX_DEPTH);
        }
        switch (value) {
            case Document document ->
                    document.values().forEach(inner -> checkDepth(inner, depth + 1));
            case List<?> list -> list.forEach(inner -> checkDepth(inner, depth + 1));
            case null, default -> {
                // Nothing below.
            }
        }
    }
}
