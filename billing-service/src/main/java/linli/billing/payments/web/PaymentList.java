package linli.billing.payments.web;

import linli.billing.payments.PaymentSearch;
import linli.billing.payments.web.PaymentController.PaymentView;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/** Payments, the newest first, on the screen and in a file. */
@Component
class PaymentList extends ExportedList<PaymentQuestion, PaymentView> {

    private final PaymentSearch search;
    private final Calendars calendars;

    PaymentList(PaymentSearch search, Calendars calendars, ExportOrders orders) {
        super("payments-export", "bill:read", PaymentQuestion.class, orders);
        this.search = search;
        this.calendars = calendars;
        field("receiptNumber", PaymentView::receiptNumber);
        field("status", PaymentView::status);
        field("community", PaymentView::communityId);
        field("unit", PaymentView::unitLabel);
        field("payer", PaymentView::payer);
        field("amount", PaymentView::amount);
        field("prepaid", PaymentView::prepaid);
        field("method", PaymentView::method);
        field("reference", PaymentView::reference);
        field("receivedAt", PaymentView::receivedAt);
        field("recordedBy", PaymentView::recordedBy);
        field("reversedAt", PaymentView::reversedAt);
        field("reversedFor", PaymentView::reversedFor);
    }

    @Override
    public Page<PaymentView> page(PaymentQuestion question, Access access, Paging paging) {
        return search.all(question.filter(calendars), access, paging)
                .map(payment -> PaymentView.of(payment, access));
    }
}
