package linli.billing.tariffs;

import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All tariffs. */
@Component
public class Tariffs extends Aggregates<Tariff> {

    private final DocumentStore store;

    Tariffs(DocumentStore store) {
        super(Tariff.class, "tariff", store);
        this.store = store;
    }

    /** Moves one when no other of its community is decided about. */
    Tariff alone(UUID id, Access access, Consumer<Tariff> move) {
        var about = "tariffs " + get(id, access).communityId();
        return store.alone(about, () -> move(id, access, move));
    }
}
