package linli.workorder.requests.store;

import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.requests.RequestSearch;
import linli.workorder.requests.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoRequestSearch implements RequestSearch {

    private final DocumentStore store;

    MongoRequestSearch(DocumentStore store) {
        this.store = store;
        var indexes = store.mongo().indexOps(ServiceRequest.class);
        indexes.createIndex(
                new Index("reach.communities", Sort.Direction.ASC)
                        .on("createdAt", Sort.Direction.DESC));
        indexes.createIndex(
                new Index("spot.unitId", Sort.Direction.ASC).on("createdAt", Sort.Direction.DESC));
    }

    @Override
    public Page<ServiceRequest> all(@Nullable UUID unitId, Access access, Paging paging) {
        var filter = unitId == null ? new Criteria() : Criteria.where("spot.unitId").is(unitId);
        return store.page(
                ServiceRequest.class, access, filter, "createdAt", Sort.Direction.DESC, paging);
    }
}
