package linli.chassis.test;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** How the store would answer a question, as it explains it: for tests of what has to be quick. */
public final class Plans {

    private Plans() {}

    /** The stages of a query's plan, such as {@code IXSCAN}. */
    public static List<String> stages(MongoOperations mongo, Class<?> type, Query query) {
        return stages(explained(mongo, type, query));
    }

    /** How many documents the store reads to answer it. */
    public static long documentsRead(MongoOperations mongo, Class<?> type, Query query) {
        return explained(mongo, type, query)
                .get("executionStats", Document.class)
                .get("totalDocsExamined", Number.class)
                .longValue();
    }

    private static Document explained(MongoOperations mongo, Class<?> type, Query query) {
        var filter = new Document();
        mongo.getConverter().write(query.getQueryObject(), filter);
        var asked =
                new Document("find", mongo.getCollectionName(type))
                        .append("filter", filter)
                        .append("sort", query.getSortObject());
        return mongo.executeCommand(new Document("explain", asked));
    }

    static List<String> stages(Document explained) {
        return within(explained.get("queryPlanner", Document.class));
    }

    private static List<String> within(Document plan) {
        var stages = new ArrayList<String>();
        plan.forEach((name, value) -> {
            if (name.equals("stage")) {
                stages.add((String) value);
            } else if (value instanceof Document inner) {
                stages.addAll(within(inner));
            } else if (value instanceof List<?> inner) {
                inner.stream()
                        .filter(Document.class::isInstance)
                        .forEach(one -> stages.addAll(within((Document) one)));
            }
        });
        return stages;
    }
}
