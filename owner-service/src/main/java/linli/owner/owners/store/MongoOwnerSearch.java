package linli.owner.owners.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoOwnerSearch implements OwnerSearch {

    private final DocumentStore store;

    MongoOwnerSearch(DocumentStore store) {
        this.store = store;
        var indexes = store.mongo().indexOps(Owner.class);
        indexes.createIndex(new Index("tokens", Sort.Direction.ASC));
        indexes.createIndex(new Index("links.unitId", Sort.Direction.ASC));
        indexes.createIndex(new Index("createdAt", Sort.Direction.DESC));
        indexes.createIndex(
                new Index("reach.communities", Sort.Direction.ASC)
                        .on("createdAt", Sort.Direction.DESC));
        indexes.createIndex(new Index("accountId", Sort.Direction.ASC).unique().sparse());
    }

    @Override
    public List<Owner> called(String said, @Nullable UUID community, int limit, Access access) {
        return find(of(community).and("tokens").is(said), limit, access);
    }

    @Override
    public List<Owner> linkedTo(List<UUID> unitIds, int limit, Access access) {
        return find(Criteria.where("links.unitId").in(unitIds), limit, access);
    }

    @Override
    public Page<Owner> all(@Nullable UUID community, Access access, Paging paging) {
        return store.page(
                Owner.class, access, of(community), "createdAt", Sort.Direction.DESC, paging);
    }

    private static Criteria of(@Nullable UUID community) {
        return community == null
                ? new Criteria()
                : Criteria.where("reach.communities").is(community);
    }

    private List<Owner> find(Criteria criteria, int limit, Access access) {
        return store.mongo().find(DocumentStore.scoped(access, criteria).limit(limit), Owner.class);
    }
}
