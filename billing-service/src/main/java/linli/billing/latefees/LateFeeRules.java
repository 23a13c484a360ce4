package linli.billing.latefees;

import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All rules for late fees. */
@Component
public class LateFeeRules extends Aggregates<LateFeeRule> {

    private final DocumentStore store;

    LateFeeRules(DocumentStore store) {
        super(LateFeeRule.class, "late-fee-rule", store);
        this.store = store;
    }

    /** Moves one when no other of its community is decided about. */
    LateFeeRule alone(UUID id, Access access, Consumer<LateFeeRule> move) {
        var about = "latefees " + get(id, access).communityId();
        return store.alone(about, () -> move(id, access, move));
    }
}
