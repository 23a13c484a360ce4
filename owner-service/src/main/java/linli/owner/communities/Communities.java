package linli.owner.communities;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All communities. */
@Component
public class Communities extends Aggregates<Community> {

    Communities(DocumentStore store) {
        super(Community.class, "community", store);
    }
}
