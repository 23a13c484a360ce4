package linli.workorder.rosters;

import java.util.UUID;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** One for each community. */
@Component
class Rosters extends Aggregates<Roster> {

    Rosters(DocumentStore store) {
        super(Roster.class, "roster", store);
    }

    /** It has one from the beginning: whoever asks first writes it down. */
    Roster of(UUID communityId) {
        var id = Roster.idOf(communityId);
        return find(id).orElseGet(() -> {
            createOnce(Roster.usual(communityId));
            return get(id);
        });
    }
}
