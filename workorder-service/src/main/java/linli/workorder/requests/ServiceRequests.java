package linli.workorder.requests;

import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All service requests. */
@Component
public class ServiceRequests extends Aggregates<ServiceRequest> {

    private final DocumentStore store;

    ServiceRequests(DocumentStore store) {
        super(ServiceRequest.class, "request", store);
        this.store = store;
    }

    /** Nobody else agrees on a visit in the community meanwhile. */
    public <T> T agreeAlone(UUID communityId, Supplier<T> decision) {
        return store.alone("visits of " + communityId, decision);
    }
}
