package linli.billing.latefees.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.billing.latefees.LateFee;
import linli.billing.latefees.LateFeeSearch;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoLateFeeSearch implements LateFeeSearch {

    private final DocumentStore store;

    MongoLateFeeSearch(DocumentStore store) {
        this.store = store;
        store.index(LateFee.class, "unbilledSince");
    }

    @Override
    public List<LateFee> of(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), LateFee.class);
    }

    @Override
    public List<UUID> unbilled(Instant before, int most) {
        return store.ids(
                LateFee.class,
                Query.query(Criteria.where("unbilledSince").lt(before))
                        .with(Sort.by("unbilledSince"))
                        .limit(most));
    }
}
