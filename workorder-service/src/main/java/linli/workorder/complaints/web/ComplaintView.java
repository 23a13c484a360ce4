package linli.workorder.complaints.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.sealing.SealedText;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.web.ClockView;
import linli.chassis.web.Versioned;
import linli.contracts.Channel;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintEvent.GradeReason;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.Complaint;
import linli.workorder.complaints.ComplaintCommand;
import linli.workorder.complaints.ComplaintRules;
import linli.workorder.complaints.ComplaintStatus;
import linli.workorder.orders.WorkOrder;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as staff see it.
 *
 * @param complainant absent when it is anonymous
 * @param dueAt when its next step is late; absent once it has ended
 * @param overdue of which steps it is late by now
 */
record ComplaintView(
        UUID id,
        long version,
        String number,
        ComplaintStatus status,
        ComplaintGrade grade,
        Set<GradeReason> reasons,
        String category,
        String description,
        List<UUID> photos,
        UUID communityId,
        @Nullable UUID unitId,
        @Nullable String unitLabel,
        boolean anonymous,
        @Nullable ComplainantView complainant,
        boolean aboutStaff,
        int households,
        Channel channel,
        Instant createdAt,
        @Nullable Instant dueAt,
        ClockView acknowledge,
        ClockView answer,
        ClockView settle,
        Set<Clock> overdue,
        @Nullable ResponsibleView responsible,
        List<NoteView> notes,
        List<LinkedOrderView> orders,
        @Nullable ReplyView reply,
        @Nullable Instant acceptedAt,
        int timesNotAccepted,
        @Nullable FollowUpView followUp,
        @Nullable String cause,
        @Nullable Instant endedAt,
        @Nullable UUID conversationId,
        List<ComplaintCommand> allowedCommands)
        implements Versioned {

    record ComplainantView(@Nullable UUID ownerId, @Nullable String name, @Nullable String phone) {}

    record ResponsibleView(UUID staffId, String name) {}

    record NoteView(Instant at, String by, String text) {}

    /** Number and title are absent as long as the order is only being made. */
    record LinkedOrderView(
            UUID orderId,
            @Nullable String number,
            @Nullable String title,
            @Nullable String titleEn) {

        static LinkedOrderView of(UUID orderId, @Nullable WorkOrder order) {
            return order == null
                    ? new LinkedOrderView(orderId, null, null, null)
                    : new LinkedOrderView(
                            orderId, order.number(), order.job().title(), order.job().titleEn());
        }
    }

    record ReplyView(String text, String by, Instant at) {}

    record FollowUpView(FollowUpResult result, @Nullable String note, String by, Instant at) {}

    static ComplaintView of(
            Complaint complaint,
            Map<UUID, WorkOrder> orders,
            Access access,
            BusinessCalendar business,
            Instant now) {
        var complainant = complaint.namedComplainant();
        var responsible = complaint.responsible();
        var reply = complaint.lastReply();
        var followUp = complaint.followUp();
        return new ComplaintView(
                complaint.id(),
                complaint.version(),
                complaint.number(),
                complaint.status(),
                complaint.grade(),
                complaint.reasons(),
                complaint.matter().category(),
                complaint.matter().description(),
                complaint.matter().photos(),
                complaint.spot().communityId(),
                complaint.spot().unitId(),
                complaint.spot().unitLabel(),
                complaint.anonymous(),
                complainant == null
                        ? null
                        : new ComplainantView(
                                complainant.ownerId(),
                                complainant.name(),
                                SealedText.masked(complainant.phone())),
                complaint.matter().aboutStaffId() != null,
                complaint.matter().households(),
                complaint.channel(),
                complaint.createdAt(),
                complaint.dueAt(),
                ClockView.of(complaint.clock(Clock.ACKNOWLEDGE), business, now),
                ClockView.of(complaint.clock(Clock.ANSWER), business, now),
                ClockView.of(complaint.clock(Clock.SETTLE), business, now),
                complaint.overdue(),
                responsible == null
                        ? null
                        : new ResponsibleView(responsible.staffId(), responsible.name()),
                complaint.notes().stream()
                        .map(note -> new NoteView(note.at(), note.by(), note.text()))
                        .toList(),
                complaint.orders().stream()
                        .map(linked ->
                                LinkedOrderView.of(linked.orderId(), orders.get(linked.orderId())))
                        .toList(),
                reply == null ? null : new ReplyView(reply.text(), reply.by(), reply.at()),
                complaint.acceptedAt(),
                complaint.timesNotAccepted(),
                followUp == null
                        ? null
                        : new FollowUpView(
                                followUp.result(), followUp.note(), followUp.by(), followUp.at()),
                complaint.cause(),
                complaint.endedAt(),
                complaint.conversationId(),
                ComplaintRules.allowed(complaint, access));
    }
}
