package linli.billing.closings;

import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All closings. */
@Component
public class Closings extends Aggregates<Closing> {

    private final DocumentStore store;

    Closings(DocumentStore store) {
        super(Closing.class, "closing", store);
        this.store = store;
    }

    /** Creates one when no other month of its community is begun. */
    Closing createAlone(UUID communityId, Access access, Supplier<Closing> made) {
        return store.alone("closings " + communityId, () -> create(access, made));
    }
}
