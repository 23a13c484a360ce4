package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Supervision of late orders (督办): a person's duty, with a reply. */
@Published(topic = "workorder.escalations")
public sealed interface EscalationEvent extends Event {

    EscalationRef escalation();

    /**
     * What every consumer needs to know of the escalation an event is about.
     *
     * @param number of the order, as people quote it
     * @param titleEn the same for who reads English; null of older ones
     * @param level 1 for the maintenance supervisor, 2 for the property manager, 3 for the region
     * @param supervisorId whose duty it is; null while nobody holds the post there
     */
    record EscalationRef(
            UUID escalationId,
            UUID workOrderId,
            String number,
            String title,
            @Nullable String titleEn,
            UUID communityId,
            int level,
            @Nullable UUID supervisorId) {}

    /** Why somebody has to look. */
    enum Cause {
        /** The order is late. */
        OVERDUE,
        /** Nobody acknowledged the level below in time. */
        NOT_ACKNOWLEDGED,
        /** Somebody who may said so. */
        BY_HAND
    }

    @JsonTypeName("escalation.opened")
    @JsonClassDescription("A late order became somebody's duty")
    record Opened(EscalationRef escalation, Cause cause) implements EscalationEvent {}

    @JsonTypeName("escalation.raised")
    @JsonClassDescription("An escalation went up a level")
    record Raised(EscalationRef escalation, Cause cause) implements EscalationEvent {}

    @JsonTypeName("escalation.acknowledged")
    @JsonClassDescription("The supervisor has seen it")
    record Acknowledged(EscalationRef escalation) implements EscalationEvent {}

    @JsonTypeName("escalation.instructed")
    @JsonClassDescription("The supervisor said what is to be done")
    record Instructed(EscalationRef escalation, String instruction) implements EscalationEvent {}

    /**
     * @param reply what was done; null when the order ended before anybody said so
     */
    @JsonTypeName("escalation.resolved")
    @JsonClassDescription("Nobody has to answer for it any more; the order may be archived")
    record Resolved(EscalationRef escalation, @Nullable String reply) implements EscalationEvent {}
}
