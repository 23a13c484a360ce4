package linli.billing.reliefs;

import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All reliefs. */
@Component
public class Reliefs extends Aggregates<Relief> {

    private final DocumentStore store;

    Reliefs(DocumentStore store) {
        super(Relief.class, "relief", store);
        this.store = store;
    }

    /** Moves one when no other of its unit is decided about. */
    Relief alone(UUID id, Access access, Consumer<Relief> move) {
        var about = "reliefs " + get(id, access).unitId();
        return store.alone(about, () -> move(id, access, move));
    }
}
