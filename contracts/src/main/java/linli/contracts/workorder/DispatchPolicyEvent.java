package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Whether the platform dispatches a community's orders by itself (自动派工). */
@Published(topic = "workorder.dispatch-policies")
public sealed interface DispatchPolicyEvent extends Event {

    UUID policyId();

    /** What the platform does with an order that waits to be dispatched. */
    enum Mode {
        /** Nothing. */
        OFF,
        /** It says whom it would send, and sends nobody. */
        TRIAL,
        /** It sends them. */
        ON
    }

    /**
     * @param smallestScore nobody with less is sent
     */
    @JsonTypeName("dispatch-policy.changed")
    @JsonClassDescription("Somebody said whether the platform dispatches orders by itself")
    record Changed(UUID policyId, UUID communityId, Mode mode, int smallestScore)
            implements DispatchPolicyEvent {}
}
