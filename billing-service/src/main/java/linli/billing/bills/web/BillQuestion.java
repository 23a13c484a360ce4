package linli.billing.bills.web;

import java.util.Set;
import java.util.UUID;
import linli.billing.bills.BillSearch.Filter;
import linli.billing.bills.BillStatus;
import org.jspecify.annotations.Nullable;

/** Which bills a list shows; what is not said does not matter. */
record BillQuestion(
        @Nullable Set<BillStatus> status,
        @Nullable UUID building,
        @Nullable UUID unit,
        @Nullable UUID owner,
        @Nullable UUID order) {

    Filter filter() {
        return new Filter(status == null ? Set.of() : status, building, unit, owner, order);
    }
}
