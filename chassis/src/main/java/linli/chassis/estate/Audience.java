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
 * @param tags only who is marked by one of these words of the dictionary {@code owner-tag};
 *     everybody when empty
 * @param except units there whose people are left out
 */
public record Audience(
        Set<UUID> communities,
        Set<UUID> buildings,
        Set<UUID> units,
        Set<Relation> relations,
        Set<String> tags,
        Set<UUID> except) {

    /** What was written down before there were tags and exceptions has none. */
    public Audience {
        tags = tags == null ? Set.of() : tags;
        except = except == null ? Set.of() : except;
    }

    /** All the people of these places. */
    public static Audience of(Set<UUID> communities, Set<UUID> buildings) {
        return new Audience(communities, buildings, Set.of(), Set.of(), Set.of(), Set.of());
    }

    public boolean isNobody() {
        return communities.isEmpty() && buildings.isEmpty() && units.isEmpty();
    }

    /**
     * Whether it is for everybody who lives in this building, and so for whoever stands in its
     * lobby. Whatever narrows an audience is asked for here.
     */
    public boolean isEverybodyIn(UUID community, UUID building) {
        return relations.isEmpty()
                && tags.isEmpty()
                && except.isEmpty()
                && (communities.contains(community) || buildings.contains(building));
    }

    /** Where the person lives on this day because of which they belong to it. */
    public List<UnitLink> homesOf(KnownPerson person, LocalDate day) {
        return tags.isEmpty() || person.tags().stream().anyMatch(tags::contains)
                ? person.homes(day).stream().filter(this::has).toList()
                : List.of();
    }

    private boolean has(UnitLink link) {
        return (relations.isEmpty() || relations.contains(link.relation()))
                && !except.contains(link.unitId())
                && (communities.contains(link.communityId())
                        || buildings.contains(link.buildingId())
                        || units.contains(link.unitId()));
    }
}
