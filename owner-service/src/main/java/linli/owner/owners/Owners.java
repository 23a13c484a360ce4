package linli.owner.owners;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.sealing.MasterKey;
import org.springframework.stereotype.Component;

/** All owners and residents. */
@Component
public class Owners extends Aggregates<Owner> {

    private final MasterKey master;

    Owners(DocumentStore store, MasterKey master) {
        super(Owner.class, "owner", store, master);
        this.master = master;
    }

    @Override
    protected void loaded(Owner owner) {
        owner.unlock(master);
    }
}
