package linli.billing.tariffs;

import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All sums that are shared. */
@Component
public class PoolSums extends Aggregates<PoolSum> {

    private final DocumentStore store;

    PoolSums(DocumentStore store) {
        super(PoolSum.class, "pool-sum", store);
        this.store = store;
    }

    /** Decides when no other sum of the tariff is decided about. */
    PoolSum alone(UUID tariffId, Supplier<PoolSum> decision) {
        return store.alone("pool sums " + tariffId, decision);
    }
}
