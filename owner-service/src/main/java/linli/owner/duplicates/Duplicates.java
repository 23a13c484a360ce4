package linli.owner.duplicates;

import java.util.function.Supplier;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All pairs of records that may be, or were, one person's. */
@Component
public class Duplicates extends Aggregates<Duplicate> {

    private final DocumentStore store;

    Duplicates(DocumentStore store) {
        super(Duplicate.class, "duplicate", store);
        this.store = store;
    }

    /** Merges and parts when nobody else does: one record may be in several pairs. */
    <T> T alone(Supplier<T> decision) {
        return store.alone("merges of owners", decision);
    }
}
