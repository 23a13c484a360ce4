package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** A refusal with MongoDB's code, and what else its answer tells. */
public final class StoreError extends MongoServerError {

    private final transient Document details;

    public StoreError(int code, String codeName, String message) {
        this(code, codeName, message, new Document());
    }

    private StoreError(int code, String codeName, String message, Document details) {
        super(code, codeName, message);
        this.details = details;
    }

    public Document details() {
        return details;
    }

    public static StoreError duplicateKey(
            String namespace, String index, Document keyPattern, Document keyValue) {
        var shown = new StringBuilder("{ ");
        keyValue.forEach((field, value) -> {
            if (shown.length() > 2) {
                shown.append(", ");
            }
            shown.append(field).append(": ").append(shown(value));
        });
        return new StoreError(
                11000,
                "DuplicateKey",
                "E11000 duplicate key error collection: %s index: %s dup key: %s }"
                        .formatted(namespace, index, shown),
                new Document("keyPattern", keyPattern).append("keyValue", keyValue));
    }

    private static String shown(Object value) {
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    public static StoreError unsupported(String what) {
        return new StoreError(
                238, "NotImplemented", "The embedded store has no " + what + "; MongoDB does");
    }

    public static StoreError badValue(String message) {
        return new StoreError(2, "BadValue", message);
    }

    public static StoreError failedToParse(String message) {
        return new StoreError(9, "FailedToParse", message);
    }

    public static StoreError invalidOptions(String message) {
        return new StoreError(72, "InvalidOptions", message);
    }

    public static StoreError cannotCreateIndex(String message) {
        return new StoreError(67, "CannotCreateIndex", message);
    }
}
