package linli.workorder.escalations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import linli.workorder.escalations.EscalationSearch;
import linli.workorder.escalations.EscalationService;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Orders of an older build knew only that they are supervised, not by which record; some were
 * though their record was closed, and waited for nobody.
 */
@Component
class SupervisedOrdersKnowTheirRecord implements Migration {

    private final EscalationSearch search;
    private final EscalationService service;
    private final DocumentStore store;
    private final Clock clock;

    SupervisedOrdersKnowTheirRecord(
            EscalationSearch search, EscalationService service, DocumentStore store, Clock clock) {
        this.search = search;
        this.service = service;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "orders";
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String what() {
        return "Supervised orders know by which record they are";
    }

    @Override
    public void apply() {
        var now = clock.instant();
        search.unresolved().forEach(id -> service.keepInStep(id, now));
        store.ids(
                        WorkOrder.class,
                        Query.query(
                                where("escalated")
                                        .is(true)
                                        .and("status")
                                        .is(OrderStatus.COMPLETED)
                                        .and("supervision")
                                        .exists(false)))
                .forEach(id -> service.letGoOfNobody(id, now));
    }
}
