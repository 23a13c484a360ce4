package linli.workorder.orders.web;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrderSearch.Due;
import linli.workorder.orders.WorkOrderSearch.Filter;
import linli.workorder.orders.WorkOrderSearch.Outcome;
import linli.workorder.orders.WorkOrderSearch.Stage;
import linli.workorder.orders.WorkOrderSearch.Stretch;
import linli.workorder.orders.WorkOrderSearch.Took;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; what is not said does not matter.
 *
 * @param q beginning of a number or of a unit's label
 * @param worker is responsible for it or helps
 * @param toCall only those of which somebody should be called by now (回访)
 * @param openedTo not included
 * @param completedTo not included
 * @param outcome of those, what came of the work; only with days of completion
 * @param stage of those, in which this took {@code tookSeconds} or longer; with the same days
 */
record OrderQuestion(
        @Nullable Set<OrderStatus> status,
        @Nullable UUID community,
        @Nullable UUID building,
        @Nullable UUID unit,
        @Nullable UUID owner,
        @Nullable UUID request,
        @Nullable UUID assignee,
        @Nullable UUID worker,
        @Nullable String type,
        @Nullable String number,
        @Nullable String q,
        @Nullable Due due,
        @Nullable Boolean toCall,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo,
        @Nullable Instant completedFrom,
        @Nullable Instant completedTo,
        @Nullable Outcome outcome,
        @Nullable Stage stage,
        @Nullable @Min(0) Long tookSeconds) {

    Filter filter() {
        return new Filter(
                status == null ? Set.of() : status,
                community,
                building,
                unit,
                owner,
                request,
                assignee,
                worker,
                null,
                type,
                number,
                q,
                null,
                due,
                Boolean.TRUE.equals(toCall),
                new Stretch(openedFrom, openedTo),
                new Stretch(completedFrom, completedTo),
                outcome,
                stage == null ? null : new Took(stage, tookSeconds == null ? 0 : tookSeconds));
    }
}
