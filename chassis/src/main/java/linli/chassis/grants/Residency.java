package linli.chassis.grants;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An owner or resident, as far as access is concerned.
 *
 * @param alsoKnownAs ids under which the same person was registered as well; none in copies that an
 *     older build kept
 */
@Document("access_residents")
record Residency(
        @Id UUID id,
        @Nullable String accountId,
        String name,
        List<UnitLink> links,
        @Nullable List<UUID> alsoKnownAs) {

    /** The ids under which records are this person's own. */
    Set<UUID> people() {
        var people = new HashSet<UUID>();
        people.add(id);
        if (alsoKnownAs != null) {
            people.addAll(alsoKnownAs);
        }
        return people;
    }
}
