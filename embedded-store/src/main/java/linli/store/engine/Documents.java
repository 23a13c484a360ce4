package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reading commands. */
public final class Documents {

    private Documents() {}

    /** A list of documents, or an empty one when the field is not there. */
    public static List<Document> listOf(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)) {
            return list.stream().map(Document.class::cast).toList();
        }
        throw new StoreError(14, "TypeMismatch", "Expected an array of documents, not " + value);
    }

    /** An empty document when the field is not there. */
    public static Document documentOf(@Nullable Object value) {
        return switch (value) {
            case null -> new Document();
            case Document document -> document;
            default ->
                    throw new StoreError(14, "TypeMismatch", "Expected a document, not " + value);
        };
    }

    /** A field of a document that we wrote ourselves. */
    public static <T> T own(Document document, String field, Class<T> type) {
        return type.cast(Objects.requireNonNull(document.get(field), field));
    }

    public static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || value instanceof Number n && n.doubleValue() != 0;
    }

    public static long numberOf(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Number number -> number.longValue();
            default -> throw new StoreError(14, "TypeMismatch", "Expected a number, not " + value);
        };
    }
}
