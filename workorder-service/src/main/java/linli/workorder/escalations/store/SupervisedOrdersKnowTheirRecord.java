package linli.workorder.escalations.store;

import java.time.Clock;
import linli.chassis.seeds.Migration;
import linli.workorder.escalations.EscalationSearch;
import linli.workorder.escalations.EscalationService;
import org.springframework.stereotype.Component;

/** Orders of an older build knew only that they are supervised, not by which record. */
@Component
class SupervisedOrdersKnowTheirRecord implements Migration {

    private final EscalationSearch search;
    private final EscalationService service;
    private final Clock clock;

    SupervisedOrdersKnowTheirRecord(
            EscalationSearch search, EscalationService service, Clock clock) {
        this.search = search;
        this.service = service;
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
        search.unresolved().forEach(id -> service.keepInStep(id, clock.instant()));
    }
}
