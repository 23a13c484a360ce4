package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** How orders of a community are dispatched (派工规则). */
@Published(topic = "workorder.dispatch-policies", compacted = true)
public sealed interface DispatchPolicyEvent extends Event {

    /**
     * The whole of it.
     *
     * @param mode {@code OFF}: by people; {@code TRIAL}: by people, and what would have been chosen
     *     is kept; {@code ON}: automatically
     * @param leastPoints of a score, 0 to 100: who has fewer is not sent automatically
     */
    @JsonTypeName("dispatch-policy.changed")
    @JsonClassDescription("How orders of a community are dispatched was changed")
    record Changed(UUID communityId, String mode, int leastPoints) implements DispatchPolicyEvent {}
}
