package linli.workorder.dispatching.store;

import java.util.List;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.dispatching.DispatchMode;
import linli.workorder.dispatching.DispatchPolicy;
import linli.workorder.dispatching.DispatchPolicySearch;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDispatchPolicySearch implements DispatchPolicySearch {

    private final MongoOperations mongo;

    MongoDispatchPolicySearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(DispatchPolicy.class, "mode");
    }

    @Override
    public List<DispatchPolicy> followed() {
        return mongo.find(
                Query.query(Criteria.where("mode").in(DispatchMode.TRIAL, DispatchMode.ON)),
                DispatchPolicy.class);
    }

    @Override
    public List<DispatchPolicy> all(Access access) {
        return mongo.find(DocumentStore.scoped(access), DispatchPolicy.class);
    }
}
