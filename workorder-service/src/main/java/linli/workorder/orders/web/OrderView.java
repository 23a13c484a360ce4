package linli.workorder.orders.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.sealing.SealedText;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.web.ClockView;
import linli.chassis.web.Versioned;
import linli.contracts.Money;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.workorder.orders.Checklist.Check;
import linli.workorder.orders.OrderCommand;
import linli.workorder.orders.OrderRules;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.Quote;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrder.Offer;
import linli.workorder.payers.PaidBy;
import org.jspecify.annotations.Nullable;

/**
 * A work order as the API shows it to one caller.
 *
 * @param appointment when somebody at home expects a visit
 * @param offer the team that may take it now; absent for residents
 * @param passedBy name of the team that did not take it in time; absent for residents
 * @param rescheduled how often that was moved
 * @param followUps calls after the work was done, the first one first; empty for residents
 * @param toCall whether whoever had it done should be called by now
 * @param allowedCommands what this caller may do with it now
 */
record OrderView(
        UUID id,
        long version,
        String number,
        OrderStatus status,
        Priority priority,
        String title,
        String type,
        @Nullable String fault,
        String place,
        String description,
        List<UUID> photos,
        UUID requestId,
        UUID communityId,
        @Nullable UUID unitId,
        @Nullable String unitLabel,
        @Nullable UUID ownerId,
        @Nullable String contactName,
        @Nullable String contactPhone,
        Instant createdAt,
        @Nullable AppointmentWindow appointment,
        @Nullable PaidBy paidBy,
        @Nullable AssignmentView assignment,
        @Nullable OfferView offer,
        @Nullable String passedBy,
        List<HelperView> helpers,
        @Nullable PauseView pause,
        @Nullable WantedView wanted,
        @Nullable QuoteView quote,
        @Nullable CompletionView completion,
        @Nullable RatingView rating,
        List<CallView> followUps,
        boolean toCall,
        @Nullable String cancelReason,
        @Nullable MergeView merge,
        @Nullable CameBackView cameBackAs,
        int followers,
        int urged,
        int rescheduled,
        int reopenCount,
        @Nullable Integer escalation,
        ClockView response,
        ClockView resolution,
        List<OrderCommand> allowedCommands)
        implements Versioned {

    /**
     * @param score empty for residents: how staff are weighed is staff's business
     */
    record AssignmentView(
            UUID technicianId,
            String technician,
            Instant assignedAt,
            Instant acceptBy,
            @Nullable Instant expectedAt,
            List<ScorePart> score) {}

    record HelperView(UUID technicianId, String technician) {}

    /**
     * @param members who may take it
     * @param takeBy when it goes back to whoever dispatches
     */
    record OfferView(
            UUID teamId,
            String team,
            @Nullable UUID lead,
            List<HelperView> members,
            Instant at,
            Instant takeBy) {

        static OfferView of(Offer offer) {
            return new OfferView(
                    offer.team().teamId(),
                    offer.team().name(),
                    offer.lead(),
                    offer.members().stream()
                            .map(one -> new HelperView(one.staffId(), one.name()))
                            .toList(),
                    offer.at(),
                    offer.takeBy());
        }
    }

    /**
     * @param since the state before, to which the order returns
     * @param arrived whether the parts it waits for lie ready in the store
     */
    record PauseView(
            OrderStatus since,
            String reason,
            @Nullable String note,
            List<MaterialView> parts,
            boolean arrived,
            @Nullable LocalDate until) {}

    /**
     * What its technician wants from the store without waiting for it.
     *
     * @param arrived whether all of it lies ready
     */
    record WantedView(List<MaterialView> parts, boolean arrived, @Nullable Instant since) {}

    record MaterialView(
            String code,
            String name,
            @Nullable String nameEn,
            BigDecimal quantity,
            Money unitPrice,
            Money amount) {

        static List<MaterialView> of(List<MaterialLine> lines) {
            return lines.stream()
                    .map(line ->
                            new MaterialView(
                                    line.code(),
                                    line.name(),
                                    line.nameEn(),
                                    line.quantity(),
                                    line.unitPrice(),
                                    line.amount()))
                    .toList();
        }
    }

    /**
     * @param material what its materials cost together
     * @param workedMinutes how long it took; null for work of before that was kept
     * @param checks the list of its kind of work, and what of it was done
     * @param signature the picture that whoever was at home has drawn, one of the order's photos
     * @param unsigned why nobody signed
     */
    record CompletionView(
            String result,
            List<MaterialView> materials,
            Money material,
            Money labour,
            Money total,
            @Nullable Long workedMinutes,
            List<UUID> photos,
            Instant at,
            List<Check> checks,
            @Nullable UUID signature,
            @Nullable String unsigned) {

        static CompletionView of(WorkOrder.Completion completion) {
            var worked = completion.worked();
            var signature = completion.signature();
            return new CompletionView(
                    completion.result(),
                    MaterialView.of(completion.materials()),
                    completion.material(),
                    completion.labour(),
                    completion.total(),
                    worked == null ? null : worked.toMinutes(),
                    completion.photos(),
                    completion.at(),
                    completion.checks(),
                    signature == null ? null : signature.picture(),
                    signature == null ? null : signature.skipped());
        }
    }

    /**
     * What it would cost its owner.
     *
     * @param number how often a price was named by now; answers name the one that was read
     * @param total what is charged at the most once it is accepted
     * @param accepted absent as long as nobody has answered
     */
    record QuoteView(
            int number,
            List<MaterialView> materials,
            Money material,
            Money labour,
            Money total,
            @Nullable String note,
            Instant at,
            String by,
            @Nullable Boolean accepted,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String reason) {

        static QuoteView of(Quote quote) {
            var answer = quote.answer();
            return new QuoteView(
                    quote.number(),
                    MaterialView.of(quote.materials()),
                    quote.material(),
                    quote.labour(),
                    quote.total(),
                    quote.note(),
                    quote.at(),
                    quote.by(),
                    answer == null ? null : answer.accepted(),
                    answer == null ? null : answer.at(),
                    answer == null ? null : answer.by(),
                    answer == null ? null : answer.reason());
        }
    }

    record RatingView(int stars, @Nullable String comment, Instant at) {}

    /** A call after the work was done. */
    record CallView(CallResult result, @Nullable String note, String by, Instant at) {

        static CallView of(WorkOrder.FollowUp call) {
            return new CallView(call.result(), call.note(), call.by(), call.at());
        }
    }

    /**
     * Which order settles this one too.
     *
     * @param leadId null for residents: it may be a neighbour's
     * @param status how far that order is
     */
    record MergeView(@Nullable UUID leadId, String lead, OrderStatus status, Instant at) {

        static MergeView of(WorkOrder.Merge merge, boolean isStaff) {
            var lead = merge.lead();
            return new MergeView(
                    isStaff ? lead.workOrderId() : null, lead.number(), merge.status(), merge.at());
        }
    }

    /** The order by which the same trouble was mended again within thirty days. */
    record CameBackView(UUID id, String number) {}

    static OrderView of(WorkOrder order, Access access, BusinessCalendar business, Instant now) {
        var isStaff = access.account().staffId() != null;
        var job = order.job();
        var contact = order.contact();
        var assignment = order.assignment();
        var offer = order.offer();
        var passedBy = order.passedBy();
        var pause = order.pause();
        var quote = order.quote();
        var completion = order.completion();
        var rating = order.rating();
        var supervision = order.supervision();
        var merge = order.merge();
        var needed = order.needed();
        var again = order.cameBackAs();
        return new OrderView(
                order.id(),
                order.version(),
                order.number(),
                order.status(),
                order.priority(),
                job.title(),
                job.type(),
                job.fault(),
                job.place(),
                job.description(),
                job.photos(),
                job.requestId(),
                job.communityId(),
                job.unitId(),
                job.unitLabel(),
                job.ownerId(),
                contact == null ? null : contact.name(),
                contact == null ? null : SealedText.masked(contact.phone()),
                order.createdAt(),
                job.appointment(),
                paidBy(order, isStaff),
                assignment == null
                        ? null
                        : new AssignmentView(
                                assignment.worker().staffId(),
                                assignment.worker().name(),
                                assignment.at(),
                                assignment.acceptBy(),
                                assignment.expectedAt(),
                                isStaff ? assignment.score() : List.of()),
                offer == null || !isStaff ? null : OfferView.of(offer),
                passedBy == null || !isStaff ? null : passedBy.name(),
                order.helpers().stream()
                        .map(one -> new HelperView(one.staffId(), one.name()))
                        .toList(),
                pause == null
                        ? null
                        : new PauseView(
                                pause.since(),
                                pause.reason(),
                                isStaff ? pause.note() : null,
                                MaterialView.of(pause.parts()),
                                order.partsLieReady(),
                                pause.until()),
                needed == null || pause != null ? null : wanted(needed, order.partsLieReady()),
                quote == null ? null : QuoteView.of(quote),
                completion == null ? null : CompletionView.of(completion),
                rating == null
                        ? null
                        : new RatingView(rating.stars(), rating.comment(), rating.at()),
                isStaff ? order.followUps().stream().map(CallView::of).toList() : List.of(),
                isStaff && order.isToCall(now),
                order.cancelReason(),
                merge == null ? null : MergeView.of(merge, isStaff),
                again == null || !isStaff
                        ? null
                        : new CameBackView(again.workOrderId(), again.number()),
                order.followers().size(),
                order.urged(),
                order.rescheduled(),
                order.reopenCount(),
                isStaff && supervision != null ? supervision.level() : null,
                ClockView.of(order.response(), business, now),
                ClockView.of(order.resolution(), business, now),
                OrderRules.allowed(order, access));
    }

    /** Why somebody decided otherwise is staff's business. */
    private static @Nullable PaidBy paidBy(WorkOrder order, boolean isStaff) {
        var said = order.paidBy();
        return said == null || isStaff
                ? said
                : new PaidBy(said.payer(), said.because(), said.until(), null);
    }

    private static WantedView wanted(WorkOrder.Needed needed, boolean arrived) {
        return new WantedView(MaterialView.of(needed.parts()), arrived, needed.since());
    }
}
