package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a work order (工单), as other services see it. Each event carries the
 * order's {@link Ref}, so that no consumer needs an earlier one to be right.
 */
@Published(topic = "workorder.orders")
public sealed interface WorkOrderEvent extends Event {

    Ref order();

    /**
     * What every consumer needs to know of the order an event is about.
     *
     * @param number as people quote it, such as {@code GD261124-0042}
     * @param title one line, such as 厨房 · 给排水漏水
     * @param titleEn the same for who reads English; null of what was opened before there was one
     * @param unitId null for a common area
     * @param unitLabel such as {@code 3-2-1201}; null for a common area
     * @param ownerId whose request it is; null when nobody is known
     */
    record Ref(
            UUID workOrderId,
            String number,
            String title,
            @Nullable String titleEn,
            UUID requestId,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            @Nullable UUID ownerId,
            Priority priority) {}

    /**
     * A technician as others see one.
     *
     * @param staffId the member of staff's id
     * @param accountId the account to tell
     */
    record Worker(UUID staffId, String accountId, String name) {}

    /** A team (班组) as others see one. */
    record Crew(UUID teamId, String name) {}

    /** One part of an assignment's score: what it was, what it earned and the most it could. */
    record ScorePart(String name, int points, int most, String reason) {}

    /**
     * Material used or needed.
     *
     * @param code of the dictionary {@code material}
     * @param nameEn for who reads English; null where none was known
     * @param quantity in the material's own unit
     * @param unitPrice what the owner pays for one; zero when not charged
     */
    record MaterialLine(
            String code,
            String name,
            @Nullable String nameEn,
            BigDecimal quantity,
            Money unitPrice) {

        public Money amount() {
            return unitPrice.times(quantity);
        }
    }

    /**
     * @param appointment when somebody at home expects a technician; null when any time will do,
     *     and in events of before it was asked
     * @param payer who is to pay as proposed; null in events of before it was decided
     */
    @JsonTypeName("workorder.created")
    @JsonClassDescription("A work order was opened for a request")
    record Created(
            Ref order,
            String type,
            Instant responseDue,
            Instant resolutionDue,
            @Nullable AppointmentWindow appointment,
            @Nullable Payer payer)
            implements WorkOrderEvent {}

    /**
     * @param before who was to pay until now; null when nobody had said
     * @param reason why, in somebody's words
     */
    @JsonTypeName("workorder.payer-changed")
    @JsonClassDescription("Somebody else pays for the work than was proposed")
    record PayerChanged(Ref order, @Nullable Payer before, Payer payer, String reason)
            implements WorkOrderEvent {}

    /**
     * @param before when somebody was expected until now
     * @param appointment when somebody is expected instead
     * @param reason why, in somebody's words
     * @param times how often the time was moved by now
     * @param assignee who had the order; null when nobody had
     * @param returned whether they cannot come then: it is back in the queue
     * @param helpers who help them
     */
    @JsonTypeName("workorder.rescheduled")
    @JsonClassDescription("The time agreed on for the visit was moved (改约)")
    record Rescheduled(
            Ref order,
            AppointmentWindow before,
            AppointmentWindow appointment,
            String reason,
            int times,
            @Nullable Worker assignee,
            boolean returned,
            List<Worker> helpers)
            implements WorkOrderEvent {}

    /**
     * @param score why this technician; empty when the dispatcher overrode the ranking
     * @param overrideReason why the ranking or a hard filter was overridden; null when it was not
     */
    @JsonTypeName("workorder.assigned")
    @JsonClassDescription("A technician was made responsible, with the score sheet")
    record Assigned(
            Ref order, Worker assignee, List<ScorePart> score, @Nullable String overrideReason)
            implements WorkOrderEvent {}

    /**
     * @param members who may take it, of those who were in the team at that moment
     * @param takeBy when it goes back to whoever dispatches unless one of them takes it
     */
    @JsonTypeName("workorder.offered")
    @JsonClassDescription("A team was given the order; whoever of them takes it first has it")
    record Offered(Ref order, Crew team, List<Worker> members, Instant takeBy)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.offer-timed-out")
    @JsonClassDescription("Nobody of the team took the order in time; whoever dispatches sends it")
    record OfferTimedOut(Ref order, Crew team) implements WorkOrderEvent {}

    @JsonTypeName("workorder.claimed")
    @JsonClassDescription("A technician took the order from the queue")
    record Claimed(Ref order, Worker assignee) implements WorkOrderEvent {}

    /**
     * @param expectedAt when the technician means to arrive; null when not said
     */
    @JsonTypeName("workorder.accepted")
    @JsonClassDescription("The assigned technician accepted")
    record Accepted(Ref order, Worker assignee, @Nullable Instant expectedAt)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.declined")
    @JsonClassDescription("The assigned technician declined; back in the queue")
    record Declined(Ref order, Worker assignee, String reason) implements WorkOrderEvent {}

