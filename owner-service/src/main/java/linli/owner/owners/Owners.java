package linli.owner.owners;

import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.sealing.MasterKey;
import org.springframework.stereotype.Component;

/** All owners and residents. */
@Component
public class Owners extends Aggregates<Owner> {

    private final DocumentStore store;
    private final MasterKey master;

    Owners(DocumentStore store, MasterKey master) {
        super(Owner.class, "owner", store, master);
        this.store = store;
        this.master = master;
    }

    @Override
    protected void loaded(Owner owner) {
        owner.unlock(master);
    }

    /** Decides about the owners of a unit when nobody else does. */
    public <T> T alone(UUID unitId, Supplier<T> decision) {
        return store.alone("owners of " + unitId, decision);
    }
}
