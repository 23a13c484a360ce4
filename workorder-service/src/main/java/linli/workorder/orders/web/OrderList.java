package linli.workorder.orders.web;

import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.workorder.orders.WorkOrderSearch;
import linli.workorder.orders.WorkOrderSearch.Sorting;
import linli.workorder.orders.web.OrderView.AssignmentView;
import linli.workorder.orders.web.OrderView.CompletionView;
import linli.workorder.orders.web.OrderView.RatingView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders on the screen and, the newest first, in a file. */
@Component
class OrderList extends ExportedList<OrderQuestion, OrderView> {

    private final WorkOrderSearch search;
    private final OrderViews views;

    OrderList(WorkOrderSearch search, OrderViews views, ExportOrders orders) {
        super("orders-export", "workorder:read", OrderQuestion.class, orders);
        this.search = search;
        this.views = views;
        field("number", OrderView::number);
        field("status", OrderView::status);
        field("priority", OrderView::priority);
        field("type", OrderView::type);
        field("title", OrderView::title);
        field("description", OrderView::description);
        field("community", OrderView::communityId);
        field("unit", OrderView::unitLabel);
        field("place", OrderView::place);
        field("contact", OrderView::contactName);
        field("contactPhone", OrderView::contactPhone);
        field("createdAt", OrderView::createdAt);
        field("technician", order -> technician(order.assignment()));
        field("responseLate", order -> order.response().breached());
        field("resolutionLate", order -> order.resolution().breached());
        field("urged", OrderView::urged);
        field("reopened", OrderView::reopenCount);
        completion("completedAt", CompletionView::at);
        completion("result", CompletionView::result);
        completion("workedMinutes", CompletionView::workedMinutes);
        completion("material", CompletionView::material);
        completion("labour", CompletionView::labour);
        completion("total", CompletionView::total);
        rating("stars", RatingView::stars);
        rating("comment", RatingView::comment);
        field("cancelReason", OrderView::cancelReason);
    }

    private static @Nullable String technician(@Nullable AssignmentView assignment) {
        return assignment == null ? null : assignment.technician();
    }

    private void completion(String name, Of<CompletionView> value) {
        field(name, order -> order.completion() == null ? null : value.of(order.completion()));
    }

    private void rating(String name, Of<RatingView> value) {
        field(name, order -> order.rating() == null ? null : value.of(order.rating()));
    }

    /** What stands in a part of an order that not every order has. */
    private interface Of<P> {
        @Nullable Object of(P part);
    }

    @Override
    public Page<OrderView> page(OrderQuestion question, Access access, Paging paging) {
        return page(question, Sorting.NEWEST, access, paging);
    }

    Page<OrderView> page(OrderQuestion question, Sorting sort, Access access, Paging paging) {
        return search.all(question.filter(), sort, access, paging)
                .map(order -> views.of(order, access));
    }
}
