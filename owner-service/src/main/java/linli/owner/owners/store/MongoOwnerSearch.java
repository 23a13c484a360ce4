package linli.owner.owners.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
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
        // With the id, since pages are in its order where two were made at once: without it the
        // store would sort everything for each page.
        indexes.createIndex(
                new Index("createdAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC));
        indexes.createIndex(
                new Index("reach.communities", Sort.Direction.ASC)
                        .on("createdAt", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("accountId", Sort.Direction.ASC).unique().sparse());
    }

    @Override
    public List<Owner> called(String said, @Nullable UUID communityId, int limit, Access access) {
        return find(
                new Criteria()
                        .andOperator(Criteria.where("tokens").is(said), in(communityId, access)),
                limit,
                access);
    }

    @Override
    public List<Owner> linkedTo(List<UUID> unitIds, int limit, Access access) {
        return find(Criteria.where("links.unitId").in(unitIds), limit, access);
    }

    @Override
    public Page<Owner> all(@Nullable UUID communityId, Access access, Paging paging) {
        return store.page(
                Owner.class,
                access,
                in(communityId, access),
                "createdAt",
                Sort.Direction.DESC,
                paging);
    }

    /**
     * A person may live in several communities: whoever may see only one of them is not told of the
     * others, so the unit that makes them one of this community's must itself be in the scope.
     */
    private static Criteria in(@Nullable UUID communityId, Access access) {
        if (communityId == null) {
            return new Criteria();
        }
        var known = Criteria.where("reach.communities").is(communityId);
        var scope = access.scope();
        if (scope.covers(Reach.community(communityId))) {
            return known;
        }
        var link =
                Criteria.where("communityId")
                        .is(communityId)
                        .orOperator(
                                Criteria.where("buildingId").in(scope.buildings()),
                                Criteria.where("unitId").in(scope.units()));
        return new Criteria().andOperator(known, Criteria.where("links").elemMatch(link));
    }

    private List<Owner> find(Criteria criteria, int limit, Access access) {
        return store.mongo().find(DocumentStore.scoped(access, criteria).limit(limit), Owner.class);
    }
}
