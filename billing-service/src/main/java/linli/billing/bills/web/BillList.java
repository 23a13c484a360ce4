package linli.billing.bills.web;

import linli.billing.bills.BillSearch;
import linli.billing.bills.web.BillController.BillView;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/** Bills, the newest first, on the screen and in a file. */
@Component
class BillList extends ExportedList<BillQuestion, BillView> {

    private final BillSearch search;
    private final Calendars calendars;

    BillList(BillSearch search, Calendars calendars, ExportOrders orders) {
        super("bills-export", "bill:read", BillQuestion.class, orders);
        this.search = search;
        this.calendars = calendars;
        field("number", BillView::number);
        field("status", BillView::status);
        field("feeItem", BillView::feeItem);
        field("title", BillView::title);
        field("community", BillView::communityId);
        field("unit", BillView::unitLabel);
        field("period", bill -> bill.period() == null ? null : bill.period().toString());
        field("total", BillView::total);
        field("credited", bill -> bill.total().minus(bill.charged()));
        field("paid", bill -> bill.charged().minus(bill.outstanding()));
        field("outstanding", BillView::outstanding);
        field("issuedAt", BillView::issuedAt);
        field("dueOn", BillView::dueOn);
    }

    @Override
    public Page<BillView> page(BillQuestion question, Access access, Paging paging) {
        return search.all(question.filter(calendars), access, paging).map(BillView::of);
    }
}
