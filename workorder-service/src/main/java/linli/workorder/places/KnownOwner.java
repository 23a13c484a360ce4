package linli.workorder.places;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An owner or resident as owner-service told it. */
@Document("known_owners")
public record KnownOwner(@Id UUID id, String name, List<UnitLink> links) {

    public boolean livesIn(UUID unitId, LocalDate today) {
        return links.stream().anyMatch(link -> link.unitId().equals(unitId) && link.liveOn(today));
    }

    public boolean livesInCommunity(UUID communityId, LocalDate today) {
        return links.stream()
                .anyMatch(link -> link.communityId().equals(communityId) && link.liveOn(today));
    }
}
