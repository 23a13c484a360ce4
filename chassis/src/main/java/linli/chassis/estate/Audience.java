package linli.chassis.estate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;

/**
 * For whom something is: the people of all these places taken together. Whoever moves in later
 * belongs to it as well.
 *
 * @param relations only who is that to a unit there; everybody when empty
 */
public record Audience(
        Set<UUID> communities, Set<UUID> buildings, Set<UUID> units, Set<Relation> relations) {

    public boolean isNobody() {
        return communities.isEmpty() && buildings.isEmpty() && units.isEmpty();
    }

    /**
     * Whether it is for everybody who lives in this building, and so for whoever stands in its
     * lobby. Whatever narrows an audience is asked for here.
     */
    public boolean isEverybodyIn(UUID community, UUID building) {
        return relations.isEmpty()
                && (communities.contains(community) || buildings.contains(building));
    }

    /** Where the person lives on this day because of which they belong to it. */
    public List<UnitLink> homesOf(KnownPerson person, LocalDate day) {
        return person.homes(day).stream().filter(this::has).toList();
    }

    private boolean has(UnitLink link) {
        return (relations.isEmpty() || relations.contains(link.relation()))
                && (communities.contains(link.communityId())
                        || buildings.contains(link.buildingId())
                        || units.contains(link.unitId()));
    }
}
