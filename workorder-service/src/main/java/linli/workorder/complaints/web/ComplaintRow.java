package linli.workorder.complaints.web;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.web.ClockView;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.Complaint;
import linli.workorder.complaints.ComplaintStatus;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a list shows it: what staff found stays with the complaint.
 *
 * @param complainant absent when it is anonymous
 * @param clock of its next step: the first word, the first answer, the end
 * @param responsible absent as long as nobody answers for it
 */
record ComplaintRow(
        UUID id,
        String number,
        ComplaintStatus status,
        ComplaintGrade grade,
        String category,
        String description,
        UUID communityId,
        boolean anonymous,
        @Nullable String complainant,
        Instant createdAt,
        @Nullable Instant dueAt,
        ClockView clock,
        @Nullable String responsible) {

    static ComplaintRow of(Complaint complaint, BusinessCalendar business, Instant now) {
        var complainant = complaint.namedComplainant();
        var responsible = complaint.responsible();
        return new ComplaintRow(
                complaint.id(),
                complaint.number(),
                complaint.status(),
                complaint.grade(),
                complaint.matter().category(),
                complaint.matter().description(),
                complaint.spot().communityId(),
                complaint.anonymous(),
                complainant == null ? null : complainant.name(),
                complaint.createdAt(),
                complaint.dueAt(),
                ClockView.of(complaint.clock(next(complaint)), business, now),
                responsible == null ? null : responsible.name());
    }

    private static Clock next(Complaint complaint) {
        if (complaint.clock(Clock.ACKNOWLEDGE).isRunning()) {
            return Clock.ACKNOWLEDGE;
        }
        return complaint.clock(Clock.ANSWER).isRunning() ? Clock.ANSWER : Clock.SETTLE;
    }
}
