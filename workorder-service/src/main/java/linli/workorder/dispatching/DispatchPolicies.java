package linli.workorder.dispatching;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All dispatch policies. */
@Component
public class DispatchPolicies extends Aggregates<DispatchPolicy> {

    DispatchPolicies(DocumentStore store) {
        super(DispatchPolicy.class, "dispatch-policy", store);
    }
}
