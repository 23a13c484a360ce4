package linli.owner.properties;

import java.time.Clock;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.owner.communities.Communities;
import linli.owner.properties.PropertyUnit.UnitFacts;
import org.springframework.stereotype.Service;

/** Puts buildings and units where they stand. Putting the same one again describes it anew. */
@Service
public class PropertyService {

    private final Communities communities;
    private final Buildings buildings;
    private final PropertyUnits units;
    private final Clock clock;

    PropertyService(
            Communities communities, Buildings buildings, PropertyUnits units, Clock clock) {
        this.communities = communities;
        this.buildings = buildings;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param entrances zero when not known
     * @param floors zero when not known
     */
    public Building putBuilding(
            UUID communityId, String said, int entrances, int floors, Access access) {
        requireCommunity(communityId, access);
        var stamp = access.stamp();
        var name = PlaceNames.building(said);
        var id = Building.idOf(communityId, name);
        if (buildings.find(id).isPresent()) {
            return buildings.move(id, building -> building.describe(entrances, floors, stamp));
        }
        return buildings.create(Building.put(communityId, name, entrances, floors, stamp));
    }

    /** The unit's building comes to be with its first unit. */
    public PropertyUnit putUnit(
            UUID communityId, UnitAddress address, UnitFacts facts, Access access) {
        requireCommunity(communityId, access);
        var stamp = access.stamp();
        if (buildings.find(Building.idOf(communityId, address.building())).isEmpty()) {
            putBuilding(communityId, address.building(), 0, 0, access);
        }
        var id = PropertyUnit.idOf(communityId, address);
        if (units.find(id).isPresent()) {
            return units.move(id, unit -> unit.describe(facts, stamp));
        }
        return units.create(PropertyUnit.put(communityId, address, facts, stamp));
    }

    private void requireCommunity(UUID communityId, Access access) {
        communities.get(communityId);
        if (!access.scope().covers(Reach.community(communityId))) {
            throw new Refusal.NotFound("community.not-found", "No community " + communityId);
        }
    }
}
