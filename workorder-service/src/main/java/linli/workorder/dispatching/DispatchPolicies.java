package linli.workorder.dispatching;

import java.util.UUID;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** One for each community. */
@Component
class DispatchPolicies extends Aggregates<DispatchPolicy> {

    DispatchPolicies(DocumentStore store) {
        super(DispatchPolicy.class, "dispatch-policy", store);
    }

    /** It is there from the beginning, switched off: whoever asks first writes it down. */
    DispatchPolicy of(UUID communityId) {
        var id = DispatchPolicy.idOf(communityId);
        return find(id).orElseGet(() -> {
            createOnce(DispatchPolicy.off(communityId));
            return get(id);
        });
    }
}
