package linli.workorder.orders.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrderSearch.Due;
import linli.workorder.orders.WorkOrderSearch.Filter;
import linli.workorder.orders.WorkOrderSearch.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; what is not said does not matter.
 *
 * @param q beginning of a number or of a unit's label
 * @param openedTo not included
 * @param completedTo not included
 */
record OrderQuestion(
        @Nullable Set<OrderStatus> status,
        @Nullable UUID community,
        @Nullable UUID building,
        @Nullable UUID unit,
        @Nullable UUID owner,
        @Nullable UUID request,
        @Nullable UUID assignee,
        @Nullable String type,
        @Nullable String number,
        @Nullable String q,
        @Nullable Due due,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo,
        @Nullable Instant completedFrom,
        @Nullable Instant completedTo) {

    Filter filter() {
        return new Filter(
                status == null ? Set.of() : status,
                community,
                building,
                unit,
                owner,
                request,
                assignee,
                type,
                number,
                q,
                null,
                due,
                new Stretch(openedFrom, openedTo),
                new Stretch(completedFrom, completedTo));
    }
}
