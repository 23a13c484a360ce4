package linli.owner.properties.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.estate.PlaceNames;
import linli.chassis.estate.UnitAddress;
import linli.owner.properties.Building;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoPropertySearch implements PropertySearch {

    private static final Listing<PropertyUnit> UNITS =
            Listing.of(PropertyUnit.class, "units")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS)
                    .sorted("ROOM", "address.room", Direction.ASC)
                    .keyed("tokens")
                    .declared();

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoPropertySearch(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        store.declare(UNITS);
        store.index(Building.class, "communityId", "name");
    }

    @Override
    public List<Building> buildings(UUID communityId, Access access) {
        var there = DocumentStore.scoped(access, Criteria.where("communityId").is(communityId));
        return mongo.find(there.with(Sort.by("name")), Building.class).stream()
                .filter(building -> !building.isWithdrawn())
                .toList();
    }

    @Override
    public Page<PropertyUnit> units(UUID buildingId, Access access, Paging paging) {
        return store.list(UNITS, "ROOM").at(Place.BUILDINGS, buildingId).page(access, paging);
    }

    @Override
    public List<PropertyUnit> called(
            String said, @Nullable UUID communityId, int limit, Access access) {
        var token = UnitAddress.parse(said).map(UnitAddress::label).orElse(PlaceNames.seen(said));
        return store.list(UNITS, "ROOM")
                .at(Place.COMMUNITIES, communityId)
                .is("tokens", token.toLowerCase(Locale.ROOT))
                .first(access, limit);
    }

    @Override
    public List<PropertyUnit> byIds(Collection<UUID> ids, Access access) {
        return mongo.find(
                DocumentStore.scoped(access, Criteria.where("_id").in(ids)), PropertyUnit.class);
    }
}