    @JsonTypeName("workorder.accept-timed-out")
    @JsonClassDescription("Nobody accepted in time; back in the queue")
    record AcceptTimedOut(Ref order, Worker assignee) implements WorkOrderEvent {}

    @JsonTypeName("workorder.reassigned")
    @JsonClassDescription("The order went from one technician to another")
    record Reassigned(Ref order, Worker from, Worker assignee, String reason)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.started")
    @JsonClassDescription("The technician is there and works")
    record Started(Ref order, Worker assignee) implements WorkOrderEvent {}

    /**
     * @param expectedOn when the parts should be there; null when not known
     */
    @JsonTypeName("workorder.waiting-for-parts")
    @JsonClassDescription("Work waits for parts")
    record WaitingForParts(
            Ref order, Worker assignee, List<MaterialLine> parts, @Nullable LocalDate expectedOn)
            implements WorkOrderEvent {}

    /**
     * @param parts what is still missing
     */
    @JsonTypeName("workorder.parts-delayed")
    @JsonClassDescription("Parts did not come in time; waiting no longer stops the clock")
    record PartsDelayed(Ref order, Worker assignee, List<MaterialLine> parts)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.parts-arrived")
    @JsonClassDescription("All parts that were waited for are there and kept for the order")
    record PartsArrived(Ref order, Worker assignee) implements WorkOrderEvent {}

    /**
     * @param parts what is wanted by now, in place of what was wanted before
     */
    @JsonTypeName("workorder.material-requested")
    @JsonClassDescription("The technician wants material from the store; work does not wait for it")
    record MaterialRequested(Ref order, Worker assignee, List<MaterialLine> parts)
            implements WorkOrderEvent {}

    /**
     * @param number how often a price was named for this round of work by now, from 1
     * @param total what the owner would pay at the most
     * @param waits whether work waits for the answer
     */
    @JsonTypeName("workorder.quoted")
    @JsonClassDescription(
            "The owner was told what the work would cost, and is to say whether to do it")
    record Quoted(
            Ref order,
            Worker assignee,
            int number,
            List<MaterialLine> materials,
            Money labour,
            Money total,
            boolean waits)
            implements WorkOrderEvent {}

    /**
     * @param number of the quote, as in {@link Quoted}
     * @param total what the owner pays at the most
     */
    @JsonTypeName("workorder.quote-accepted")
    @JsonClassDescription("The owner wants the work done at the price that was named")
    record QuoteAccepted(Ref order, Worker assignee, int number, Money total)
            implements WorkOrderEvent {}

    /**
     * @param number of the quote, as in {@link Quoted}
     * @param reason why, in somebody's words; null when they said none
     */
    @JsonTypeName("workorder.quote-declined")
    @JsonClassDescription("The owner does not want the work done at the price that was named")
    record QuoteDeclined(Ref order, Worker assignee, int number, @Nullable String reason)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.resumed")
    @JsonClassDescription("Work goes on after waiting or a hold")
    record Resumed(Ref order, @Nullable Worker assignee) implements WorkOrderEvent {}

    @JsonTypeName("workorder.held")
    @JsonClassDescription("The order was put on hold")
    record Held(Ref order, String reason, @Nullable String note, LocalDate resumeBy)
            implements WorkOrderEvent {}

    /**
     * @param round 1 for the first completion, one more for each rework
     * @param materials what was used; empty when nothing was
     * @param labour what the owner pays for the work; zero when not charged
     * @param photos ids of the files that show it; absent in events of before they were told
     */
    @JsonTypeName("workorder.completed")
    @JsonClassDescription("The work is done, with result and materials")
    record Completed(
            Ref order,
            Worker assignee,
            int round,
            String result,
            List<MaterialLine> materials,
            Money labour,
            @Nullable List<UUID> photos,
            Instant completedAt)
            implements WorkOrderEvent {}

    /**
     * @param stars 1 to 5
     * @param round the completion that was rated
     * @param type code of the kind of work; absent in events of before it was told
     */
    @JsonTypeName("workorder.rated")
    @JsonClassDescription("The owner rated the work and accepted it")
    record Rated(
            Ref order,
            Worker assignee,
            int round,
            int stars,
            @Nullable String comment,
            @Nullable String type)
            implements WorkOrderEvent {}

    /** How an order came to be archived. */
    enum ArchivedBy {
        RATING,
        FOLLOW_UP,
        TIMER
    }

    /**
     * @param assignee who is responsible as before
     * @param helpers all who help by now
     * @param joined who did not before
     * @param left who did before
     */
    @JsonTypeName("workorder.helpers-changed")
    @JsonClassDescription("Other technicians help the one who is responsible")
    record HelpersChanged(
            Ref order,
            Worker assignee,
            List<Worker> helpers,
            List<Worker> joined,
            List<Worker> left)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.archived")
    @JsonClassDescription("The order is closed for good")
    record Archived(Ref order, ArchivedBy by, @Nullable Integer stars) implements WorkOrderEvent {}

