package linli.owner.owners.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.owner.owners.Visit;
import linli.owner.owners.Visits;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoVisits extends Replica<Visit> implements Visits {

    private final DocumentStore store;

    MongoVisits(DocumentStore store) {
        super(Visit.class, store);
        this.store = store;
        store.index(Visit.class, "ownerId", "technicianId");
    }

    @Override
    public void keep(Visit visit, long sequence) {
        keep(visit.id(), sequence, visit, Reach.own(visit.technicianId()));
    }

    @Override
    public boolean isExpected(UUID ownerId, Set<UUID> people, Instant at) {
        return store.mongo()
                .exists(
                        Query.query(
                                Criteria.where("ownerId")
                                        .is(ownerId)
                                        .and("technicianId")
                                        .in(people)
                                        .orOperator(
                                                Criteria.where("until").is(null),
                                                Criteria.where("until").gt(at))),
                        Visit.class);
    }
}
