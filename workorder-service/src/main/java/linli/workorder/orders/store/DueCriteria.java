package linli.workorder.orders.store;

import java.time.Instant;
import linli.workorder.orders.WorkOrderSearch.Due;
import org.springframework.data.mongodb.core.query.Criteria;

/** Late and soon as conditions on what an order keeps of its clocks. */
final class DueCriteria {

    private DueCriteria() {}

    static Criteria of(Due due, Instant now) {
        return switch (due) {
            case LATE -> Criteria.where("lateAt").lte(now);
            case SOON -> Criteria.where("soonAt").lte(now).and("lateAt").gt(now);
        };
    }
}
