package linli.workorder.technicians.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.TechnicianSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTechnicianSearch implements TechnicianSearch {

    private final MongoOperations mongo;

    MongoTechnicianSearch(DocumentStore store) {
        this.mongo = store.mongo();
        mongo.indexOps(Technician.class)
                .createIndex(new Index("profile.employed", Sort.Direction.ASC));
    }

    @Override
    public List<Technician> worksIn(UUID communityId) {
        return mongo.find(
                Query.query(
                        Criteria.where("profile.employed")
                                .is(true)
                                .orOperator(
                                        Criteria.where("profile.everywhere").is(true),
                                        Criteria.where("profile.communities").is(communityId))),
                Technician.class);
    }

    @Override
    public List<Technician> all(Access access) {
        return mongo.find(
                DocumentStore.scoped(access, Criteria.where("profile.employed").is(true))
                        .with(Sort.by("profile.name")),
                Technician.class);
    }
}
