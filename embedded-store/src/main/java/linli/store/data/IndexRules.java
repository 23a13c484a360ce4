package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;

/** Which indexes may be declared. */
final class IndexRules {

    private static final Set<String> OPTIONS =
            Set.of(
                    "key",
                    "name",
                    "v",
                    "unique",
                    "sparse",
                    "background",
                    "partialFilterExpression",
                    "expireAfterSeconds");

    private static final Set<String> PARTIAL_OPERATORS =
            Set.of("$exists", "$eq", "$gt", "$gte", "$lt", "$lte", "$type");

    private IndexRules() {}

    static void check(Document declaration) {
        for (var option : declaration.keySet()) {
            if (!OPTIONS.contains(option) && !Boolean.FALSE.equals(declaration.get(option))) {
                throw StoreError.invalidOptions("The embedded store has no index option " + option);
            }
        }
        if (!(declaration.get("key") instanceof Document key) || key.isEmpty()) {
            throw StoreError.cannotCreateIndex("Index keys cannot be empty");
        }
        key.forEach(IndexRules::checkField);
        checkExpiry(declaration, key);
        if (declaration.get("partialFilterExpression") instanceof Document filter) {
            if (Boolean.TRUE.equals(declaration.get("sparse"))) {
                throw StoreError.cannotCreateIndex(
                        "cannot mix \"partialFilterExpression\" and \"sparse\" options");
            }
            checkPartial(filter);
        }
    }

    private static void checkField(String field, @Nullable Object direction) {
        if (field.isEmpty() || field.startsWith("$") || field.contains("$**")) {
            throw StoreError.cannotCreateIndex("Not the name of a field to index: " + field);
        }
        if (!(direction instanceof Number number) || number.doubleValue() == 0) {
            throw StoreError.cannotCreateIndex(
                    "The embedded store has ascending and descending indexes, not " + direction);
        }
    }

    private static void checkExpiry(Document declaration, Document key) {
        var expiry = declaration.get("expireAfterSeconds");
        if (expiry == null) {
            return;
        }
        if (key.size() != 1 || key.containsKey("_id")) {
            throw StoreError.cannotCreateIndex(
                    "TTL indexes are single-field indexes, compound indexes do not support TTL");
        }
        if (!(expiry instanceof Number number)
                || number.longValue() < 0
                || number.longValue() > Integer.MAX_VALUE) {
            throw StoreError.cannotCreateIndex(
                    "TTL index 'expireAfterSeconds' option must be within 0 and 2147483647");
        }
    }

    private static void checkPartial(Document filter) {
        filter.forEach((field, said) -> {
            if (field.equals("$and") && said instanceof Iterable<?> parts) {
                parts.forEach(part -> checkPartial((Document) part));
            } else if (field.startsWith("$")) {
                throw unsupported(field);
            } else if (said instanceof Document operators) {
                operators.forEach((operator, value) -> {
                    if (!PARTIAL_OPERATORS.contains(operator)
                            || operator.equals("$exists") && !Boolean.TRUE.equals(value)) {
                        throw unsupported(operator);
                    }
                });
            }
        });
    }

    private static StoreError unsupported(String what) {
        return StoreError.cannotCreateIndex(
                "Error in specification: unsupported expression in partial index: " + what);
    }
}
