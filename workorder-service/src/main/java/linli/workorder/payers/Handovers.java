package linli.workorder.payers;

import java.util.UUID;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** One for each community. */
@Component
class Handovers extends Aggregates<Handover> {

    Handovers(DocumentStore store) {
        super(Handover.class, "handover", store);
    }

    /** It is there from the beginning, without a day: whoever asks first writes it down. */
    Handover of(UUID communityId) {
        var id = Handover.idOf(communityId);
        return find(id).orElseGet(() -> {
            createOnce(Handover.unknown(communityId));
            return get(id);
        });
    }
}
