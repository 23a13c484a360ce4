package linli.owner.owners;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All owners and residents. */
@Component
public class Owners extends Aggregates<Owner> {

    Owners(DocumentStore store) {
        super(Owner.class, "owner", store);
    }
}
