package linli.notification.residents;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.access.Scope;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An owner or resident as owner-service told it. */
@Document("residents")
public record Resident(@Id UUID id, String name, List<UnitLink> links) {

    /**
     * The links that hold on this day and are to a place of the audience, in the role it is for.
     */
    public Stream<UnitLink> homesIn(Audience audience, LocalDate day) {
        return links.stream().filter(link -> link.liveOn(day) && audience.has(link));
    }

    /** Everything that is told to the places where the person lives, and to the person. */
    public Scope places(LocalDate day) {
        var communities = new HashSet<UUID>();
        var buildings = new HashSet<UUID>();
        var units = new HashSet<UUID>();
        links.stream()
                .filter(link -> link.liveOn(day))
                .forEach(link -> {
                    communities.add(link.communityId());
                    buildings.add(link.buildingId());
                    units.add(link.unitId());
                });
        return new Scope(false, communities, buildings, units, Set.of(id));
    }
}
