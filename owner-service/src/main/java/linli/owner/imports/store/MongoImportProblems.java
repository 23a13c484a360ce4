package linli.owner.imports.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.imports.ImportProblem;
import linli.owner.imports.ImportProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoImportProblems implements ImportProblems {

    private final MongoOperations mongo;

    MongoImportProblems(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(ImportProblem.class, "importId", "row");
        store.index(ImportProblem.class, "importId", "wrong.code", "row");
    }

    @Override
    public void keep(ImportProblem problem) {
        mongo.save(problem);
    }

    @Override
    public List<ImportProblem> of(
            UUID importId, @Nullable String code, @Nullable Integer afterRow, int limit) {
        var criteria = Criteria.where("importId").is(importId);
        if (code != null) {
            criteria = criteria.and("wrong.code").is(code);
        }
        if (afterRow != null) {
            criteria = criteria.and("row").gt(afterRow);
        }
        return mongo.find(
                Query.query(criteria).with(Sort.by("row")).limit(limit), ImportProblem.class);
    }

    @Override
    public void each(UUID importId, Consumer<ImportProblem> reader) {
        var query = Query.query(Criteria.where("importId").is(importId)).with(Sort.by("row"));
        try (var problems = mongo.stream(query, ImportProblem.class)) {
            problems.forEach(reader);
        }
    }

    @Override
    public void forget(UUID importId) {
        mongo.remove(Query.query(Criteria.where("importId").is(importId)), ImportProblem.class);
    }
}
