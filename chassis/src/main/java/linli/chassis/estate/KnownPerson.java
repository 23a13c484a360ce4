package linli.chassis.estate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An owner or resident as owner-service told it. */
@Document("known_people")
public record KnownPerson(@Id UUID id, String name, List<UnitLink> links, Set<String> tags) {

    /**
     * @param tags words of the dictionary {@code owner-tag}; null in copies made before there were
     *     any
     */
    public KnownPerson {
        tags = tags == null ? Set.of() : tags;
    }

    /** The links that hold on this day. */
    public List<UnitLink> homes(LocalDate day) {
        return links.stream().filter(link -> link.liveOn(day)).toList();
    }

    public boolean livesIn(UUID unitId, LocalDate day) {
        return homes(day).stream().anyMatch(link -> link.unitId().equals(unitId));
    }

    public boolean livesInCommunity(UUID communityId, LocalDate day) {
        return homes(day).stream().anyMatch(link -> link.communityId().equals(communityId));
    }

    /**
     * @param unitId any of the community when null
     */
    public boolean livesAt(UUID communityId, @Nullable UUID unitId, LocalDate day) {
        return unitId == null ? livesInCommunity(communityId, day) : livesIn(unitId, day);
    }

    /** Wherever they are linked to, now or not: who counts is decided day by day. */
    Reach reach() {
        var communities = new HashSet<UUID>();
        var buildings = new HashSet<UUID>();
        var units = new HashSet<UUID>();
        for (var link : links) {
            communities.add(link.communityId());
            buildings.add(link.buildingId());
            units.add(link.unitId());
        }
        return new Reach(communities, buildings, units, Set.of(id));
    }
}
