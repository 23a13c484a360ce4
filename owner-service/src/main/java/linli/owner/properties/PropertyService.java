package linli.owner.properties;

import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.estate.PlaceNames;
import linli.chassis.estate.UnitAddress;
import linli.chassis.time.Calendars;
import linli.owner.communities.Communities;
import linli.owner.properties.PropertyUnit.UnitFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Adds buildings and units and describes them anew. Files put them: the same one again describes
 * it.
 */
@Service
public class PropertyService {

    private final Communities communities;
    private final Buildings buildings;
    private final PropertyUnits units;
    private final UnitWords words;
    private final Calendars calendars;

    PropertyService(
            Communities communities,
            Buildings buildings,
            PropertyUnits units,
            UnitWords words,
            Calendars calendars) {
        this.communities = communities;
        this.buildings = buildings;
        this.units = units;
        this.words = words;
        this.calendars = calendars;
    }

    /**
     * @throws Refusal.Conflict {@code building.exists} with the building's id
     */
    public Building addBuilding(
            UUID communityId, String said, int entrances, int floors, Access access) {
        requireCommunity(communityId, access);
        var name = PlaceNames.building(said);
        var building = Building.put(communityId, name, entrances, floors, access.stamp());
        try {
            return buildings.create(building);
        } catch (Refusal.Conflict there) {
            if (buildings.get(building.id()).isWithdrawn()) {
                return putBuilding(communityId, said, entrances, floors, access);
            }
            throw standing("building.exists", "name", building.id());
        }
    }

    public Building describeBuilding(UUID id, int entrances, int floors, Access access) {
        return buildings.move(
                id, access, building -> building.describe(entrances, floors, access.stamp()));
    }

    /**
     * The unit's building comes to be with its first unit.
     *
     * @throws Refusal.Conflict {@code unit.exists} with the unit's id
     */
    public PropertyUnit addUnit(
            UUID communityId, UnitAddress address, UnitFacts said, Access access) {
        requireCommunity(communityId, access);
        var facts = dated(said, null, communityId);
        words.require(facts, null);
        requireBuilding(communityId, address, access);
        var unit = PropertyUnit.put(communityId, address, facts, access.stamp());
        try {
            return units.create(unit);
        } catch (Refusal.Conflict there) {
            if (units.get(unit.id()).isWithdrawn()) {
                return putUnit(communityId, address, facts, access);
            }
            throw standing("unit.exists", "room", unit.id());
        }
    }

    public PropertyUnit describeUnit(UUID id, UnitFacts said, Access access) {
        return units.move(
                id,
                access,
                unit -> {
                    var facts = dated(said, unit.facts(), unit.communityId());
                    words.require(facts, unit.facts());
                    unit.describe(facts, access.stamp());
                });
    }

    /** A state that is said without a day began today, one that was so already when it did. */
    private UnitFacts dated(UnitFacts said, @Nullable UnitFacts before, UUID communityId) {
        if (said.state() == null) {
            return said.since(null);
        }
        var today = calendars.today(communityId);
        var since = said.stateSince();
        if (since == null) {
            return before != null && said.state().equals(before.state())
                    ? said.since(before.stateSince())
                    : said.since(today);
        }
        if (since.isAfter(today)) {
            throw new Refusal.Invalid(
                    "unit.state-day",
                    "A state cannot have begun after today",
                    List.of(new FieldError("stateSince", "past-or-present", null)));
        }
        return said;
    }

    private static Refusal.Conflict standing(String code, String field, UUID id) {
        return new Refusal.Conflict(
                code, "There is one already", new FieldError(field, "exists", id.toString()));
    }

    /**
     * Adds the building, or describes the one that is there.
     *
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

    /** The same, or describes the one that is there. */
    public PropertyUnit putUnit(
            UUID communityId, UnitAddress address, UnitFacts facts, Access access) {
        requireCommunity(communityId, access);
        var stamp = access.stamp();
        requireBuilding(communityId, address, access);
        var id = PropertyUnit.idOf(communityId, address);
        if (units.find(id).isPresent()) {
            return units.move(id, unit -> unit.describe(facts, stamp));
        }
        return units.create(PropertyUnit.put(communityId, address, facts, stamp));
    }

    /**
     * Puts a building back as it was before a file put it in.
     *
     * @param version the one that it has as long as nobody has changed it since
     * @param before null where it was nothing
     */
    public void putBackBuilding(UUID id, long version, @Nullable Building before, Access access) {
        buildings.moveFrom(version, id, access, one -> one.putBack(before, access.stamp()));
    }

    /** The same with a unit. */
    public void putBackUnit(UUID id, long version, @Nullable PropertyUnit before, Access access) {
        units.moveFrom(version, id, access, one -> one.putBack(before, access.stamp()));
    }

    private void requireBuilding(UUID communityId, UnitAddress address, Access access) {
        if (buildings
                .find(Building.idOf(communityId, address.building()))
                .filter(known -> !known.isWithdrawn())
                .isEmpty()) {
            putBuilding(communityId, address.building(), 0, 0, access);
        }
    }

    private void requireCommunity(UUID communityId, Access access) {
        communities.get(communityId);
        if (!access.scope().covers(Reach.community(communityId))) {
            throw new Refusal.NotFound("community.not-found", "No community " + communityId);
        }
    }
}
