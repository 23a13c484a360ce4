package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a complaint (投诉). Who complained is said only of those who gave
 * their name; what an anonymous complainant does is done by nobody.
 */
@Published(topic = "workorder.complaints")
public sealed interface ComplaintEvent extends Event {

    ComplaintRef complaint();

    /**
     * What every consumer needs to know of the complaint an event is about.
     *
     * @param number as people quote it, such as {@code TS261124-0003}
     * @param category code of the dictionary {@code complaint-category}
     * @param complainantId the owner or resident who complained; null when anonymous or unknown
     * @param responsibleId the member of staff who answers for it; null while nobody does
     */
    record ComplaintRef(
            UUID complaintId,
            String number,
            UUID communityId,
            String category,
            ComplaintGrade grade,
            @Nullable UUID complainantId,
            @Nullable UUID responsibleId) {}

    /** Why a complaint has its grade. */
    enum GradeReason {
        /** Somebody's safety is at stake. */
        SAFETY,
        /** The media are in it. */
        MEDIA,
        /** Five households or more. */
        HOUSEHOLDS,
        /** The same person for the third time. */
        REPEATED,
        /** The reply was not accepted. */
        NOT_ACCEPTED,
        /** Somebody who may said so. */
        BY_HAND
    }

    /** What has a time of its own. */
    enum Clock {
        /** 受理 */
        ACKNOWLEDGE,
        /** 首次答复 */
        ANSWER,
        /** 办结 */
        SETTLE
    }

    /** What came out of asking the complainant. */
    enum FollowUpResult {
        /** 满意 */
        SATISFIED,
        /** 认可 */
        ACCEPTED,
        /** 不认可: it is looked into again */
        NOT_ACCEPTED,
        /** 联系不上 */
        UNREACHABLE
    }

    /**
     * @param answerBy until when it has to be answered
     */
    @JsonTypeName("complaint.received")
    @JsonClassDescription("Somebody complained")
    record Received(
            ComplaintRef complaint, boolean anonymous, Set<GradeReason> reasons, Instant answerBy)
            implements ComplaintEvent {}

    /** Of an anonymous complaint it is not told: it would say whose it is. */
    @JsonTypeName("complaint.conversation-linked")
    @JsonClassDescription("A complaint was made of what was said in a conversation")
    record ConversationLinked(ComplaintRef complaint, UUID conversationId)
            implements ComplaintEvent {}

    @JsonTypeName("complaint.assigned")
    @JsonClassDescription("A member of staff was made responsible for a complaint")
    record Assigned(ComplaintRef complaint, String responsible) implements ComplaintEvent {}

    @JsonTypeName("complaint.acknowledged")
    @JsonClassDescription("The complainant was told that the complaint is taken up")
    record Acknowledged(ComplaintRef complaint) implements ComplaintEvent {}

    @JsonTypeName("complaint.investigated")
    @JsonClassDescription("The matter is being looked into")
    record Investigated(ComplaintRef complaint) implements ComplaintEvent {}

    @JsonTypeName("complaint.noted")
    @JsonClassDescription("Staff wrote down what they found; what it is stays with them")
    record Noted(ComplaintRef complaint) implements ComplaintEvent {}

    @JsonTypeName("complaint.graded")
    @JsonClassDescription("The complaint has another grade by hand")
    record Graded(ComplaintRef complaint, ComplaintGrade from, String reason)
            implements ComplaintEvent {}

    /**
     * @param number of the order, as people quote it; null of one that is only being made
     */
    @JsonTypeName("complaint.order-linked")
    @JsonClassDescription("A work order belongs to the complaint")
    record OrderLinked(ComplaintRef complaint, UUID workOrderId, @Nullable String number)
            implements ComplaintEvent {}

    /**
     * @param number of the order, as people quote it; null of one that was never made
     */
    @JsonTypeName("complaint.order-unlinked")
    @JsonClassDescription("A work order does not belong to the complaint after all")
    record OrderUnlinked(ComplaintRef complaint, UUID workOrderId, @Nullable String number)
            implements ComplaintEvent {}

    @JsonTypeName("complaint.replied")
    @JsonClassDescription("The complainant was answered")
    record Replied(ComplaintRef complaint, String reply) implements ComplaintEvent {}

    @JsonTypeName("complaint.accepted")
    @JsonClassDescription("The complainant accepted the reply")
    record Accepted(ComplaintRef complaint) implements ComplaintEvent {}

    @JsonTypeName("complaint.not-accepted")
    @JsonClassDescription("The reply was not accepted; it is looked into again, one grade graver")
    record NotAccepted(ComplaintRef complaint, ComplaintGrade from, String reason, int times)
            implements ComplaintEvent {}

    @JsonTypeName("complaint.followed-up")
    @JsonClassDescription("The complainant was asked how it went")
    record FollowedUp(ComplaintRef complaint, FollowUpResult result) implements ComplaintEvent {}

    /**
     * @param cause code of the dictionary {@code complaint-cause}
     */
    @JsonTypeName("complaint.closed")
    @JsonClassDescription("The complaint is settled")
    record Closed(ComplaintRef complaint, String cause) implements ComplaintEvent {}

    @JsonTypeName("complaint.withdrawn")
    @JsonClassDescription("The complainant took the complaint back")
    record Withdrawn(ComplaintRef complaint, @Nullable String reason) implements ComplaintEvent {}

    /**
     * @param late false when it is nearly late
     */
    @JsonTypeName("complaint.warned")
    @JsonClassDescription("A complaint is nearly late or late with one of its steps")
    record Warned(ComplaintRef complaint, Clock clock, boolean late) implements ComplaintEvent {}
}
