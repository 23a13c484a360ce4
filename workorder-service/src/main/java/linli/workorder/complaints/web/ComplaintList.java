package linli.workorder.complaints.web;

import java.time.Clock;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.chassis.time.Calendars;
import linli.workorder.complaints.ComplaintSearch;
import linli.workorder.complaints.ComplaintSearch.Sorting;
import org.springframework.stereotype.Component;

/** Complaints on the screen and, the newest first, in a file. */
@Component
class ComplaintList extends ExportedList<ComplaintQuestion, ComplaintRow> {

    private final ComplaintSearch search;
    private final Calendars calendars;
    private final Clock clock;

    ComplaintList(ComplaintSearch search, Calendars calendars, Clock clock, ExportOrders orders) {
        super("complaints-export", "complaint:read", ComplaintQuestion.class, orders);
        this.search = search;
        this.calendars = calendars;
        this.clock = clock;
        field("number", ComplaintRow::number);
        field("status", ComplaintRow::status);
        field("grade", ComplaintRow::grade);
        field("category", ComplaintRow::category);
        field("description", ComplaintRow::description);
        field("community", ComplaintRow::communityId);
        field("complainant", ComplaintRow::complainant);
        field("createdAt", ComplaintRow::createdAt);
        field("dueAt", ComplaintRow::dueAt);
        field("late", complaint -> complaint.clock().breached());
        field("responsible", ComplaintRow::responsible);
    }

    @Override
    public Page<ComplaintRow> page(ComplaintQuestion question, Access access, Paging paging) {
        return page(question, Sorting.NEWEST, access, paging);
    }

    Page<ComplaintRow> page(
            ComplaintQuestion question, Sorting sort, Access access, Paging paging) {
        var asking = question.isMine() ? access.onOwn() : access;
        return search.all(question.filter(), sort, asking, paging)
                .map(complaint ->
                        ComplaintRow.of(
                                complaint,
                                calendars.of(complaint.spot().communityId()),
                                clock.instant()));
    }
}
