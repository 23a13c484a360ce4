package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import linli.store.engine.Documents;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;

/** A command as it came. */
record Command(String name, Document body) {

    /** What any command may carry. */
    private static final Set<String> COMMON =
            Set.of(
                    "$db",
                    "lsid",
                    "$clusterTime",
                    "$readPreference",
                    "apiVersion",
                    "apiStrict",
                    "apiDeprecationErrors",
                    "comment",
                    "maxTimeMS",
                    "readConcern",
                    "writeConcern");

    static Command of(Document body) {
        return new Command(body.keySet().iterator().next(), body);
    }

    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    String database() {
        return String.valueOf(body.getOrDefault("$db", "test"));
    }

    String collection() {
        if (body.get(name) instanceof String collection) {
            return collection;
        }
        throw new StoreError(
                73, "InvalidNamespace", "collection name has invalid type: " + body.get(name));
    }

    String namespace() {
        return database() + "." + collection();
    }

    @Nullable Object get(String option) {
        return body.get(option);
    }

    Document document(String option) {
        return Documents.documentOf(body.get(option));
    }

    boolean isTrue(String option) {
        return Documents.isTrue(body.get(option));
    }

    long number(String option) {
        return Documents.numberOf(body.get(option));
    }

    @Nullable Duration time() {
        var millis = number("maxTimeMS");
        return millis == 0 ? null : Duration.ofMillis(millis);
    }

    /** Refuses what this store does not know rather than ignoring it. */
    void allow(Set<String> options) {
        if (body.containsKey("startTransaction")
                || body.containsKey("autocommit")
                || body.containsKey("txnNumber")) {
            throw new StoreError(
                    20,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        for (var option : body.keySet()) {
            if (!option.equals(name) && !COMMON.contains(option) && !options.contains(option)) {
                if (!isHarmless(option)) {
                    throw StoreError.unsupported("option " + option + " of " + name);
                }
            }
        }
    }

    private boolean isHarmless(String option) {
        var value = body.get(option);
        return value == null
                || Boolean.FALSE.equals(value)
                || option.equals("collation") && new Document("locale", "simple").equals(value)
                || value instanceof Document document && document.isEmpty();
    }
}
