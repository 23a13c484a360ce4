package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import linli.store.data.Question;
import linli.store.engine.Documents;
import org.jspecify.annotations.Nullable;

/**
 * The stages at a pipeline's head that the planner takes over: match, sort, skip, limit.
 *
 * @param rest what is left for the engine
 * @param counts when all that is left is counting, what the count is called; else null
 */
record PipelineHead(Question question, List<Document> rest, @Nullable Count counts) {

    /** A single group over everything that counts documents. */
    record Count(@Nullable Document id, String name) {

        Document result(Object n) {
            var result = new Document();
            if (id != null) {
                result.putAll(id);
            }
            return result.append(name, n);
        }
    }

    static PipelineHead of(Command aggregate, @Nullable Object hint) {
        var stages = Documents.listOf(aggregate.get("pipeline"));
        var matches = new ArrayList<Document>();
        var sort = new Document();
        var skip = 0L;
        var limit = 0L;
        var taken = 0;
        for (var stage : stages) {
            var name = stage.isEmpty() ? "" : stage.keySet().iterator().next();
            if (name.equals("$match") && sort.isEmpty() && skip + limit == 0) {
                matches.add(Documents.documentOf(stage.get(name)));
            } else if (name.equals("$sort") && sort.isEmpty() && skip + limit == 0) {
                sort = Documents.documentOf(stage.get(name));
            } else if (name.equals("$skip") && skip + limit == 0) {
                skip = Documents.numberOf(stage.get(name));
            } else if (name.equals("$limit")
                    && limit == 0
                    && Documents.numberOf(stage.get(name)) > 0) {
                limit = Documents.numberOf(stage.get(name));
            } else {
                break;
            }
            taken++;
        }
        var filter =
                switch (matches.size()) {
                    case 0 -> new Document();
                    case 1 -> matches.getFirst();
                    default -> new Document("$and", matches);
                };
        var question = new Question(filter, sort, skip, limit, hint, aggregate.time());
        var rest = stages.subList(taken, stages.size());
        return new PipelineHead(question, rest, count(rest));
    }

    private static @Nullable Count count(List<Document> rest) {
        if (rest.size() != 1) {
            return null;
        }
        if (rest.getFirst().get("$count") instanceof String name) {
            return new Count(null, name);
        }
        if (rest.getFirst().get("$group") instanceof Document group
                && group.size() == 2
                && group.containsKey("_id")
                && isConstant(group.get("_id"))) {
            for (var name : group.keySet()) {
                if (group.get(name) instanceof Document sum
                        && sum.size() == 1
                        && sum.get("$sum") instanceof Integer one
                        && one == 1) {
                    return new Count(new Document("_id", group.get("_id")), name);
                }
            }
        }
        return null;
    }

    private static boolean isConstant(@Nullable Object id) {
        return id == null || id instanceof Number;
    }
}