    /** What came of calling whoever had the work done (回访). */
    enum CallResult {
        /** 满意 */
        SATISFIED,
        /** 不满意 */
        NOT_SATISFIED,
        /** 未接通 */
        NOT_REACHED
    }

    /**
     * @param assignee who did the work; null when nobody is known
     * @param round of the work that was asked about
     */
    @JsonTypeName("workorder.followed-up")
    @JsonClassDescription("Staff called whoever had the work done, and asked what they think of it")
    record FollowedUp(Ref order, @Nullable Worker assignee, int round, CallResult result)
            implements WorkOrderEvent {}

    /**
     * @param assignee who had done it; null when nobody is known, and in events of before they were
     *     told
     */
    @JsonTypeName("workorder.rework-requested")
    @JsonClassDescription("The owner did not accept the work; back in the queue")
    record ReworkRequested(Ref order, @Nullable Worker assignee, String reason, int reopenCount)
            implements WorkOrderEvent {}

    /**
     * @param assignee who had it and need not go; null when nobody had, and in events of before
     *     they were told
     * @param helpers who helped them; empty in events of before they were told
     */
    @JsonTypeName("workorder.cancelled")
    @JsonClassDescription("The order will not be done")
    record Cancelled(Ref order, @Nullable Worker assignee, List<Worker> helpers, String reason)
            implements WorkOrderEvent {

        public Cancelled {
            helpers = helpers == null ? List.of() : helpers;
        }
    }

    /**
     * @param assignee who had done it; null when nobody is known, and in events of before they were
     *     told
     */
    @JsonTypeName("workorder.reopened")
    @JsonClassDescription("An archived order was opened again")
    record Reopened(Ref order, @Nullable Worker assignee, String reason, int reopenCount)
            implements WorkOrderEvent {}

    @JsonTypeName("workorder.urged")
    @JsonClassDescription("The owner asked to hurry (催办)")
    record Urged(Ref order, @Nullable Worker assignee, int times) implements WorkOrderEvent {}

    /** What was promised within a time. */
    enum Promise {
        /** 响应 */
        RESPONSE,
        /** 完成 */
        RESOLUTION
    }

    /**
     * @param percent of the time that is used: 50 or 80
     * @param due when all of it will be, if nothing pauses the clock
     * @param assignee who has the order; null while nobody does
     */
    @JsonTypeName("workorder.warned")
    @JsonClassDescription("So much of a promised time is used that somebody is told (预警)")
    record Warned(Ref order, Promise clock, int percent, Instant due, @Nullable Worker assignee)
            implements WorkOrderEvent {}

    /**
     * Another order about the same trouble.
     *
     * @param ownerId whose it is; null when nobody is known
     */
    record Other(UUID workOrderId, String number, @Nullable UUID ownerId) {}

    /**
     * @param lead whose work settles this one too
     * @param assignee who had it and need not go; null when nobody had
     */
    @JsonTypeName("workorder.merged")
    @JsonClassDescription("The order is about the same trouble as another and follows that one")
    record Merged(Ref order, Other lead, @Nullable Worker assignee) implements WorkOrderEvent {}

    /**
     * @param leadEnded whether that was because nobody will do the one it followed
     */
    @JsonTypeName("workorder.unmerged")
    @JsonClassDescription("The order goes its own way again; back in the queue")
    record Unmerged(Ref order, Other lead, boolean leadEnded) implements WorkOrderEvent {}

    @JsonTypeName("workorder.followed")
    @JsonClassDescription("Another order about the same trouble follows this one")
    record Followed(Ref order, Other follower) implements WorkOrderEvent {}

    @JsonTypeName("workorder.unfollowed")
    @JsonClassDescription("Another order that followed this one goes its own way")
    record Unfollowed(Ref order, Other follower) implements WorkOrderEvent {}

    /**
     * @param step type of the event by which the order that it follows got on, such as {@code
     *     workorder.started}
     * @param assignee who did it; null when nobody is named
     */
    @JsonTypeName("workorder.lead-moved")
    @JsonClassDescription("The order that this one follows got on")
    record LeadMoved(Ref order, Other lead, String step, @Nullable Worker assignee)
            implements WorkOrderEvent {}

    /**
     * One of two troubles that were reported as one.
     *
     * @param workOrderId of the order that is opened for it
     * @param type code of the dictionary {@code request-type}
     * @param place where in the unit or community, such as 厨房
     * @param photos those of the report that show it
     */
    record Part(
            UUID workOrderId,
            String number,
            String type,
            Priority priority,
            String place,
            String description,
            List<UUID> photos) {}

    @JsonTypeName("workorder.split")
    @JsonClassDescription("A second trouble of the same report gets an order of its own")
    record Split(Ref order, Part part) implements WorkOrderEvent {}
}
