package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan in the shape of MongoDB's {@code explain}. */
public final class Explained {

    private Explained() {}

    /**
     * @param runs whether to run the search and tell what it read
     * @param counts whether only the number of documents is wanted
     */
    public static Document of(Search search, boolean runs, boolean counts) {
        var plan = search.plan();
        var winning = stages(search);
        var explained =
                new Document(
                        "queryPlanner",
                        new Document("namespace", search.collection().namespace())
                                .append("indexFilterSet", false)
                                .append("parsedQuery", search.question().filter())
                                .append("winningPlan", winning)
                                .append("rejectedPlans", List.of()));
        if (!runs) {
            return explained;
        }
        var began = System.nanoTime();
        var returned = 0L;
        if (counts) {
            returned = search.count();
        } else {
            while (search.hasNext()) {
                search.next();
                returned++;
            }
        }
        var byIndex = plan.routes().stream().anyMatch(r -> r.index() != null || r.isNarrow());
        return explained.append(
                "executionStats",
                new Document("executionSuccess", true)
                        .append("nReturned", (int) returned)
                        .append(
                                "executionTimeMillis",
                                (int) ((System.nanoTime() - began) / 1_000_000))
                        .append("totalKeysExamined", byIndex ? (int) search.keysExamined() : 0)
                        .append("totalDocsExamined", (int) search.documentsExamined())
                        .append("executionStages", winning));
    }

    /** Of a collection that is not there. */
    public static Document nothing(String namespace) {
        return new Document(
                        "queryPlanner",
                        new Document("namespace", namespace)
                                .append("winningPlan", new Document("stage", "EOF"))
                                .append("rejectedPlans", List.of()))
                .append(
                        "executionStats",
                        new Document("executionSuccess", true)
                                .append("nReturned", 0)
                                .append("executionTimeMillis", 0)
                                .append("totalKeysExamined", 0)
                                .append("totalDocsExamined", 0)
                                .append("executionStages", new Document("stage", "EOF")));
    }

    private static Document stages(Search search) {
        var routes = search.plan().routes();
        var found =
                routes.size() == 1
                        ? stage(routes.getFirst())
                        : new Document("stage", "OR")
                                .append(
                                        "inputStages",
                                        routes.stream().map(Explained::stage).toList());
        if (search.plan().sorted()) {
            return found;
        }
        return new Document("stage", "SORT")
                .append("sortPattern", search.question().sort())
                .append("inputStage", found);
    }

    private static Document stage(Route route) {
        var direction = route.reverse() ? "backward" : "forward";
        if (!route.isNarrow() && route.index() == null) {
            return new Document("stage", "COLLSCAN").append("direction", direction);
        }
        if (route.index() == null && route.equal() == 1) {
            return new Document("stage", "IDHACK");
        }
        var scan = scan(route.index()).append("direction", direction);
        if (route.merged()) {
            scan = new Document("stage", "SORT_MERGE").append("inputStage", scan);
        }
        return new Document("stage", "FETCH").append("inputStage", scan);
    }

    private static Document scan(@Nullable Index index) {
        var scan = new Document("stage", "IXSCAN");
        if (index == null) {
            return scan.append("keyPattern", new Document("_id", 1))
                    .append("indexName", "_id_")
                    .append("isMultiKey", false);
        }
        return scan.append("keyPattern", index.keyPattern())
                .append("indexName", index.name())
                .append("isMultiKey", !index.multikey().isEmpty())
                .append("isUnique", index.isUnique())
                .append("isSparse", index.isSparse())
                .append("isPartial", index.partialFilter() != null);
    }
}
