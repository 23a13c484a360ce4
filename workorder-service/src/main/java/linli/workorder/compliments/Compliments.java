package linli.workorder.compliments;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All compliments. */
@Component
public class Compliments extends Aggregates<Compliment> {

    Compliments(DocumentStore store) {
        super(Compliment.class, "compliment", store);
    }
}
