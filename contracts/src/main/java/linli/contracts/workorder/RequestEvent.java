package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import linli.contracts.Channel;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Service requests (报事报修): what an owner was promised. */
@Published(topic = "workorder.requests")
public sealed interface RequestEvent extends Event {

    UUID requestId();

    /**
     * A request came in and was accepted; its work order follows by itself.
     *
     * @param number as people quote it, such as {@code BX261124-0042}
     * @param unitId null for a common area
     * @param ownerId on whose behalf; null when nobody is known, such as a patrol's finding
     * @param place where in the unit or community, such as 厨房
     * @param type code of the dictionary {@code request-type}
     * @param photos ids of the files that belong to the request
     * @param wished when whoever reported it would be at home; null when any time will do, and in
     *     events of before it was asked
     */
    @JsonTypeName("request.submitted")
    @JsonClassDescription("A service request came in; its work order follows by itself")
    record Submitted(
            UUID requestId,
            String number,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            String place,
            String type,
            Priority priority,
            String description,
            Channel channel,
            List<UUID> photos,
            @Nullable AppointmentWindow wished)
            implements RequestEvent {}

    /**
     * Staff took it down out of what was said in a conversation.
     *
     * @param residentId whose conversation it is
     */
    @JsonTypeName("request.conversation-linked")
    @JsonClassDescription("A service request was made of what was said in a conversation")
    record ConversationLinked(UUID requestId, String number, UUID residentId, UUID conversationId)
            implements RequestEvent {}

    /**
     * The owner's view of the request moved on. Not told any more: it follows from the request's
     * work orders, whose events are enough. Histories have it.
     */
    @JsonTypeName("request.progressed")
    @JsonClassDescription("The owner's view of a request moved on")
    record Progressed(UUID requestId, String number, @Nullable UUID ownerId, RequestStatus status)
            implements RequestEvent {}
}
