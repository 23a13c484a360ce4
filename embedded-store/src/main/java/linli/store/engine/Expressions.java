package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions that the engine does not know, in terms of those that it does. */
final class Expressions {

    private Expressions() {}

    static @Nullable Object translated(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Document document -> translated(document);
            case List<?> list -> list.stream().map(Expressions::translated).toList();
            default -> value;
        };
    }

    private static @Nullable Object translated(Document document) {
        if (document.containsKey("$literal")) {
            return document;
        }
        var inner = new Document();
        document.forEach((name, value) -> inner.put(name, translated(value)));
        if (inner.size() == 1) {
            var name = inner.keySet().iterator().next();
            var argument = inner.get(name);
            return switch (name) {
                case "$switch" -> branches((Document) argument);
                case "$round" -> Rounding.of(argument);
                case "$dateTrunc" -> DateTruncation.of((Document) argument);
                default -> inner;
            };
        }
        return inner;
    }

    private static @Nullable Object branches(@Nullable Document argument) {
        if (argument == null || !(argument.get("branches") instanceof List<?> branches)) {
            throw new StoreError(40068, "Location40068", "$switch requires at least one branch");
        }
        if (!argument.containsKey("default")) {
            throw StoreError.unsupported("$switch without a default");
        }
        var otherwise = argument.get("default");
        for (var branch : branches.reversed()) {
            var one = (Document) branch;
            otherwise =
                    new Document(
                            "$cond", Arrays.asList(one.get("case"), one.get("then"), otherwise));
        }
        return otherwise;
    }
}
