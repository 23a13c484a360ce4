package linli.billing.readings.store;

import java.util.List;
import java.util.UUID;
import linli.billing.readings.ReadingProblem;
import linli.billing.readings.ReadingProblems;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoReadingProblems implements ReadingProblems {

    private final DocumentStore store;

    MongoReadingProblems(DocumentStore store) {
        this.store = store;
        store.index(ReadingProblem.class, "importId", "row");
    }

    @Override
    public void keep(ReadingProblem problem) {
        store.mongo().save(problem);
    }

    @Override
    public List<ReadingProblem> of(UUID importId, int afterRow, int limit) {
        return store.mongo()
                .find(
                        Query.query(Criteria.where("importId").is(importId).and("row").gt(afterRow))
                                .with(Sort.by("row"))
                                .limit(limit),
                        ReadingProblem.class);
    }

    @Override
    public void forget(UUID importId) {
        store.mongo()
                .remove(Query.query(Criteria.where("importId").is(importId)), ReadingProblem.class);
    }
}
