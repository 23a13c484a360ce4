package linli.owner.properties.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.properties.Building;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.UnitAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoPropertySearch implements PropertySearch {

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoPropertySearch(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        mongo.indexOps(Building.class)
                .createIndex(
                        new Index("communityId", Sort.Direction.ASC)
                                .on("name", Sort.Direction.ASC));
        var units = mongo.indexOps(PropertyUnit.class);
        units.createIndex(
                new Index("buildingId", Sort.Direction.ASC).on("address.room", Sort.Direction.ASC));
        units.createIndex(
                new Index("tokens", Sort.Direction.ASC).on("communityId", Sort.Direction.ASC));
    }

    @Override
    public List<Building> buildings(UUID communityId, Access access) {
        return mongo.find(
                DocumentStore.scoped(access, Criteria.where("communityId").is(communityId))
                        .with(Sort.by("name")),
                Building.class);
    }

    @Override
    public Page<PropertyUnit> units(UUID buildingId, Access access, Paging paging) {
        return store.page(
                PropertyUnit.class,
                access,
                Criteria.where("buildingId").is(buildingId),
                "address.room",
                Sort.Direction.ASC,
                paging);
    }

    @Override
    public List<PropertyUnit> called(
            String said, @Nullable UUID communityId, int limit, Access access) {
        var token = UnitAddress.parse(said).map(UnitAddress::label).orElse(said.strip());
        var called = Criteria.where("tokens").is(token.toLowerCase(Locale.ROOT));
        if (communityId != null) {
            called.and("communityId").is(communityId);
        }
        return mongo.find(DocumentStore.scoped(access, called).limit(limit), PropertyUnit.class);
    }

    @Override
    public List<PropertyUnit> byIds(Collection<UUID> ids, Access access) {
        return mongo.find(
                DocumentStore.scoped(access, Criteria.where("_id").in(ids)), PropertyUnit.class);
    }
}
