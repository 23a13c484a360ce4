package linli.workorder.dispatching.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.contracts.workorder.DispatchPolicyEvent.Mode;
import linli.workorder.dispatching.DispatchPolicy;
import linli.workorder.dispatching.DispatchPolicySearch;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDispatchPolicySearch implements DispatchPolicySearch {

    private final DocumentStore store;

    MongoDispatchPolicySearch(DocumentStore store) {
        this.store = store;
        store.index(DispatchPolicy.class, "mode");
    }

    @Override
    public List<UUID> active() {
        return store.ids(
                DispatchPolicy.class, Query.query(Criteria.where("mode").in(Mode.TRIAL, Mode.ON)));
    }
}
