package linli.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the engine would silently ignore and we therefore refuse: a wrong answer is worse. */
final class Refusals {

    private static final int ILLEGAL_OPERATION = 20;
    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int INVALID_OPTIONS = 72;

    private static final List<String> INDEX_OPTIONS =
            List.of("collation", "partialFilterExpression", "expireAfterSeconds");

    private static final List<String> COLLECTION_OPTIONS =
            List.of("collation", "validator", "capped", "viewOn", "timeseries");

    private Refusals() {}

    /**
     * @throws MongoServerError with MongoDB's code for what is not supported
     */
    static void check(String command, Document query) {
        if (query.containsKey("startTransaction") || query.containsKey("autocommit")) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        switch (command.toLowerCase(Locale.ROOT)) {
            case "create" -> refuse(query, COLLECTION_OPTIONS);
            case "createindexes" ->
                    each(query.get("indexes"), index -> refuse(index, INDEX_OPTIONS));
            case "aggregate" -> {
                refuse(query, List.of("collation"));
                each(query.get("pipeline"), stage -> refuse(stage, List.of("$changeStream")));
            }
            case "update" ->
                    each(query.get("updates"), update -> refuse(update, List.of("collation")));
            case "delete" ->
                    each(query.get("deletes"), delete -> refuse(delete, List.of("collation")));
            case "find", "count", "distinct", "findandmodify" ->
                    refuse(query, List.of("collation"));
            case "mapreduce" ->
                    throw new MongoServerError(
                            COMMAND_NOT_SUPPORTED,
                            "CommandNotSupported",
                            "The embedded store has no mapReduce");
            default -> {
                // Nothing that the engine would ignore.
            }
        }
    }

    private static void each(@Nullable Object documents, Consumer<Document> check) {
        if (documents instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Document document) {
                    check.accept(document);
                }
            });
        }
    }

    private static void refuse(Document document, List<String> options) {
        for (var option : options) {
            if (document.containsKey(option) && !Boolean.FALSE.equals(document.get(option))) {
                throw new MongoServerError(
                        INVALID_OPTIONS, "InvalidOptions", "The embedded store has no " + option);
            }
        }
    }
}
